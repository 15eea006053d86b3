using System.Collections.Immutable;
using System.Diagnostics;
using Monitor.Testing.Hosts;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>What a kill before and after each durable write of a drill would leave, a data folder each.</summary>
internal sealed class CrashCopies : IDisposable
{
    private readonly List<DataUnderTest> folders = [];

    /// <summary>Before the first write, after it, before the second, and so on.</summary>
    public ImmutableArray<DataUnderTest> Folders => [.. folders];

    public async Task MakeAsync(string profile, string drill, CancellationToken cancellationToken)
    {
        using var data = new DataUnderTest();
        var (exitCode, output) = await StoppingProgram.RunAsync(
            ["demo", "--no-serve", "--config", profile, "--data", data.Path, "--drill", drill],
            () =>
            {
                var copy = new DataUnderTest();
                folders.Add(copy);
                Copy(data.Path, copy.Path);
            },
            cancellationToken);
        Assert.True(exitCode == 0, output);
    }

    public void Dispose() => folders.ForEach(folder => folder.Dispose());

    /// <summary>By cp, which asks nobody for the locks that the standing process holds.</summary>
    private static void Copy(string from, string to)
    {
        using var copying = Process.Start("cp", ["-a", $"{from}/.", to]);
        copying.WaitForExit();
        Assert.Equal(0, copying.ExitCode);
    }
}
