using Monitor.Rules.Periods;

namespace Monitor.Rules.Indicators;

/// <summary>指标: a figure that is watched, region by region and period by period.</summary>
public sealed record Indicator
{
    /// <summary>Its key in the configuration.</summary>
    public required string Key { get; init; }

    /// <summary>Its official name, such as 新增领取失业保险金人数.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of its values, such as 人 or %.</summary>
    public required string Unit { get; init; }

    /// <summary>The kind of period its values speak of.</summary>
    public required PeriodKind Period { get; init; }

    /// <summary>The kind of number.</summary>
    public IndicatorKind Kind { get; init; } = IndicatorKind.Count;

    /// <summary>Which way is bad news.</summary>
    public IndicatorDirection Direction { get; init; } = IndicatorDirection.HigherIsWorse;

    /// <summary>How figures of the regions below make one of the region above. Only for indicators without a formula: a derived one is computed at each level from that level's figures.</summary>
    public RollUp RollUp { get; init; }

    /// <summary>The share of the regions below, weighted by their last known figures, that must be known for a roll-up to count; from 0 (exclusive) to 1.</summary>
    public decimal MinimumCoverage { get; init; } = 1m;

    /// <summary>How the figure is derived; null for figures that sources deliver.</summary>
    public Formula? Formula { get; init; }

    /// <summary>Which figure of the monthly returns it is; null for all others. Such a figure is statistical data (统计法第二十八条), and no source delivers it.</summary>
    public ReturnFigure? Returns { get; init; }

    /// <summary>Days after a period's end by which its figure is expected; 0 or more.</summary>
    public int DueDays { get; init; }

    /// <summary>The last period whose figure is due, its due day past.</summary>
    /// <param name="today">The day.</param>
    /// <param name="grace">Further days that are waited; 0 or more.</param>
    public Period LastDue(DateOnly today, int grace = 0)
    {
        var period = Periods.Period.Containing(Period, today).Previous;
        while (period.End.AddDays(DueDays + grace) >= today)
        {
            period = period.Previous;
        }

        return period;
    }

    /// <summary>Whether it belongs to the headline figures of pages and briefings.</summary>
    public bool Headline { get; init; }

    /// <summary>The document its definition rests on (依据); empty where none is named.</summary>
    public string Basis { get; init; } = "";
}
