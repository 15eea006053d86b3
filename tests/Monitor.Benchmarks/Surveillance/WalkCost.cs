using System.Diagnostics;

namespace Monitor.Benchmarks.Surveillance;

/// <summary>What a walk over one series cost: as a whole, and for each period after the first that was judged.</summary>
/// <param name="WholeMilliseconds">From the empty state to the last judgement; 0 for a walk not yet taken.</param>
/// <param name="WholeBytes">Allocated meanwhile.</param>
/// <param name="FurtherMicroseconds">For one further period.</param>
/// <param name="FurtherBytes">Allocated for one further period.</param>
internal readonly record struct WalkCost(double WholeMilliseconds, double WholeBytes, double FurtherMicroseconds, double FurtherBytes)
{
    /// <summary>Takes the walk: the first judgement brings the history with it, each later one a period.</summary>
    public static WalkCost Of<T>(IEnumerable<T> judgements)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        using var walk = judgements.GetEnumerator();
        walk.MoveNext();
        var afterHistory = Stopwatch.GetElapsedTime(start);
        var bytesOfHistory = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var periods = 0;
        while (walk.MoveNext())
        {
            periods++;
        }

        var whole = Stopwatch.GetElapsedTime(start);
        var bytesOfAll = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new(whole.TotalMilliseconds, bytesOfAll, (whole - afterHistory).TotalMicroseconds / periods, (double)(bytesOfAll - bytesOfHistory) / periods);
    }

    /// <summary>The cheaper of two walks over the same series, each figure by itself.</summary>
    public WalkCost OrLess(WalkCost before) => before.WholeMilliseconds == 0
        ? this
        : new(
            Math.Min(WholeMilliseconds, before.WholeMilliseconds),
            Math.Min(WholeBytes, before.WholeBytes),
            Math.Min(FurtherMicroseconds, before.FurtherMicroseconds),
            Math.Min(FurtherBytes, before.FurtherBytes));
}
