using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Monitor.Worker.Record;

/// <summary>
/// Stands around every durable write: the commit of a transaction, the rename of a file into place, the hand-over of a message.
/// Does nothing unless a crash test asks it to count the writes, to kill the process at one of them, or to stop it at each.
/// </summary>
internal sealed class DurableWrites : IDisposable
{
    public const string CountVariable = "MONITOR_COUNT_WRITES";

    /// <summary>Set: the process stops before and after each write until it is told to go on, so that a test may copy what a kill would leave.</summary>
    public const string StopVariable = "MONITOR_STOP_AT_WRITES";

    private const int SignalStop = 19; // SIGSTOP on Linux

    private readonly CrashPoint? crashAt;
    private readonly string? countFile;
    private readonly Action kill;
    private readonly Action? stop;
    private readonly Lock oneStop = new();
    private int count;

    public DurableWrites(CrashPoint? crashAt, string? countFile, Action kill, Action? stop = null)
    {
        this.stop = stop;
        this.crashAt = crashAt;
        this.countFile = countFile;
        this.kill = kill;
        if (countFile is not null)
        {
            AppDomain.CurrentDomain.ProcessExit += WriteCount;
        }
    }

    /// <summary>How many durable writes were begun.</summary>
    public int Count => Volatile.Read(ref count);

    public static DurableWrites FromEnvironment()
    {
        var crashAt = Environment.GetEnvironmentVariable(CrashPoint.Variable);
        var countFile = Environment.GetEnvironmentVariable(CountVariable);
        return new DurableWrites(
            string.IsNullOrEmpty(crashAt) ? null : CrashPoint.Parse(crashAt),
            string.IsNullOrEmpty(countFile) ? null : countFile,
            KillThisProcess,
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable(StopVariable)) ? null : StopThisProcess);
    }

    public void Around(Action write)
    {
        var number = Interlocked.Increment(ref count);
        CrashAt(number, CrashSide.Before);
        write();
        CrashAt(number, CrashSide.After);
    }

    public async Task<T> AroundAsync<T>(Func<Task<T>> write)
    {
        var number = Interlocked.Increment(ref count);
        CrashAt(number, CrashSide.Before);
        var result = await write();
        CrashAt(number, CrashSide.After);
        return result;
    }

    public void Dispose()
    {
        if (countFile is not null)
        {
            AppDomain.CurrentDomain.ProcessExit -= WriteCount;
            WriteCount(this, EventArgs.Empty);
        }
    }

    private static void KillThisProcess()
    {
        // SIGKILL: no handler runs, nothing is flushed, as with a power cut
        using var self = Process.GetCurrentProcess();
        self.Kill();
        using var never = new ManualResetEventSlim();
        never.Wait(); // the signal may need a moment; this thread must do nothing more
    }

    /// <summary>All threads stand still, as a kill would leave them. The calling one raises it, so that it does nothing more before.</summary>
    private static void StopThisProcess() => _ = Raise(SignalStop);

    [DllImport("libc", EntryPoint = "raise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Raise(int signal);

    private void CrashAt(int number, CrashSide side)
    {
        if (stop is not null)
        {
            lock (oneStop) // two at once would be seen as one
            {
                stop();
            }
        }

        if (crashAt is { } point && point.Write == number && point.Side == side)
        {
            kill();
        }
    }

    private void WriteCount(object? sender, EventArgs e) => File.WriteAllText(countFile!, Count.ToString(CultureInfo.InvariantCulture));
}
