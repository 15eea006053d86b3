namespace Monitor.Testing;

/// <summary>The root of the working copy that the tests were built from.</summary>
public static class RepositoryFolder
{
    // The compiler writes this prefix for the root into every source path (PathMap in Directory.Build.props).
    private const string MappedRoot = "/_/";

    /// <summary>The folder that holds the solution.</summary>
    public static string Path { get; } = Find();

    /// <summary>The place on disk of a source file named by <c>[CallerFilePath]</c>.</summary>
    public static string OfSource(string callerFilePath) =>
        callerFilePath.StartsWith(MappedRoot, StringComparison.Ordinal)
            ? System.IO.Path.Combine(Path, callerFilePath[MappedRoot.Length..])
            : callerFilePath;

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Monitor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Monitor.sln in any folder above {AppContext.BaseDirectory}.");
    }
}
