namespace Monitor.Worker.Intake;

/// <summary>The folder where others leave files. Intake changes and deletes nothing in it; what was taken is deleted when its time is over.</summary>
/// <remarks>
/// A file is offered at the second look that finds its size and time the same, since at the first it may still be growing. It is offered until it is
/// done, and then not until it is written to again.
/// </remarks>
internal sealed class DropFolder(string folder)
{
    private readonly Lock gate = new(); // sources are looked at side by side
    private readonly Dictionary<(string Source, string Path), FileStamp> seen = [];
    private readonly Dictionary<(string Source, string Path), FileStamp> done = [];

    /// <summary>The files of a source that have come to rest and are not done.</summary>
    public IReadOnlyList<FoundFile> Look(string source, string pattern)
    {
        var ready = new List<FoundFile>();
        foreach (var file in FileSearch.Find(pattern, [folder]))
        {
            if (IsReady((source, file.RelativePath), FileStamp.Of(file)))
            {
                ready.Add(file);
            }
        }

        return ready;
    }

    /// <summary>Keeps a file from being offered again as it is now. What was done with it is in the record; this saves reading it once more.</summary>
    public void Done(string source, FoundFile file)
    {
        var key = (source, file.RelativePath);
        lock (gate)
        {
            if (seen.TryGetValue(key, out var stamp))
            {
                done[key] = stamp;
            }
        }
    }

    private bool IsReady((string Source, string Path) key, FileStamp stamp)
    {
        lock (gate)
        {
            var rests = seen.TryGetValue(key, out var before) && before == stamp;
            seen[key] = stamp;
            return rests && !(done.TryGetValue(key, out var finished) && finished == stamp);
        }
    }
}
