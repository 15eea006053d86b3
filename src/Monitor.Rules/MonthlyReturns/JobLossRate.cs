namespace Monitor.Rules.MonthlyReturns;

/// <summary>岗位流失率: the share of monitored jobs lost between two headcounts, (建档期人数 − 调查期末人数) ÷ 建档期人数.</summary>
/// <remarks>Negative where jobs were added. The default value is a loss of zero. Formula: 失业动态监测工作手册, recomputed on published monthly reports.</remarks>
public readonly record struct JobLossRate
{
    private JobLossRate(decimal share) => Share = share;

    /// <summary>Jobs lost per job held: 0.05 is five in a hundred.</summary>
    public decimal Share { get; }

    /// <summary>Per cent with all its decimals, as rules hold it against a line.</summary>
    public decimal Exact => Share * 100;

    /// <summary>Per cent with two decimals, as monthly reports print it.</summary>
    public decimal Percent => Percentage.Of(Share);

    /// <summary>Measures the loss between two headcounts.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="baseline"/> is not positive, or <paramref name="current"/> is negative.</exception>
    public static JobLossRate Between(long baseline, long current)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(baseline);
        ArgumentOutOfRangeException.ThrowIfNegative(current);
        return new((baseline - current) / (decimal)baseline);
    }
}
