using System.Collections.Immutable;

namespace Monitor.Worker.Intake;

/// <summary>The folder where others leave files. Intake changes and deletes nothing in it; what was dealt with is deleted when its time is over.</summary>
/// <remarks>
/// A file is offered at the second look that finds its size and time the same, since at the first it may still be growing. It is offered until it is
/// done, and then not until it is written to again. Of a file that is gone nothing is remembered.
/// </remarks>
internal sealed class DropFolder(string folder)
{
    private readonly Lock gate = new(); // sources are looked at side by side
    private readonly Dictionary<string, Dictionary<string, Mark>> marks = new(StringComparer.Ordinal); // by source, then path

    /// <summary>How many files it remembers.</summary>
    public int Remembered
    {
        get
        {
            lock (gate)
            {
                return marks.Values.Sum(files => files.Count);
            }
        }
    }

    /// <summary>The files of a source that have come to rest and are not done, and what cannot be taken in at all.</summary>
    public FolderLook Look(string source, string pattern)
    {
        var look = FileSearch.Look(pattern, [folder]);
        (FoundFile File, FileStamp Stamp)[] found = [.. look.Files.Select(file => (file, FileStamp.Of(file)))];
        lock (gate)
        {
            var before = marks.GetValueOrDefault(source);
            var now = new Dictionary<string, Mark>(found.Length, StringComparer.Ordinal);
            var ready = ImmutableArray.CreateBuilder<FoundFile>();
            foreach (var (file, stamp) in found)
            {
                var mark = before is not null && before.TryGetValue(file.RelativePath, out var last) && last.Stamp == stamp ? last with { Rests = true } : new Mark(stamp);
                now[file.RelativePath] = mark;
                if (mark is { Rests: true, IsDone: false })
                {
                    ready.Add(file);
                }
            }

            marks[source] = now;
            return look with { Files = ready.ToImmutable(), Growing = [.. now.Where(file => !file.Value.Rests).Select(file => file.Key)] };
        }
    }

    /// <summary>Keeps a file from being offered again as it is now. What was done with it is in the record; this saves reading it once more.</summary>
    public void Done(string source, FoundFile file)
    {
        lock (gate)
        {
            if (marks.TryGetValue(source, out var files) && files.TryGetValue(file.RelativePath, out var mark))
            {
                files[file.RelativePath] = mark with { IsDone = true };
            }
        }
    }

    private readonly record struct Mark(FileStamp Stamp, bool Rests = false, bool IsDone = false);
}
