using Xunit;

namespace Monitor.Testing.Servers;

/// <summary>Decides what becomes of a test whose server is not on this machine.</summary>
public static class RequiresServer
{
    /// <summary>Skips the test if something is missing; fails it where nothing may be skipped (CI=true or MONITOR_TEST_STRICT=1).</summary>
    /// <param name="server">The server, as the reader of the report knows it.</param>
    /// <param name="missing">What the machine lacks; empty if nothing.</param>
    public static void OrSkip(string server, string missing)
    {
        if (missing.Length == 0)
        {
            return;
        }

        var reason = $"Needs {server}, and this machine lacks {missing}.";
        Assert.SkipUnless(NothingMayBeSkipped, reason);
        Assert.Fail(reason);
    }

    internal static bool NothingMayBeSkipped =>
        Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("MONITOR_TEST_STRICT") == "1";
}
