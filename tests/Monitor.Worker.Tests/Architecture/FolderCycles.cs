namespace Monitor.Worker.Tests.Architecture;

/// <summary>Finds circles among folders.</summary>
internal static class FolderCycles
{
    /// <summary>A shortest circle through each folder that lies on one, told once, with an example for each of its steps.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<FolderDependency> dependencies)
    {
        var edges = dependencies.GroupBy(d => (d.From, d.To)).Select(g => g.OrderBy(d => d.Example, StringComparer.Ordinal).First()).OrderBy(d => d.From, StringComparer.Ordinal).ThenBy(d => d.To, StringComparer.Ordinal).ToLookup(d => d.From);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var cycles = new List<string>();
        foreach (var folder in edges.Select(g => g.Key))
        {
            if (!told.Contains(folder) && ShortestCircle(folder, edges) is { } circle)
            {
                told.UnionWith(circle.Select(d => d.From));
                cycles.Add(string.Join(", ", circle.Select(d => $"{d.From} → {d.To} ({d.Example})")));
            }
        }

        return cycles;
    }

    private static List<FolderDependency>? ShortestCircle(string folder, ILookup<string, FolderDependency> edges)
    {
        var paths = new Queue<List<FolderDependency>>(edges[folder].Select(d => new List<FolderDependency> { d }));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (paths.TryDequeue(out var path))
        {
            var reached = path[^1].To;
            if (reached == folder)
            {
                return path;
            }

            if (seen.Add(reached))
            {
                foreach (var next in edges[reached])
                {
                    paths.Enqueue([.. path, next]);
                }
            }
        }

        return null;
    }
}
