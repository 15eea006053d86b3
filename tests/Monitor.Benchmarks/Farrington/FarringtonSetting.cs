namespace Monitor.Benchmarks.Farrington;

/// <summary>What the flexible Farrington algorithm leaves to its user.</summary>
internal sealed record FarringtonSetting
{
    /// <summary>52 for weeks, 12 for months.</summary>
    public required int PeriodsPerYear { get; init; }

    /// <summary>Periods on either side of the one judged that share its seasonal level.</summary>
    public required int HalfWindow { get; init; }

    /// <summary>Seasonal levels, that of the window among them.</summary>
    public required int SeasonalLevels { get; init; }

    /// <summary>Periods before the one judged that are left out, lest an outbreak under way raise its own threshold.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Years of history, as many as there are up to this.</summary>
    public int Years { get; init; } = 5;

    /// <summary>The years from which on a trend is fitted.</summary>
    public int YearsForTrend { get; init; } = 3;

    /// <summary>The Anscombe residual above which a past count loses weight.</summary>
    public double ResidualLimit { get; init; } = 2.58;

    /// <summary>The chance of an alarm in an ordinary period.</summary>
    public double Alpha { get; init; } = 0.01;

    /// <summary>The periods, ending with the one judged, in which <see cref="LeastCases"/> must have come for an alarm.</summary>
    public int RecentPeriods { get; init; } = 4;

    /// <summary>The fewest cases that are worth an alarm.</summary>
    public int LeastCases { get; init; } = 5;

    /// <summary>The setting of 2013 for weeks, and its like for months.</summary>
    public static FarringtonSetting For(int periodsPerYear) => periodsPerYear == 12
        ? new() { PeriodsPerYear = 12, HalfWindow = 1, SeasonalLevels = 4, LeftOut = 6 }
        : new() { PeriodsPerYear = 52, HalfWindow = 3, SeasonalLevels = 10, LeftOut = 26 };
}
