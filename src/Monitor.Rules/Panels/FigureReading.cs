using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>Reads what a panel knows: figures as delivered, rolled up or derived, each computed when it is first asked for.</summary>
/// <param name="frame">The indicators and regions.</param>
/// <param name="own">The figures delivered, by indicator and region; null while there are none.</param>
/// <param name="adjustments">What people decided to add.</param>
/// <param name="delays">What figures are expected to become.</param>
internal sealed class FigureReading(MonitoringFrame frame, Column?[][] own, FigureAdjustments adjustments, ReportingDelays delays)
{
    private readonly ImmutableArray<Indicator> indicators = frame.Indicators.Indicators;
    private readonly Column?[][] computed = Grid(frame);

    /// <summary>Columns by indicator and region. They are made when something is known: a nation has far more pairs of region and indicator than figures.</summary>
    public static Column?[][] Grid(MonitoringFrame frame) => [.. frame.Indicators.Indicators.Select(_ => new Column?[frame.Regions.Regions.Length])];

    /// <summary>Forgets what was computed of a region from a period on.</summary>
    public void ForgetFrom(int indicator, int region, int from) => computed[indicator][region]?.ForgetFrom(from);

    /// <summary>A figure as a number that can be compared with a limit; null where it is not known.</summary>
    public static decimal? Exact(double value) => double.IsFinite(value) && Math.Abs(value) < 1e27 ? Math.Round((decimal)value, 10) : null;

    /// <summary>The figure as it is expected to be when all has been reported.</summary>
    public double Final(int indicator, int region, int ordinal) => indicators[indicator].Formula is null ? Whole(indicator, region, ordinal).Value : Derived(indicator, region, ordinal, Final);

    /// <summary>What a figure that is delivered, or put together from those of the regions below, is expected to become.</summary>
    public (double Value, double Variance) Whole(int indicator, int region, int ordinal)
    {
        var reported = Value(indicator, region, ordinal);
        if (double.IsNaN(reported) || !IsRolledUp(indicator, region))
        {
            return delays.Expected(indicator, region, ordinal, reported);
        }

        var (value, variance) = (reported, 0d);
        foreach (var child in frame.Regions.ChildrenOf(frame.Regions.Regions[region]))
        {
            if (Whole(indicator, child.Index, ordinal) is var part && !double.IsNaN(part.Value))
            {
                (value, variance) = (value + part.Value - Value(indicator, child.Index, ordinal), variance + part.Variance);
            }
        }

        return (value, variance);
    }

    /// <summary>The figure as the detector sees it, with the share of it that is known.</summary>
    public (double Figure, double Share) Watched(int indicator, int region, int ordinal)
    {
        var figure = Value(indicator, region, ordinal);
        return (figure, double.IsNaN(figure) ? 1 : Rested(indicator, region, ordinal));
    }

    /// <summary>How large a figure is, by the coverage of what it rests on, for each unit of what it would be if nothing were missing.</summary>
    private double Rested(int indicator, int region, int ordinal) => indicators[indicator].Formula switch
    {
        null => IsRolledUp(indicator, region) ? RollUpOf(indicator, region, ordinal).Coverage : 1,
        Formula.PerThousandPopulation f => Rested(frame.Indicators.IndexOf(f.Of), region, ordinal),
        Formula.Ratio f => Rested(frame.Indicators.IndexOf(f.Of), region, ordinal) / Rested(frame.Indicators.IndexOf(f.By), region, ordinal),
        Formula.ShareOfParent f => Rested(frame.Indicators.IndexOf(f.Of), region, ordinal) / Rested(frame.Indicators.IndexOf(f.Of), frame.Regions.Regions[region].ParentIndex, ordinal),
        _ => 1,
    };

    /// <summary>Whether the figures of a region are put together from those below it.</summary>
    public bool IsRolledUp(int indicator, int region) => indicators[indicator].RollUp == RollUp.Sum && own[indicator][region] is null;

    /// <summary>The figure as delivered, rolled up or derived; NaN where it is not known.</summary>
    public double Value(int indicator, int region, int ordinal)
    {
        if (indicators[indicator].Formula is null && !IsRolledUp(indicator, region))
        {
            return own[indicator][region] is { } given && given[ordinal] is var value && !double.IsNaN(value) ? Adjusted(value, indicator, region, ordinal) : double.NaN;
        }

        var column = computed[indicator][region];
        if (column?.IsComputed(ordinal) != true)
        {
            if (ordinal < 0 || ordinal > LastOrdinal(indicator, region) || ordinal < FirstOrdinal(indicator, region))
            {
                return double.NaN;
            }

            computed[indicator][region] = column ??= new Column();
            column.Set(ordinal, Compute(indicator, region, ordinal));
        }

        return column[ordinal];
    }

