using System.Diagnostics;

namespace Monitor.Testing.Hosts;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class MonitorProgram
{
    /// <summary>What the shell says of a process that SIGKILL ended.</summary>
    public const int Killed = 128 + 9;

    private static readonly string Folder = AppContext.BaseDirectory;

    /// <summary>Runs a command line to its end.</summary>
    /// <param name="arguments">The verb and its options.</param>
    /// <param name="environment">Further variables.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        using var process = Start(arguments, environment);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Starts a command line; what it prints has to be read.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet", [Path.Combine(Folder, "monitor.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_NOLOGO"] = "1" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
