using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>指标调整: a figure of a region is changed by so much. A region above takes it in where it is the sum of those below.</summary>
public sealed record FigureAdjustment : Adjustment
{
    /// <summary>The indicator's number in the catalogue.</summary>
    public required int Indicator { get; init; }

    /// <summary>The first period that is changed.</summary>
    public required Period From { get; init; }

    /// <summary>The last one; null for all that follow.</summary>
    public Period? To { get; init; }

    /// <summary>What is added to the figure, in its unit; negative to take off.</summary>
    public required double Change { get; init; }

    /// <summary>划转 as a correction of a figure: people taken off the bad side. What counts people lost (申领, 减员) is lowered in its one period; what counts people held (在岗, 参保) is raised from that period on, since the people are away for good.</summary>
    /// <param name="indicator">The indicator and its number.</param>
    /// <param name="region">The region's index.</param>
    /// <param name="period">The period concerned, or the first one.</param>
    /// <param name="people">How many; more than 0.</param>
    /// <param name="knownAt">When it became known.</param>
    /// <param name="by">Who decided it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>Null where the indicator is no delivered count of people, or has no bad side.</returns>
    public static FigureAdjustment? OfTransfer((Indicator Definition, int Number) indicator, int region, Period period, int people, DateTimeOffset knownAt, string by, string reason)
    {
        var (definition, number) = indicator;
        if (definition.Formula is not null || definition.Kind != IndicatorKind.Count || definition.Period != period.Kind || definition.Direction == IndicatorDirection.Context)
        {
            return null;
        }

        var isLoss = definition.Direction == IndicatorDirection.HigherIsWorse;
        return new FigureAdjustment
        {
            Indicator = number,
            Region = region,
            From = period,
            To = isLoss ? period : null,
            Change = isLoss ? -people : people,
            KnownAt = knownAt,
            By = by,
            Reason = reason,
        };
    }
}
