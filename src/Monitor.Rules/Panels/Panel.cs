using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Panels;

/// <summary>What was known at a moment: the latest version of every figure and report, gaps explicit.</summary>
/// <remarks>
/// It only learns: figures are handed in by the order they became known, and reading it computes roll-ups and derived indicators when they are first asked for.
/// It is not made anew for each moment, because a replay over decades asks for it thousands of times; an evaluation only reads it. Not for use by several threads at once.
/// </remarks>
public sealed class Panel
{
    private readonly MonitoringFrame frame;
    private readonly ImmutableArray<Indicator> indicators;
    private readonly Column?[][] own;
    private readonly Column?[][] computed;
    private readonly long[][] changedAt;
    private readonly long[] changedAnywhere;
    private readonly (int Indicator, int Reach)[][] dependents;
    private readonly int[] earliest;
    private readonly FigureWatch watch;
    private readonly FigureGate gate;
    private readonly FigureAdjustments adjustments = new();
    private readonly LateFigures late = new();
    private readonly ReportingDelays delays;
    private readonly int[][] last; // of the indicators that sources deliver: the last period known in a region or, where it is rolled up, below it

    /// <summary>Makes a panel that knows nothing yet.</summary>
    public Panel(MonitoringFrame frame)
    {
        this.frame = frame;
        indicators = frame.Indicators.Indicators;
        own = Grid();
        computed = Grid();
        changedAt = [.. indicators.Select(_ => Enumerable.Repeat(long.MinValue, frame.Regions.Regions.Length).ToArray())];
        changedAnywhere = [.. Enumerable.Repeat(long.MinValue, indicators.Length)];
        dependents = [.. Enumerable.Range(0, indicators.Length).Select(DependentsOf)];
        earliest = [.. Enumerable.Repeat(int.MaxValue, indicators.Length)];
        last = [.. indicators.Select(_ => Enumerable.Repeat(-1, frame.Regions.Regions.Length).ToArray())];
        watch = new FigureWatch(frame);
        delays = new ReportingDelays(frame);
        gate = new FigureGate(frame, (indicator, region) => own[indicator][region]);
        Reports = new ReportBook(frame);
    }

    /// <summary>The enterprise reports known.</summary>
    public ReportBook Reports { get; }