    private double Compute(int indicator, int region, int ordinal)
    {
        if (indicators[indicator].Formula is not null)
        {
            return Derived(indicator, region, ordinal, Value);
        }

        var (sum, coverage) = RollUpOf(indicator, region, ordinal);
        return coverage > 0 && coverage >= (double)indicators[indicator].MinimumCoverage ? sum : double.NaN;
    }

    private double Derived(int indicator, int region, int ordinal, Func<int, int, int, double> input)
    {
        var above = frame.Regions.Regions[region].ParentIndex;
        return FormulaEvaluation.Value(
            indicators[indicator].Formula!,
            indicators[indicator].Period,
            ordinal,
            (key, o) => input(frame.Indicators.IndexOf(key), region, o),
            (key, o) => above < 0 ? double.NaN : input(frame.Indicators.IndexOf(key), above, o),
            key => indicators[frame.Indicators.IndexOf(key)].Period,
            Population(region));
    }

    /// <summary>Nothing is adjusted to less than nothing: a count below zero would stand for people who were never there.</summary>
    private double Adjusted(double value, int indicator, int region, int ordinal) =>
        adjustments.Of(indicator, region, ordinal) is var change and not 0 ? Math.Max(Math.Min(value, 0), value + change) : value;

    private double Population(int region) => frame.Populations.GetValueOrDefault(frame.Regions.Regions[region].Code, double.NaN);

    /// <summary>The sum over the regions below, and the share of it that is known.</summary>
    public (double Sum, double Coverage) RollUpOf(int indicator, int region, int ordinal)
    {
        var (sum, missing, known) = Below(indicator, region, ordinal);
        return (sum, known ? missing == 0 ? 1 : Math.Abs(sum) / (Math.Abs(sum) + missing) : 0);
    }

    /// <summary>What is known below a region, and what is missing there by the last known figures. A region that said nothing for a year is no longer expected.</summary>
    /// <remarks>A region that is itself rolled up hands on what it has, even where that is too little for a figure of its own: one silent county must not take its whole city out of the province.</remarks>
    private (double Sum, double Missing, bool Known) Below(int indicator, int region, int ordinal)
    {
        double sum = 0, missing = 0;
        var known = false;
        foreach (var child in frame.Regions.ChildrenOf(frame.Regions.Regions[region]))
        {
            if (IsRolledUp(indicator, child.Index))
            {
                var part = Below(indicator, child.Index, ordinal);
                (sum, missing, known) = (sum + part.Sum, missing + part.Missing, known || part.Known);
            }
            else if (Value(indicator, child.Index, ordinal) is var value && !double.IsNaN(value))
            {
                (sum, known) = (sum + value, true);
            }
            else
            {
                missing += LastWithinYear(indicator, child.Index, ordinal);
            }
        }

        return (known ? Adjusted(sum, indicator, region, ordinal) : sum, missing, known);
    }

    private double LastWithinYear(int indicator, int region, int ordinal)
    {
        var first = Math.Max(ordinal - Period.PerYear(indicators[indicator].Period), FirstOrdinal(indicator, region));
        for (var back = ordinal - 1; back >= first; back--)
        {
            var earlier = Value(indicator, region, back);
            if (!double.IsNaN(earlier))
            {
                return Math.Abs(earlier);
            }
        }

        return 0;
    }

    /// <summary>The last period for which anything that an indicator rests on is known; -1 where nothing is.</summary>
    public int LastOrdinal(int indicator, int region) => Bound(indicator, region, c => c.Last, Math.Max, -1, (p, kind) => Period.Containing(kind, p.End).Ordinal);

    /// <summary>The first period for which anything that an indicator rests on is known; the greatest number where nothing is.</summary>
    public int FirstOrdinal(int indicator, int region) => Bound(indicator, region, c => c.First, Math.Min, int.MaxValue, (p, kind) => Period.Containing(kind, p.End).Ordinal);

    private int Bound(int indicator, int region, Func<Column, int> of, Func<int, int, int> better, int none, Func<Period, PeriodKind, int> convert)
    {
        if (indicators[indicator].Formula is { } formula)
        {
            var bound = none;
            foreach (var key in formula.Inputs)
            {
                var input = frame.Indicators.IndexOf(key);
                var found = Bound(input, region, of, better, none, convert);
                if (found != none)
                {
                    bound = better(bound, indicators[input].Period == indicators[indicator].Period ? found : convert(Period.FromOrdinal(indicators[input].Period, found), indicators[indicator].Period));
                }
            }

            return bound;
        }

        var best = own[indicator][region] is { } column ? of(column) : none;
        if (best == none && IsRolledUp(indicator, region))
        {
            foreach (var child in frame.Regions.ChildrenOf(frame.Regions.Regions[region]))
            {
                var found = Bound(indicator, child.Index, of, better, none, convert);
                best = found == none ? best : better(best, found);
            }
        }

        return best;
    }
}
