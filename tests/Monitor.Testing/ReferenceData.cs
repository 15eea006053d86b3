using Monitor.Testing.Servers;
using Xunit;

namespace Monitor.Testing;

/// <summary>The real figures that the engine is held against. They are no part of the repository.</summary>
public static class ReferenceData
{
    /// <summary>Names the folder that holds <c>data</c>, <c>bench</c> and <c>tools</c>; a relative path starts at the root of the working copy.</summary>
    public const string Variable = "MONITOR_REFERENCE_DATA";

    private const string BesideTheRepository = "../shared";

    /// <summary>The folder of the figures, or another part of the reference data. Where it is absent the test is skipped, or fails where nothing may be skipped.</summary>
    public static string OrSkip(string part = "data")
    {
        var folder = Path.GetFullPath(Path.Combine(RepositoryFolder.Path, Named() ?? BesideTheRepository, part));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var reason = $"Needs the reference data, and there is no folder {folder}: set {Variable} to the folder that holds data/, bench/ and tools/.";
        Assert.SkipUnless(RequiresServer.NothingMayBeSkipped, reason);
        Assert.Fail(reason);
        return folder;
    }

    private static string? Named() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;
}
