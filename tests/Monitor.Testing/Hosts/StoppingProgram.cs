using System.Diagnostics;
using System.Globalization;
using Monitor.Worker.Record;

namespace Monitor.Testing.Hosts;

/// <summary>Runs the built program so that it stands still before and after every durable write, all its threads at once; what then lies in its data folder is what a kill at that moment leaves.</summary>
internal static class StoppingProgram
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Runs a command line to its end.</summary>
    /// <param name="arguments">The verb and its options.</param>
    /// <param name="atStop">Is called at each stop, before and after the first write, before and after the second, and so on.</param>
    /// <param name="cancellationToken">Ends the process.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments, Action atStop, CancellationToken cancellationToken)
    {
        using var process = MonitorProgram.Start(arguments, new Dictionary<string, string> { [DurableWrites.StopVariable] = "1" });
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
            while (!process.HasExited)
            {
                if (StandsStill(process.Id))
                {
                    atStop();
                    await GoOnAsync(process.Id, cancellationToken);
                }

                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }

            return (process.ExitCode, await output + await errors);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    private static bool StandsStill(int process)
    {
        try
        {
            var threads = Directory.GetDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task"));
            return threads.Length > 0 && threads.All(thread => File.ReadAllText(Path.Combine(thread, "stat")) is var stat && stat[(stat.LastIndexOf(')') + 2)..][0] == 'T');
        }
        catch (IOException)
        {
            return false; // it ended, or one of its threads did
        }
    }

    private static async Task GoOnAsync(int process, CancellationToken cancellationToken)
    {
        using var signal = Process.Start("kill", ["-CONT", process.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(cancellationToken);
    }
}
