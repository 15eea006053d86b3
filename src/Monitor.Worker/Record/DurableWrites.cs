using System.Diagnostics;
using System.Globalization;

namespace Monitor.Worker.Record;

/// <summary>
/// Stands around every durable write: the commit of a transaction, the rename of a file into place, the hand-over of a message.
/// Does nothing unless a crash test asks it to count the writes or to kill the process at one of them.
/// </summary>
internal sealed class DurableWrites : IDisposable
{
    public const string CountVariable = "MONITOR_COUNT_WRITES";

    private readonly CrashPoint? crashAt;
    private readonly string? countFile;
    private readonly Action kill;
    private int count;

    public DurableWrites(CrashPoint? crashAt, string? countFile, Action kill)
    {
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
            KillThisProcess);
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

    private void CrashAt(int number, CrashSide side)
    {
        if (crashAt is { } point && point.Write == number && point.Side == side)
        {
            kill();
        }
    }

    private void WriteCount(object? sender, EventArgs e) => File.WriteAllText(countFile!, Count.ToString(CultureInfo.InvariantCulture));
}
