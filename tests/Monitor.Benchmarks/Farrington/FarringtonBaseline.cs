namespace Monitor.Benchmarks.Farrington;

/// <summary>The past periods on which the expectation of one period rests: count, place in time and seasonal level of each.</summary>
internal sealed class FarringtonBaseline(FarringtonSetting setting)
{
    private readonly double[] counts = new double[Most(setting)];
    private readonly double[] times = new double[Most(setting)];
    private readonly int[] levels = new int[Most(setting)];

    /// <summary>How many points there are at most.</summary>
    public int Capacity => counts.Length;

    public int Count { get; private set; }

    public int Years { get; private set; }

    public double HighestCount { get; private set; }

    public ReadOnlySpan<double> Counts => counts.AsSpan(0, Count);

    /// <summary>Years from the period judged; negative.</summary>
    public ReadOnlySpan<double> Times => times.AsSpan(0, Count);

    /// <summary>The seasonal level of each point; that of the period judged is 0.</summary>
    public ReadOnlySpan<int> Levels => levels.AsSpan(0, Count);

    /// <summary>Takes the points for the period with this index, counted from 0.</summary>
    public void Take(ReadOnlySpan<double?> series, int judged)
    {
        Years = Math.Clamp((judged - setting.HalfWindow) / setting.PeriodsPerYear, 1, setting.Years);
        Count = 0;
        HighestCount = 0;
        var first = Math.Max(0, judged - Years * setting.PeriodsPerYear - setting.HalfWindow);
        for (var index = first; index < judged - setting.LeftOut; index++)
        {
            if (series[index] is { } count)
            {
                counts[Count] = count;
                times[Count] = (double)(index - judged) / setting.PeriodsPerYear;
                levels[Count] = Level(index - judged);
                HighestCount = Math.Max(HighestCount, count);
                Count++;
            }
        }
    }

    private static int Most(FarringtonSetting setting) => setting.Years * setting.PeriodsPerYear + setting.HalfWindow;

    /// <summary>0 for the window around the same place of every year; the rest of the year falls into equal parts.</summary>
    private int Level(int distance)
    {
        var window = 2 * setting.HalfWindow + 1;
        var year = setting.PeriodsPerYear;
        var place = ((distance + setting.HalfWindow) % year + year) % year;
        return place < window ? 0 : 1 + (place - window) * (setting.SeasonalLevels - 1) / (year - window);
    }
}
