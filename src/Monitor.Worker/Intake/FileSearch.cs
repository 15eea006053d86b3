using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Monitor.Worker.Intake;

/// <summary>Finds the files of a source by the pattern of its configuration: *, ** and {a,b}.</summary>
internal static class FileSearch
{
    // half-written and lock files of file managers, browsers and office programs
    private static readonly string[] Unfinished = ["**/*.part", "**/*.tmp", "**/*.crdownload", "**/~$*", "**/.*"];

    /// <summary>The files below the folders, ordered by relative path; folders that do not exist hold none.</summary>
    public static ImmutableArray<FoundFile> Find(string pattern, IReadOnlyList<string> folders)
    {
        var matcher = MatcherOf(pattern);
        var found = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            foreach (var path in matcher.GetResultsInFullPath(folder))
            {
                var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
                if (!found.TryGetValue(relative, out var parts))
                {
                    found[relative] = parts = [];
                }

                parts.Add(path);
            }
        }

        return [.. found.Select(file => new FoundFile(file.Key, [.. file.Value]))];
    }

    /// <summary>Whether a pattern takes a file at a relative path.</summary>
    public static bool Takes(string pattern, string relativePath) => MatcherOf(pattern).Match(relativePath).HasMatches;

    /// <summary>The patterns without braces that one with braces stands for.</summary>
    internal static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        return close < 0
            ? [pattern]
            : pattern[(open + 1)..close].Split(',').SelectMany(choice => Expand(pattern[..open] + choice.Trim() + pattern[(close + 1)..]));
    }

    private static Matcher MatcherOf(string pattern)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(Expand(pattern));
        matcher.AddExcludePatterns(Unfinished);
        return matcher;
    }
}
