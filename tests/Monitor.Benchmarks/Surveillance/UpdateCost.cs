using System.Diagnostics;

namespace Monitor.Benchmarks.Surveillance;

/// <summary>What an update of a panel cost.</summary>
/// <param name="Elapsed">By the clock on the wall.</param>
/// <param name="Busy">Of the cores together; less than twice the time on the wall where neighbours take their share.</param>
/// <param name="AllocatedBytes">Allocated meanwhile.</param>
internal readonly record struct UpdateCost(TimeSpan Elapsed, TimeSpan Busy, long AllocatedBytes)
{
    public static UpdateCost Of(Action work)
    {
        var bytes = GC.GetTotalAllocatedBytes();
        var busy = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        work();
        return new(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - busy, GC.GetTotalAllocatedBytes() - bytes);
    }
}
