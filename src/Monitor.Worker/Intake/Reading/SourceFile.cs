using System.Globalization;

namespace Monitor.Worker.Intake.Reading;

/// <summary>A file by the name that people are told, which never holds a folder of this machine.</summary>
internal sealed record SourceFile(string Name, Func<Stream> Open)
{
    /// <summary>A file on the disk.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">Its name.</param>
    /// <param name="below">The folder, without links, that what is opened must lie below; null for anywhere.</param>
    public static SourceFile At(string path, string name, string? below = null) => new(name, () => OpenBelow(path, below));

    /// <exception cref="UnauthorizedAccessException">Between the look and the opening a link took the place of the file or of a folder above it.</exception>
    private static FileStream OpenBelow(string path, string? below)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, FileOptions.SequentialScan);
        if (below is null || !OperatingSystem.IsLinux())
        {
            return stream;
        }

        // The framework cannot open without following links, so what was opened is held against where it lies. That leaves one race: a pipe put in the
        // place of a file between look and opening holds up this source until somebody writes to it.
        var opened = new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{stream.SafeFileHandle.DangerousGetHandle()}")).LinkTarget;
        if (opened is null || opened.StartsWith(Path.TrimEndingDirectorySeparator(below) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return stream; // without /proc the look alone has to do
        }

        stream.Dispose();
        throw new UnauthorizedAccessException("The file was replaced by a link that leads out of the folder.");
    }
}
