using System.Collections.Immutable;

namespace Monitor.Worker.Intake;

/// <summary>What a look at folders of input found.</summary>
/// <param name="Files">The files to be taken in.</param>
/// <param name="Untaken">What is none.</param>
internal readonly record struct FolderLook(ImmutableArray<FoundFile> Files, ImmutableArray<UntakenFile> Untaken)
{
    /// <summary>The paths of files that may still be growing: nothing is known of them yet.</summary>
    public ImmutableArray<string> Growing { get; init; } = [];
}
