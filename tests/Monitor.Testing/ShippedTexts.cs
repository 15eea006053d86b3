namespace Monitor.Testing;

/// <summary>The texts that ship with the default profile.</summary>
public static class ShippedTexts
{
    private const string Ending = ".liquid";

    /// <summary>Liquid texts by file name without its ending.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Directory
        .EnumerateFiles(Path.Combine(RepositoryFolder.Path, "config", "texts"), $"*{Ending}")
        .ToDictionary(path => Path.GetFileName(path)[..^Ending.Length], File.ReadAllText, StringComparer.Ordinal);
}
