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
    /// <param name="arguments">The verb and its options.</param>
    /// <param name="environment">Further variables.</param>
    /// <param name="mask">The mask of file modes to begin with, as a shell takes it; null for that of the tests.</param>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string? mask = null)
    {
        var dotnet = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
        string[] line = [dotnet, Path.Combine(Folder, "monitor.dll"), .. arguments];
        var start = new ProcessStartInfo(mask is null ? dotnet : "/bin/sh", mask is null ? line[1..] : ["-c", $"umask {mask}; exec \"$@\"", "sh", .. line])
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
