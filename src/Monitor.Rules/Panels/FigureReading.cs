using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Panels;

/// <summary>Reads what a panel knows: figures as delivered, rolled up or derived, each computed when it is first asked for.</summary>
/// <param name="frame">The indicators and regions.</param>
/// <param name="own">The figures delivered, by indicator and region; null while there are none.</param>
/// <param name="adjustments">What people decided to add.</param>
/// <param name="delays">What figures are expected to become.</param>
/// <param name="excuses">Which regions are not expected to report.</param>
internal sealed class FigureReading(MonitoringFrame frame, Column?[][] own, FigureAdjustments adjustments, ReportingDelays delays, ReportingExcuses excuses)
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
    public double Final(int indicator, int region, int ordinal) => Final(indicator, region, ordinal, LeftOut(indicator, region, ordinal));

    /// <summary>The same without some regions.</summary>
    public double Final(int indicator, int region, int ordinal, LeftOutRegions without) => indicators[indicator].Formula is null
        ? Whole(indicator, region, ordinal, without).Value
        : Derived(indicator, region, ordinal, (i, r, o) => Final(i, r, o, without), without);

    /// <summary>What a figure that is delivered, or put together from those of the regions below, is expected to become.</summary>
    public (double Value, double Variance) Whole(int indicator, int region, int ordinal, LeftOutRegions without)
    {
        var reported = Value(indicator, region, ordinal, without);
        if (double.IsNaN(reported) || !IsRolledUp(indicator, region))
        {
            return delays.Expected(indicator, region, ordinal, reported);
        }

        var (value, variance) = (reported, 0d);
        foreach (var child in frame.Regions.ChildrenOf(frame.Regions.Regions[region]))
        {
            if (Whole(indicator, child.Index, ordinal, without) is var part && !double.IsNaN(part.Value))
            {
                (value, variance) = (value + part.Value - Value(indicator, child.Index, ordinal, without), variance + part.Variance);
            }
        }

        return (value, variance);
    }

    /// <summary>The figure as the detector sees it, with the share of it that is known.</summary>
    public (double Figure, double Share) Watched(int indicator, int region, int ordinal)
    {
        var figure = Value(indicator, region, ordinal);
        return (figure, double.IsNaN(figure) ? 1 : Rested(indicator, region, ordinal, LeftOut(indicator, region, ordinal)));
    }

    /// <summary>How large a figure is, by the coverage of what it rests on, for each unit of what it would be if nothing were missing or left out.</summary>
    private double Rested(int indicator, int region, int ordinal, LeftOutRegions without) => indicators[indicator].Formula switch
    {
        null => IsRolledUp(indicator, region) ? Below(indicator, region, ordinal, without).Share : 1,
        Formula.PerThousandPopulation f => Rested(frame.Indicators.IndexOf(f.Of), region, ordinal, without) * Population(region, LeftOutRegions.None) / Population(region, without),
        Formula.Ratio f => Rested(frame.Indicators.IndexOf(f.Of), region, ordinal, without) / Rested(frame.Indicators.IndexOf(f.By), region, ordinal, without),
        Formula.ShareOfParent f => Rested(frame.Indicators.IndexOf(f.Of), region, ordinal, without) / Rested(frame.Indicators.IndexOf(f.Of), frame.Regions.Regions[region].ParentIndex, ordinal, without),
        Formula.WindowSum or Formula.MovingMean or Formula.Lowest when !without.IsEmpty => Rested(frame.Indicators.IndexOf(indicators[indicator].Formula!.Inputs.First()), region, ordinal, without),
        _ => 1,
    };

    /// <summary>The regions that a figure does without in all that it rests on, earlier periods and the region above included: like is only compared with like.</summary>
    public LeftOutRegions LeftOut(int indicator, int region, int ordinal)
    {
        if (excuses.InForce.Count == 0)
        {
            return LeftOutRegions.None;
        }

        var found = LeftOutRegions.None;
        if (indicators[indicator].Formula is not null)
        {
            Derived(
                indicator,
                region,
                ordinal,
                (i, r, o) =>
                {
                    found = found.With(LeftOut(i, r, o));
                    return Value(i, r, o);
                },
                LeftOutRegions.None);
        }
        else if (IsRolledUp(indicator, region))
        {
            var period = Period.FromOrdinal(indicators[indicator].Period, ordinal);
            foreach (var child in frame.Regions.ChildrenOf(frame.Regions.Regions[region]))
            {
                found = IsRolledUp(indicator, child.Index) ? found.With(LeftOut(indicator, child.Index, ordinal))
                    : double.IsNaN(Value(indicator, child.Index, ordinal)) && excuses.Of(indicator, child, period) is { } excuse ? found.With(child.Index, excuse)
                    : found;
            }
        }

        return found;
    }

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

    /// <summary>The figure without some regions: nothing of theirs counts in any period that it rests on.</summary>
    public double Value(int indicator, int region, int ordinal, LeftOutRegions without)
    {
        if (without.IsEmpty)
        {
            return Value(indicator, region, ordinal);
        }

        if (indicators[indicator].Formula is not null)
        {
            return Derived(indicator, region, ordinal, (i, r, o) => Value(i, r, o, without), without);
        }

        return without.Holds(region) ? double.NaN
            : IsRolledUp(indicator, region) ? Enough(indicator, Below(indicator, region, ordinal, without))
            : Value(indicator, region, ordinal);
    }

    private double Compute(int indicator, int region, int ordinal) => indicators[indicator].Formula is null
        ? Enough(indicator, Below(indicator, region, ordinal, LeftOutRegions.None))
        : LeftOut(indicator, region, ordinal) is { IsEmpty: false } without ? Value(indicator, region, ordinal, without)
        : Derived(indicator, region, ordinal, Value, LeftOutRegions.None);

    private double Enough(int indicator, in SumBelow below) => below.Coverage > 0 && below.Coverage >= (double)indicators[indicator].MinimumCoverage ? below.Sum : double.NaN;

    private double Derived(int indicator, int region, int ordinal, Func<int, int, int, double> input, LeftOutRegions without)
    {
        var above = frame.Regions.Regions[region].ParentIndex;
        return FormulaEvaluation.Value(
            indicators[indicator].Formula!,
            indicators[indicator].Period,
            ordinal,
            (key, o) => input(frame.Indicators.IndexOf(key), region, o),
            (key, o) => above < 0 ? double.NaN : input(frame.Indicators.IndexOf(key), above, o),
            key => indicators[frame.Indicators.IndexOf(key)].Period,
            Population(region, without));
    }

    /// <summary>Nothing is adjusted to less than nothing: a count below zero would stand for people who were never there.</summary>
    private double Adjusted(double value, int indicator, int region, int ordinal) =>
        adjustments.Of(indicator, region, ordinal) is var change and not 0 ? Math.Max(Math.Min(value, 0), value + change) : value;

    /// <summary>The residents of a region without those of the regions left out; all of them where not every one of those is known.</summary>
    private double Population(int region, LeftOutRegions without)
    {
        var rest = without.IsEmpty ? 0 : PopulationOf(region) - LeftOutBelow(region, without).Sum(PopulationOf);
        return rest > 0 ? rest : PopulationOf(region);
    }

    private double PopulationOf(int region) => frame.Populations.GetValueOrDefault(frame.Regions.Regions[region].Code, double.NaN);

    private IEnumerable<int> LeftOutBelow(int region, LeftOutRegions without) => without.Regions.Where(one => frame.Regions.IsWithin(frame.Regions.Regions[one], frame.Regions.Regions[region]));

    /// <summary>The least coverage of the delivered indicators that a figure rests on: 1 where they are whole, or lack nothing but regions that are excused.</summary>
    public double Coverage(int indicator, int region, int ordinal, LeftOutRegions without) => indicators[indicator].Formula switch
    {
        null => IsRolledUp(indicator, region) ? Below(indicator, region, ordinal, without).Coverage : 1,
        Formula.PerThousandPopulation f when LeftOut(indicator, region, ordinal).With(without) is { IsEmpty: false } all && LeftOutBelow(region, all).Any(one => double.IsNaN(PopulationOf(one))) =>
            Rested(frame.Indicators.IndexOf(f.Of), region, ordinal, all) is var share && double.IsFinite(share) ? share : 0, // the rest over all residents: a least, as with figures that are missing
        { } formula => formula.Inputs.Select(frame.Indicators.IndexOf).Min(i => indicators[i].Period == indicators[indicator].Period ? Coverage(i, region, ordinal, without) : 1),
    };

    /// <summary>What is known below a region, what is missing there by the last known figures, and what is left out. A region that said nothing for a year is no longer expected.</summary>
    /// <remarks>A region that is itself rolled up hands on what it has, even where that is too little for a figure of its own: one silent county must not take its whole city out of the province.</remarks>
    private SumBelow Below(int indicator, int region, int ordinal, LeftOutRegions without)
    {
        var total = default(SumBelow);
        var period = Period.FromOrdinal(indicators[indicator].Period, ordinal);
        foreach (var child in frame.Regions.ChildrenOf(frame.Regions.Regions[region]))
        {
            if (without.Holds(child.Index))
            {
                total = total with { LeftOut = total.LeftOut + LastWithinYear(indicator, child.Index, ordinal + 1) };
            }
            else if (IsRolledUp(indicator, child.Index))
            {
                total += Below(indicator, child.Index, ordinal, without);
            }
            else if (Value(indicator, child.Index, ordinal) is var value && !double.IsNaN(value))
            {
                total = total with { Sum = total.Sum + value, IsKnown = true };
            }
            else if (LastWithinYear(indicator, child.Index, ordinal) is var last && excuses.Of(indicator, child, period) is not null)
            {
                total = total with { LeftOut = total.LeftOut + last };
            }
            else
            {
                total = total with { Missing = total.Missing + last };
            }
        }

        return total.IsKnown ? total with { Sum = Adjusted(total.Sum, indicator, region, ordinal) } : total;
    }

    /// <summary>Whether a region that reports by itself is expected to and nothing is known of it.</summary>
    public bool IsMissing(int indicator, Region region, int ordinal) => !IsRolledUp(indicator, region.Index)
        && double.IsNaN(Value(indicator, region.Index, ordinal)) && LastWithinYear(indicator, region.Index, ordinal) > 0
        && excuses.Of(indicator, region, Period.FromOrdinal(indicators[indicator].Period, ordinal)) is null;

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

    /// <summary>What lies below a region.</summary>
    /// <param name="Sum">What is known.</param>
    /// <param name="Missing">What is missing and expected.</param>
    /// <param name="LeftOut">What is left out.</param>
    /// <param name="IsKnown">Whether anything is known.</param>
    private readonly record struct SumBelow(double Sum, double Missing, double LeftOut, bool IsKnown)
    {
        /// <summary>The share that is known of what is expected; 0 where nothing is known.</summary>
        public double Coverage => Of(Missing);

        /// <summary>The share that is known of everything.</summary>
        public double Share => Of(Missing + LeftOut);

        public static SumBelow operator +(in SumBelow one, in SumBelow other) => new(one.Sum + other.Sum, one.Missing + other.Missing, one.LeftOut + other.LeftOut, one.IsKnown || other.IsKnown);

        private double Of(double lacking) => !IsKnown ? 0 : lacking == 0 ? 1 : Math.Abs(Sum) / (Math.Abs(Sum) + lacking);
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