    /// <summary>The moment of the last thing learnt; the least value while nothing is known.</summary>
    public DateTimeOffset KnownAt { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Takes in a figure; it replaces what was known of its indicator, region and period.</summary>
    /// <exception cref="ArgumentException">The indicator is a derived one, or its kind of period is another.</exception>
    public void Learn(in Observation observation)
    {
        var indicator = indicators[observation.Indicator];
        if (indicator.Formula is not null || indicator.Period != observation.Period.Kind)
        {
            throw new ArgumentException($"A figure of {indicator.Key} for {observation.Period} ({observation.Period.Kind}) cannot be taken: the indicator is derived or has periods of another kind.", nameof(observation));
        }

        Remember(observation.KnownAt);
        if (gate.Guards(observation.Indicator))
        {
            gate.Add(observation);
        }
        else
        {
            Admit(observation);
        }
    }

    /// <summary>Looks at the deliveries learnt since the last time, each as a whole, and holds back what is not plausible.</summary>
    /// <remarks>Every evaluation begins with it. Until then figures that a rule on plausible figures guards are not yet known to a reader: a delivery can only be weighed when it is whole.</remarks>
    public void Settle() => gate.Settle(figure => Admit(figure), figure => Touch(figure, wholeHistory: false, isDelivered: false));

    /// <summary>暂不采用的数值: the figures that are held back as implausible, by indicator, region and period.</summary>
    public IEnumerable<WithheldFigure> Withheld => gate.Held;

    /// <summary>What a rule on plausible figures saw of the deliveries of an indicator after a moment.</summary>
    internal IEnumerable<LevelShift> ShiftsSince(int indicator, string rule, DateTimeOffset moment) => gate.ShiftsSince(indicator, rule, moment);

    /// <summary>What a rule on deliveries saw of those that came after a moment.</summary>
    internal IEnumerable<DeliveryShape> ShapesSince(string source, string rule, DateTimeOffset moment) => gate.ShapesSince(source, rule, moment);

    private void Admit(in Observation observation)
    {
        ref var column = ref own[observation.Indicator][observation.Region];
        if (double.IsNaN(observation.Value) && column?.Holds(observation.Period.Ordinal) != true)
        {
            return; // nothing was known that could be withdrawn
        }

        delays.Learn(observation, column);

        // Its first own figure ends a region's roll-up, and with it what was computed of all its periods.
        var endsRollUp = column is null && indicators[observation.Indicator].RollUp == RollUp.Sum;
        Touch(observation, endsRollUp, isDelivered: true);
        (column ??= new Column()).Set(observation.Period.Ordinal, observation.Value);
        Extend(observation.Indicator, observation.Region, column.Last, endsRollUp);
        earliest[observation.Indicator] = Math.Min(earliest[observation.Indicator], observation.Period.Ordinal);
    }

    /// <summary>Takes in the shape of a delivery; its figures are learnt by themselves.</summary>
    public void Learn(Delivery delivery)
    {
        gate.Add(delivery);
        Remember(delivery.KnownAt);
    }

    /// <summary>Takes in a report; it replaces the version known of its number.</summary>
    public void Learn(LayoffReport report)
    {
        Reports.Learn(report);
        Remember(report.KnownAt);
    }

    /// <summary>Takes in a correction that people decided. What was delivered and reported stays as it was; what is read is changed by it.</summary>
    /// <exception cref="ArgumentException">The indicator is a derived one, or its kind of period is another.</exception>
    public void Learn(Adjustment adjustment)
    {
        if (adjustment is ReportAdjustment reports)
        {
            Reports.Learn(reports);
        }
        else if (adjustment is FigureAdjustment figure)
        {
            if (indicators[figure.Indicator] is var indicator && (indicator.Formula is not null || indicator.Period != figure.From.Kind))
            {
                throw new ArgumentException($"{indicator.Key} cannot be adjusted for {figure.From} ({figure.From.Kind}): the indicator is derived or has periods of another kind.", nameof(adjustment));
            }

            adjustments.Learn(figure);
            Touch(new Observation(figure.Indicator, figure.Region, figure.From, figure.Change, figure.KnownAt), wholeHistory: false, isDelivered: false);
        }
        else if (adjustment is FigureBelief belief)
        {
            gate.Add(belief);
        }

        Remember(adjustment.KnownAt);
    }

    /// <summary>调整数: what people decided to add to a figure of the region itself; 0 for nothing.</summary>
    public double AdjustmentOf(int indicator, Region region, Period period) => adjustments.Of(indicator, region.Index, period.Ordinal);

    /// <summary>The figure of an indicator in a region and period, as delivered, rolled up or derived; NaN where it is not known.</summary>
    public double this[int indicator, Region region, Period period] => Value(indicator, region.Index, period.Ordinal);

    /// <summary>The figure as a number that can be compared with a limit; null where it is not known.</summary>
    /// <remarks>At most ten decimals and fifteen significant digits: what stands exactly on a line in decimal counts as reached, whatever the binary arithmetic of a formula left behind.</remarks>
    public decimal? Figure(int indicator, Region region, Period period) =>
        Exact(Value(indicator, region.Index, period.Ordinal));

    /// <summary>The figure as it is expected to be when all has been reported; that known where nothing more is expected; null where none is known.</summary>
    public decimal? FinalFigure(int indicator, Region region, Period period) => Exact(Final(indicator, region.Index, period.Ordinal));

    /// <summary>预计最终值: what a delivered or rolled-up figure is expected to become, with a range; null where nothing is known, nothing more is expected, or the indicator is derived.</summary>
    /// <remarks>The delay is learnt from the versions of the region's own figures known so far, each region by itself; before a region has corrected fresh figures, they count as final.</remarks>
    public ExpectedFigure? Expected(int indicator, Region region, Period period)
    {
        var (value, variance) = indicators[indicator].Formula is null ? Whole(indicator, region.Index, period.Ordinal) : (double.NaN, 0);
        if (variance <= 0 || Exact(value) is not { } expected || Figure(indicator, region, period) is not { } reported)
        {
            return null;
        }

        var reach = (decimal)(1.645 * Math.Sqrt(variance));
        return new ExpectedFigure(Math.Round(expected), Math.Round(Math.Max(Math.Min(reported, expected), expected - reach)), Math.Round(expected + reach));
    }

    /// <summary>The last period for which anything that an indicator rests on is known in a region or below it; null where nothing is.</summary>
    public Period? Latest(int indicator, Region region)
    {
        var last = LastOrdinal(indicator, region.Index);
        return last < 0 ? null : Period.FromOrdinal(indicators[indicator].Period, last);
    }

    /// <summary>The first period for which anything that an indicator rests on is known in a region or below it; null where nothing is.</summary>
    public Period? First(int indicator, Region region)
    {
        var first = FirstOrdinal(indicator, region.Index);
        return first == int.MaxValue ? null : Period.FromOrdinal(indicators[indicator].Period, first);
    }

    /// <summary>The first period that any region delivered of an indicator that sources deliver; null where none did.</summary>
    public Period? FirstAnywhere(int indicator) =>
        earliest[indicator] == int.MaxValue ? null : Period.FromOrdinal(indicators[indicator].Period, earliest[indicator]);

    /// <summary>Whether the region delivered a figure of its own for the period. A reported zero is a figure, and so is one that is held back.</summary>
    public bool Delivered(int indicator, Region region, Period period) =>
        (own[indicator][region.Index] is { } column && !double.IsNaN(column[period.Ordinal])) || gate.Holds(indicator, region.Index, period.Ordinal);

    /// <summary>Whether anything that an indicator rests on changed in a region or below it after a moment.</summary>
    public bool ChangedSince(int indicator, Region region, DateTimeOffset moment) => changedAt[indicator][region.Index] > moment.UtcTicks;

    /// <summary>When anything that an indicator rests on last changed in a region or below it; null where nothing ever did.</summary>
    public DateTimeOffset? ChangedAt(int indicator, Region region) =>
        changedAt[indicator][region.Index] is var ticks and > long.MinValue ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>补报: the earliest period of an indicator in a region that something touched after a moment, though that period or a later one was known of before; null for none.</summary>
    /// <remarks>What people adjust does not count: it is a decision of today. Asked of the last month only.</remarks>
    public LateFigure? LateSince(int indicator, Region region, DateTimeOffset moment) => late.Since(indicator, region.Index, moment.UtcTicks) is var (ordinal, known)
        ? new LateFigure(Period.FromOrdinal(indicators[indicator].Period, ordinal), new DateTimeOffset(known, TimeSpan.Zero))
        : null;

    /// <summary>Whether anything that an indicator rests on changed in any region after a moment.</summary>
    public bool ChangedSince(int indicator, DateTimeOffset moment) => changedAnywhere[indicator] > moment.UtcTicks;

    /// <summary>The share of the regions below that is known for a rolled-up figure, weighted by their last known figures: 1 where it is delivered or whole.</summary>
    /// <returns>0 where nothing is known; 1 also for derived indicators, whose inputs answer for themselves.</returns>
    public decimal Coverage(int indicator, Region region, Period period) =>
        IsRolledUp(indicator, region.Index) ? (decimal)Math.Round(RollUpOf(indicator, region.Index, period.Ordinal).Coverage, 6) : 1m;

    /// <summary>The least coverage of the delivered indicators that an indicator rests on.</summary>
    public decimal CoverageOfInputs(int indicator, Region region, Period period) => indicators[indicator].Formula is { } formula
        ? formula.Inputs.Select(frame.Indicators.IndexOf).Min(i => indicators[i].Period == period.Kind ? CoverageOfInputs(i, region, period) : 1m)
        : Coverage(indicator, region, period);

    /// <summary>What the detector says of a figure, by what is known of its series up to its period. Weekly and monthly indicators alone are watched.</summary>
    /// <returns>Null where nothing is known of the period, or it lies further back than judgements are kept (<see cref="JudgedPeriods"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The indicator is neither weekly nor monthly.</exception>
    public FigureJudgement? Judgement(int indicator, Region region, Period period) =>
        watch.Of(indicator, region.Index, () => (FirstOrdinal(indicator, region.Index), LastOrdinal(indicator, region.Index)), ordinal => Watched(indicator, region.Index, ordinal))[period.Ordinal];

    /// <summary>How many periods up to the last one known of a series judgements are kept for.</summary>
    public static int JudgedPeriods => WatchedSeries.Kept;

    private static decimal? Exact(double value) => double.IsFinite(value) && Math.Abs(value) < 1e27 ? Math.Round((decimal)value, 10) : null;

    private double Final(int indicator, int region, int ordinal) => indicators[indicator].Formula is null ? Whole(indicator, region, ordinal).Value : Derived(indicator, region, ordinal, Final);

    /// <summary>What a figure that is delivered, or put together from those of the regions below, is expected to become.</summary>
    private (double Value, double Variance) Whole(int indicator, int region, int ordinal)
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

    private (double Figure, double Share) Watched(int indicator, int region, int ordinal)
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

    private bool IsRolledUp(int indicator, int region) => indicators[indicator].RollUp == RollUp.Sum && own[indicator][region] is null;

    private double Value(int indicator, int region, int ordinal)
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
    private (double Sum, double Coverage) RollUpOf(int indicator, int region, int ordinal)
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

    private int LastOrdinal(int indicator, int region) => Bound(indicator, region, c => c.Last, Math.Max, -1, (p, kind) => Period.Containing(kind, p.End).Ordinal);

    private int FirstOrdinal(int indicator, int region) => Bound(indicator, region, c => c.First, Math.Min, int.MaxValue, (p, kind) => Period.Containing(kind, p.End).Ordinal);

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

    private void Touch(in Observation observation, bool wholeHistory, bool isDelivered)
    {
        foreach (var (indicator, reach) in dependents[observation.Indicator])
        {
            changedAnywhere[indicator] = Math.Max(changedAnywhere[indicator], observation.KnownAt.UtcTicks);
            for (var region = observation.Region; region >= 0; region = frame.Regions.Regions[region].ParentIndex)
            {
                var isLate = isDelivered && last[observation.Indicator][region] >= (wholeHistory ? 0 : observation.Period.Ordinal);
                Touch(observation, indicator, region, wholeHistory ? 0 : FirstTouched(observation, indicators[indicator].Period, region), reach, isLate);
            }
        }
    }

    /// <summary>Forgets what was computed of a region, and of so many levels below it as look at the region above them.</summary>
    private void Touch(in Observation observation, int indicator, int region, int from, int reach, bool isLate)
    {
        computed[indicator][region]?.ForgetFrom(from);
        watch.ForgetFrom(indicator, region, from);
        changedAt[indicator][region] = Math.Max(changedAt[indicator][region], observation.KnownAt.UtcTicks);
        if (isLate)
        {
            late.Add(indicator, region, from, observation.KnownAt.UtcTicks);
        }

        if (reach == 0)
        {
            return;
        }

        foreach (var child in frame.Regions.ChildrenOf(frame.Regions.Regions[region]))
        {
            Touch(observation, indicator, child.Index, Math.Min(from, FirstTouched(observation, indicators[indicator].Period, child.Index)), reach - 1, isLate);
        }
    }

    /// <summary>The first period of a dependent that a figure changes: its own, or the one after the last known so far, since what lay beyond that was taken for unknown.</summary>
    private int FirstTouched(in Observation observation, PeriodKind kind, int region)
    {
        var before = last[observation.Indicator][region];
        var beyond = before < 0 ? 0 : OrdinalIn(kind, Period.FromOrdinal(observation.Period.Kind, before)) + 1;
        return Math.Min(OrdinalIn(kind, observation.Period), beyond);
    }

    private static int OrdinalIn(PeriodKind kind, Period period) => period.Kind == kind ? period.Ordinal : Period.Containing(kind, period.End).Ordinal;

    private void Extend(int indicator, int region, int known, bool endsRollUp)
    {
        last[indicator][region] = known;
        for (var above = frame.Regions.Regions[region].ParentIndex; above >= 0 && IsRolledUp(indicator, above); above = frame.Regions.Regions[above].ParentIndex)
        {
            known = endsRollUp
                ? frame.Regions.ChildrenOf(frame.Regions.Regions[above]).Max(child => last[indicator][child.Index])
                : Math.Max(known, last[indicator][above]);
            last[indicator][above] = known;
        }
    }

    /// <summary>The indicators that rest on one, itself among them, each with the number of levels below a region that a figure of the region reaches.</summary>
    private (int Indicator, int Reach)[] DependentsOf(int indicator)
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal) { [indicators[indicator].Key] = 0 };
        var list = new List<(int, int)> { (indicator, 0) };
        for (var i = indicator + 1; i < indicators.Length; i++)
        {
            if (indicators[i].Formula is { } formula && formula.Inputs.Any(reached.ContainsKey))
            {
                var reach = formula.Inputs.Max(input => reached.GetValueOrDefault(input)) + (formula is Formula.ShareOfParent ? 1 : 0);
                reached[indicators[i].Key] = reach;
                list.Add((i, reach));
            }
        }

        return [.. list];
    }

    private void Remember(DateTimeOffset knownAt) => KnownAt = knownAt > KnownAt ? knownAt : KnownAt;

    /// <summary>Columns are made when something is known: a nation has far more pairs of region and indicator than figures.</summary>
    private Column?[][] Grid() => [.. indicators.Select(_ => new Column?[frame.Regions.Regions.Length])];
}
