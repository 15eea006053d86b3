namespace Monitor.Worker.Intake;

/// <summary>What shows without opening a file whether it was written to.</summary>
internal readonly record struct FileStamp(long Bytes, long WrittenTicks)
{
    public static FileStamp Of(FoundFile file)
    {
        long bytes = 0, written = 0;
        foreach (var path in file.Paths)
        {
            var entry = new FileInfo(path);
            bytes += entry.Exists ? entry.Length : 0;
            written = Math.Max(written, entry.LastWriteTimeUtc.Ticks);
        }

        return new(bytes, written);
    }
}
