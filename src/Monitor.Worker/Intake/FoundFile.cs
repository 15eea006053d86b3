using System.Collections.Immutable;
using System.Globalization;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake;

/// <summary>A file of a source. It may lie in parts at the same relative path of several folders; they are read one after the other.</summary>
/// <param name="RelativePath">Its path below the folders, with slashes.</param>
/// <param name="Paths">Where its parts lie, in the order of the folders.</param>
internal sealed record FoundFile(string RelativePath, ImmutableArray<string> Paths)
{
    /// <summary>The folder that each part must still lie below when it is opened; empty where the program itself put the file there.</summary>
    public ImmutableArray<string> Below { get; init; } = [];

    /// <summary>The parts by names that tell them apart and show no folder of this machine.</summary>
    public IEnumerable<SourceFile> Parts => Paths.Select((path, index) => SourceFile.At(path, NameOf(index), Below.IsEmpty ? null : Below[index]));

    private string NameOf(int index) => Paths.Length == 1 ? RelativePath : string.Create(CultureInfo.InvariantCulture, $"{RelativePath}（第 {index + 1} 份）");
}
