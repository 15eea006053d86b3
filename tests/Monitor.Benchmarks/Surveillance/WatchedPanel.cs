using System.Collections.Concurrent;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Benchmarks.Surveillance;

/// <summary>Series of the made nation under watch on two cores, all of them with the same length of history.</summary>
internal sealed class WatchedPanel
{
    private const int LastWeekOfHistory = 1040;
    private static readonly DateOnly FirstDay = new(2006, 1, 2);
    private static readonly ParallelOptions TwoCores = new() { MaxDegreeOfParallelism = 2 };

    private readonly SeriesSurveillance[] series;
    private readonly double[] counts;
    private readonly int stride;
    private int week;
    private int alarms;

    /// <summary>Walks through the history.</summary>
    /// <param name="stride">1 for every series, 10 for a tenth of them.</param>
    /// <param name="weeks">The length of the history; it ends with the same week in every panel.</param>
    /// <param name="festivals">The dates of the Spring Festival.</param>
    public WatchedPanel(int stride, int weeks, FestivalCalendar festivals)
    {
        this.stride = stride;
        week = LastWeekOfHistory - weeks;
        var calendar = new SeriesCalendar(52, FirstDay.AddDays(7 * week), festivals);
        series = [.. Enumerable.Range(0, MadeNation.Series / stride).Select(_ => new SeriesSurveillance(calendar))];
        counts = new double[series.Length];
        while (week < LastWeekOfHistory)
        {
            Update();
        }
    }

    public int Count => series.Length;

    /// <summary>The alarms of the last update.</summary>
    public int Alarms => alarms;

    /// <summary>Takes the next week of every series; the cost of that without making up its counts.</summary>
    public UpdateCost Update()
    {
        InParallel(index => counts[index] = MadeNation.Count(index * stride, week));
        week++;
        alarms = 0;
        return UpdateCost.Of(() => InParallel(Take));
    }

    private void Take(int index)
    {
        if (series[index].Take(counts[index], isPanelChanged: false).IsAlarm)
        {
            Interlocked.Increment(ref alarms);
        }
    }

    private void InParallel(Action<int> act) => Parallel.ForEach(Partitioner.Create(0, series.Length, 256), TwoCores, range =>
    {
        for (var index = range.Item1; index < range.Item2; index++)
        {
            act(index);
        }
    });
}
