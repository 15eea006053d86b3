using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Rules.Surveillance;

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
    private readonly FigureReading figures;
    private readonly FigureChanges changes;
    private readonly int[] earliest;
    private readonly FigureWatch watch;
    private readonly FigureGate gate;
    private readonly FigureAdjustments adjustments = new();
    private readonly ReportingDelays delays;
    private readonly FormerFigures former;

    /// <summary>Makes a panel that knows nothing yet.</summary>
    public Panel(MonitoringFrame frame)
    {
        this.frame = frame;
        indicators = frame.Indicators.Indicators;
        own = FigureReading.Grid(frame);
        earliest = [.. Enumerable.Repeat(int.MaxValue, indicators.Length)];
        watch = new FigureWatch(frame);
        delays = new ReportingDelays(frame);
        former = new FormerFigures(frame);
        Excuses = new ReportingExcuses(frame.Regions);
        figures = new FigureReading(frame, own, adjustments, delays, Excuses);
        changes = new FigureChanges(frame, figures, watch);
        gate = new FigureGate(frame, (indicator, region) => own[indicator][region]);
        Reports = new ReportBook(frame);
        Register = new ReporterRegister(frame);
    }

    /// <summary>The enterprise reports known.</summary>
    public ReportBook Reports { get; }

    /// <summary>企业级行政记录: insured staff, stops and claims of single enterprises.</summary>
    public EnterpriseBook Enterprises { get; } = new();

    /// <summary>应报名册: which enterprises must report regularly, and what came from them.</summary>
    public ReporterRegister Register { get; }

    /// <summary>停报台账: which regions are not expected to report, and until when.</summary>
    public ReportingExcuses Excuses { get; }

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
        if (observation.Former is null && gate.Guards(observation.Indicator))
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
    public void Settle() => gate.Settle(figure => Admit(figure), figure => changes.Touch(figure, wholeHistory: false, isDelivered: false));

    /// <summary>暂不采用的数值: the figures that are held back as implausible, by indicator, region and period.</summary>
    public IEnumerable<WithheldFigure> Withheld => gate.Held;

    /// <summary>What a rule on plausible figures saw of the deliveries of an indicator after a moment.</summary>
    internal IEnumerable<LevelShift> ShiftsSince(int indicator, string rule, DateTimeOffset moment) => gate.ShiftsSince(indicator, rule, moment);

    /// <summary>What a rule on deliveries saw of those that came after a moment.</summary>
    internal IEnumerable<DeliveryShape> ShapesSince(string source, string rule, DateTimeOffset moment) => gate.ShapesSince(source, rule, moment);

    private void Admit(in Observation observation)
    {
        if (!former.Concerns(observation.Region))
        {
            Set(observation);
            return;
        }

        foreach (var figure in former.Learn(observation))
        {
            Set(figure);
        }
    }

    private void Set(in Observation observation)
    {
        ref var column = ref own[observation.Indicator][observation.Region];
        if (double.IsNaN(observation.Value) && column?.Holds(observation.Period.Ordinal) != true)
        {
            return; // nothing was known that could be withdrawn
        }

        delays.Learn(observation, column);

        // Its first own figure ends a region's roll-up, and with it what was computed of all its periods.
        var endsRollUp = column is null && indicators[observation.Indicator].RollUp == RollUp.Sum;
        changes.Touch(observation, endsRollUp, isDelivered: true);
        (column ??= new Column()).Set(observation.Period.Ordinal, observation.Value);
        changes.Extend(observation.Indicator, observation.Region, column.Last, endsRollUp);
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
        Register.Learn(report);
        if (report.Kind != LayoffKind.ZeroReport)
        {
            Reports.Learn(report);
        }
        else if (Reports.Knows(report))
        {
            Reports.Learn(report with { Withdrawn = true }); // corrected to "nothing": what was told before holds no more
        }

        Remember(report.KnownAt);
    }

    /// <summary>Takes in what a person said of two reports that look like one.</summary>
    public void Learn(ReportDistinction distinction)
    {
        Reports.Learn(distinction);
        Remember(distinction.KnownAt);
    }

    /// <summary>Takes in a number of people of one enterprise; it replaces what its source said of the same day.</summary>
    public void Learn(EnterpriseFigure figure)
    {
        Enterprises.Learn(figure);
        Remember(figure.KnownAt);
    }

    /// <summary>Takes in what is expected of a reporter from now on; it replaces what was expected of it.</summary>
    public void Learn(ReporterDuty duty)
    {
        Register.Learn(duty);
        Remember(duty.KnownAt);
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
            changes.Touch(new Observation(figure.Indicator, figure.Region, figure.From, figure.Change, figure.KnownAt), wholeHistory: false, isDelivered: false);
        }
        else if (adjustment is FigureBelief belief)
        {
            gate.Add(belief);
        }
        else if (adjustment is ReportingExcuse excuse)
        {
            Excuses.Learn(excuse);
            changes.Touch(excuse, excuse.KnownAt);
        }
        else if (adjustment is ExcuseWithdrawal withdrawal && Excuses.Learn(withdrawal) is { } withdrawn)
        {
            changes.Touch(withdrawn, withdrawal.KnownAt);
        }

        Remember(adjustment.KnownAt);
    }

    /// <summary>调整数: what people decided to add to a figure of the region itself; 0 for nothing.</summary>
    public double AdjustmentOf(int indicator, Region region, Period period) => adjustments.Of(indicator, region.Index, period.Ordinal);

    /// <summary>The figure of an indicator in a region and period, as delivered, rolled up or derived; NaN where it is not known.</summary>
    public double this[int indicator, Region region, Period period] => figures.Value(indicator, region.Index, period.Ordinal);

    /// <summary>The figure as a number that can be compared with a limit; null where it is not known.</summary>
    /// <remarks>At most ten decimals and fifteen significant digits: what stands exactly on a line in decimal counts as reached, whatever the binary arithmetic of a formula left behind.</remarks>
    public decimal? Figure(int indicator, Region region, Period period) =>
        FigureReading.Exact(figures.Value(indicator, region.Index, period.Ordinal));

    /// <summary>The figure without some regions, in all that it rests on.</summary>
    internal decimal? Figure(int indicator, Region region, Period period, LeftOutRegions without) => FigureReading.Exact(figures.Value(indicator, region.Index, period.Ordinal, without));

    /// <summary>The regions that a figure does without, because they are excused and silent.</summary>
    internal LeftOutRegions LeftOut(int indicator, Region region, Period period) => figures.LeftOut(indicator, region.Index, period.Ordinal);

    /// <summary>The figure as it is expected to be when all has been reported; that known where nothing more is expected; null where none is known.</summary>
    public decimal? FinalFigure(int indicator, Region region, Period period) => FigureReading.Exact(figures.Final(indicator, region.Index, period.Ordinal));

    /// <summary>The same without some regions.</summary>
    internal decimal? FinalFigure(int indicator, Region region, Period period, LeftOutRegions without) => FigureReading.Exact(figures.Final(indicator, region.Index, period.Ordinal, without));

    /// <summary>预计最终值: what a delivered or rolled-up figure is expected to become, with a range; null where nothing is known, nothing more is expected, or the indicator is derived.</summary>
    /// <remarks>The delay is learnt from the versions of the region's own figures known so far, each region by itself; before a region has corrected fresh figures, they count as final.</remarks>
    public ExpectedFigure? Expected(int indicator, Region region, Period period)
    {
        var (value, variance) = indicators[indicator].Formula is null ? figures.Whole(indicator, region.Index, period.Ordinal, LeftOutRegions.None) : (double.NaN, 0);
        if (variance <= 0 || FigureReading.Exact(value) is not { } expected || Figure(indicator, region, period) is not { } reported
            || FigureReading.Exact(ExpectedFigure.NineInTen * Math.Sqrt(variance)) is not { } reach)
        {
            return null;
        }

        return new ExpectedFigure(Math.Round(expected), Math.Round(Math.Max(Math.Min(reported, expected), expected - reach)), Math.Round(expected + reach));
    }

    /// <summary>The last period for which anything that an indicator rests on is known in a region or below it; null where nothing is.</summary>
    public Period? Latest(int indicator, Region region)
    {
        var last = figures.LastOrdinal(indicator, region.Index);
        return last < 0 ? null : Period.FromOrdinal(indicators[indicator].Period, last);
    }

    /// <summary>The first period for which anything that an indicator rests on is known in a region or below it; null where nothing is.</summary>
    public Period? First(int indicator, Region region)
    {
        var first = figures.FirstOrdinal(indicator, region.Index);
        return first == int.MaxValue ? null : Period.FromOrdinal(indicators[indicator].Period, first);
    }

    /// <summary>The first period that any region delivered of an indicator that sources deliver; null where none did.</summary>
    public Period? FirstAnywhere(int indicator) =>
        earliest[indicator] == int.MaxValue ? null : Period.FromOrdinal(indicators[indicator].Period, earliest[indicator]);

    /// <summary>Whether the region delivered a figure of its own for the period. A reported zero is a figure, and so is one that is held back.</summary>
    public bool Delivered(int indicator, Region region, Period period) =>
        (own[indicator][region.Index] is { } column && !double.IsNaN(column[period.Ordinal])) || gate.Holds(indicator, region.Index, period.Ordinal);

    /// <summary>Whether anything that an indicator rests on changed in a region or below it after a moment.</summary>
    public bool ChangedSince(int indicator, Region region, DateTimeOffset moment) => changes.At(indicator, region.Index) > moment.UtcTicks;

    /// <summary>When anything that an indicator rests on last changed in a region or below it; null where nothing ever did.</summary>
    public DateTimeOffset? ChangedAt(int indicator, Region region) =>
        changes.At(indicator, region.Index) is var ticks and > long.MinValue ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>补报: the earliest period of an indicator in a region that something touched after a moment, though that period or a later one was known of before; null for none.</summary>
    /// <remarks>What people adjust does not count: it is a decision of today. Asked of the last month only.</remarks>
    public LateFigure? LateSince(int indicator, Region region, DateTimeOffset moment) => changes.LateSince(indicator, region.Index, moment.UtcTicks) is var (ordinal, known)
        ? new LateFigure(Period.FromOrdinal(indicators[indicator].Period, ordinal), new DateTimeOffset(known, TimeSpan.Zero))
        : null;

    /// <summary>Whether anything that an indicator rests on changed in any region after a moment.</summary>
    public bool ChangedSince(int indicator, DateTimeOffset moment) => changes.Anywhere(indicator) > moment.UtcTicks;

    /// <summary>The least coverage of the delivered figures that one rests on: the share of the regions below that is known, weighted by their last known figures.</summary>
    /// <returns>1 where all is delivered, or only excused regions are silent; 0 where nothing is known.</returns>
    public decimal CoverageOfInputs(int indicator, Region region, Period period) => CoverageOfInputs(indicator, region, period, LeftOutRegions.None);

    /// <summary>The same where some regions are left out anyway.</summary>
    internal decimal CoverageOfInputs(int indicator, Region region, Period period, LeftOutRegions without) => (decimal)Math.Round(figures.Coverage(indicator, region.Index, period.Ordinal, without), 6);

    /// <summary>What a figure lacks where it is not whole: regions that are silent, and regions that reported what is held back.</summary>
    public LackingRegions Lacking(int indicator, Region region, Period period) => LackingRegions.Of(frame, figures, gate, indicator, region.Index, period.Ordinal);

    /// <summary>What the detector says of a figure, by what is known of its series up to its period. Weekly and monthly indicators alone are watched.</summary>
    /// <returns>Null where nothing is known of the period, or it lies further back than judgements are kept (<see cref="JudgedPeriods"/>).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The indicator is neither weekly nor monthly.</exception>
    public FigureJudgement? Judgement(int indicator, Region region, Period period) => Series(indicator, region)[period.Ordinal];

    /// <summary>走势预测: what the detector expects of the period after <see cref="Latest"/>, if all of it is reported, with the range that holds it nine times in ten; null before the series has begun.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The indicator is neither weekly nor monthly.</exception>
    public ExpectedFigure? Forecast(int indicator, Region region)
    {
        if (Series(indicator, region).Next is not { } next || !double.IsFinite(next.Mean + next.Variance))
        {
            return null;
        }

        var reach = ExpectedFigure.NineInTen * Math.Sqrt(next.Variance);
        var low = FigureWatch.NatureOf(indicators[indicator]).Noise == SeriesNoise.Count ? Math.Max(0, next.Mean - reach) : next.Mean - reach;
        return FigureReading.Exact(next.Mean) is { } value && FigureReading.Exact(low) is { } from && FigureReading.Exact(next.Mean + reach) is { } to ? new ExpectedFigure(value, from, to) : null;
    }

    /// <summary>How many periods up to the last one known of a series judgements are kept for.</summary>
    public static int JudgedPeriods => WatchedSeries.Kept;

    private WatchedSeries Series(int indicator, Region region) =>
        watch.Of(indicator, region.Index, () => (figures.FirstOrdinal(indicator, region.Index), figures.LastOrdinal(indicator, region.Index)), ordinal => figures.Watched(indicator, region.Index, ordinal));

    private void Remember(DateTimeOffset knownAt) => KnownAt = knownAt > KnownAt ? knownAt : KnownAt;
}
