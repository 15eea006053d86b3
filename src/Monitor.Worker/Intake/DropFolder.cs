namespace Monitor.Worker.Intake;

/// <summary>The folder where others leave files. Nothing in it is ever changed or deleted.</summary>
/// <remarks>A file is offered at the second look at which its size and time are the same, since at the first it may still be growing, and once only until
/// it is written to again.</remarks>
internal sealed class DropFolder(string folder)
{
    private readonly Dictionary<(string Source, string Path), FileStamp> seen = [];
    private readonly Dictionary<(string Source, string Path), FileStamp> done = [];

    /// <summary>The files of a source that have come to rest and are not done.</summary>
    public IReadOnlyList<FoundFile> Look(string source, string pattern)
    {
        var ready = new List<FoundFile>();
        foreach (var file in FileSearch.Find(pattern, [folder]))
        {
            var key = (source, file.RelativePath);
            var stamp = FileStamp.Of(file);
            if (done.TryGetValue(key, out var finished) && finished == stamp)
            {
                continue;
            }

            if (seen.TryGetValue(key, out var before) && before == stamp)
            {
                ready.Add(file);
            }

            seen[key] = stamp;
        }

        return ready;
    }

    /// <summary>Keeps a file from being offered again as it is now. What was done with it is in the record; this only saves reading it once more.</summary>
    public void Done(string source, FoundFile file)
    {
        var key = (source, file.RelativePath);
        if (seen.TryGetValue(key, out var stamp))
        {
            done[key] = stamp;
        }
    }
}
