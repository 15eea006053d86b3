using System.Globalization;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Backups;

/// <summary>A folder in the data folder for what a restore replaces, made with the first file that is moved there.</summary>
/// <param name="data">The data folder.</param>
/// <param name="now">The time of the place, which names the folder.</param>
internal sealed class ReplacedFiles(DataFolder data, DateTimeOffset now)
{
    private readonly string path = data.File(string.Create(CultureInfo.InvariantCulture, $"replaced-{now:yyyyMMdd-HHmmss}"));

    /// <summary>Where they are; null while there are none.</summary>
    public string? Folder { get; private set; }

    /// <summary>Moves a file there, under the place that it has in the data folder.</summary>
    public void Take(string file)
    {
        var target = Path.Combine(path, Path.GetRelativePath(data.Path, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(file, target);
        Folder = path;
    }
}
