using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Monitor.Worker.Intake;

/// <summary>Finds the files of a source by the pattern of its configuration: *, ** and {a,b}.</summary>
/// <remarks>Whoever may write to the inbox must not choose what else the service reads: links lead to files below the same folder only, and nothing but files is opened.</remarks>
internal static class FileSearch
{
    // half-written and lock files of file managers, browsers and office programs
    private static readonly string[] Unfinished = ["**/*.part", "**/*.tmp", "**/*.crdownload", "**/~$*", "**/.*"];

    /// <summary>The files below the folders, ordered by relative path; folders that do not exist hold none.</summary>
    public static ImmutableArray<FoundFile> Find(string pattern, IReadOnlyList<string> folders) => Look(pattern, folders).Files;

    /// <summary>The files below the folders, and what answers to the pattern and is none; both ordered by relative path.</summary>
    public static FolderLook Look(string pattern, IReadOnlyList<string> folders)
    {
        var matcher = MatcherOf(pattern);
        var found = new SortedDictionary<string, FoundFile>(StringComparer.Ordinal);
        var untaken = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Select(FolderEntry.RealPath).OfType<string>().Where(Directory.Exists))
        {
            foreach (var match in matcher.Execute(new InputFolder(folder, null, (path, why) => untaken[Relative(folder, path)] = why)).Files)
            {
                var relative = match.Path.Replace('\\', '/');
                var (path, why) = Resolve(folder, relative);
                if (why is not null)
                {
                    untaken[relative] = why;
                }
                else if (path is not null)
                {
                    found[relative] = new FoundFile(relative, [.. found.GetValueOrDefault(relative)?.Paths ?? [], path]) { Below = [.. found.GetValueOrDefault(relative)?.Below ?? [], folder] };
                }
            }
        }

        return new([.. found.Values], [.. untaken.Select(one => new UntakenFile(one.Key, one.Value))]);
    }

    /// <summary>Where the contents of an entry below a folder lie. Links above it show when it is opened.</summary>
    /// <param name="folder">The folder, without links.</param>
    /// <param name="relativePath">The path below it.</param>
    /// <returns>The path without links, or why it is not read, in Chinese; neither where nothing is there any more.</returns>
    public static (string? Path, string? Why) Resolve(string folder, string relativePath)
    {
        var path = Path.GetFullPath(relativePath, folder);
        var kind = FolderEntry.KindOf(path);
        if (kind == EntryKind.None)
        {
            return (null, relativePath.Contains('\uFFFD', StringComparison.Ordinal) ? "文件名不是 UTF-8 编码，无法打开；请改名后重新放入" : null);
        }

        if ((kind == EntryKind.Link ? FolderEntry.RealPath(path) : path) is not { } real)
        {
            return (null, "是链接，所指的文件不存在；请把文件本身放入收件目录");
        }

        return IsBelow(folder, real)
            ? (kind == EntryKind.Link ? FolderEntry.KindOf(real) : kind) switch
            {
                EntryKind.File => (real, null),
                EntryKind.Folder => (null, null),
                EntryKind.Barred => (null, UntakenFile.Forbidden),
                EntryKind.Pipe => (null, "是命名管道，不是文件，不予读取；请删除，改放文件"),
                EntryKind.Socket => (null, "是套接字，不是文件，不予读取；请删除"),
                _ => (null, "是设备文件，不予读取；请删除"),
            }
            : (null, "是指向收件目录以外的链接，不予读取；请把文件本身放入收件目录");
    }

    /// <summary>Whether a path lies below a folder; both without links.</summary>
    public static bool IsBelow(string folder, string path) => path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    private static Matcher MatcherOf(string pattern)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(Expand(pattern));
        matcher.AddExcludePatterns(Unfinished);
        return matcher;
    }
}
