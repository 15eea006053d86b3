using System.Collections.Immutable;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Panels;

/// <summary>What changed in a panel and when, and what has to be computed anew by it.</summary>
internal sealed class FigureChanges
{
    private readonly MonitoringFrame frame;
    private readonly ImmutableArray<Indicator> indicators;
    private readonly FigureReading figures;
    private readonly FigureWatch watch;
    private readonly (int Indicator, int Reach)[][] dependents;
    private readonly long[][] changedAt;
    private readonly long[] changedAnywhere;
    private readonly LateFigures late = new();
    private readonly int[][] last; // of the indicators that sources deliver: the last period known in a region or, where it is rolled up, below it

    /// <param name="frame">The indicators and regions.</param>
    /// <param name="figures">What is told to forget.</param>
    /// <param name="watch">Whose judgements are told to forget.</param>
    public FigureChanges(MonitoringFrame frame, FigureReading figures, FigureWatch watch)
    {
        (this.frame, this.figures, this.watch) = (frame, figures, watch);
        indicators = frame.Indicators.Indicators;
        dependents = [.. Enumerable.Range(0, indicators.Length).Select(DependentsOf)];
        changedAt = [.. indicators.Select(_ => Enumerable.Repeat(long.MinValue, frame.Regions.Regions.Length).ToArray())];
        changedAnywhere = [.. Enumerable.Repeat(long.MinValue, indicators.Length)];
        last = [.. indicators.Select(_ => Enumerable.Repeat(-1, frame.Regions.Regions.Length).ToArray())];
    }

    /// <summary>When anything that an indicator rests on last changed in a region or below it, in ticks; the least number where nothing ever did.</summary>
    public long At(int indicator, int region) => changedAt[indicator][region];

    /// <summary>When anything that an indicator rests on last changed anywhere.</summary>
    public long Anywhere(int indicator) => changedAnywhere[indicator];

    /// <summary>The earliest period that something touched after a moment, though that period or a later one was known of before.</summary>
    public (int Ordinal, long Known)? LateSince(int indicator, int region, long moment) => late.Since(indicator, region, moment);

    /// <summary>Forgets what was computed from a figure, in its region, above it, and as far below as formulas look up; notes when, and whether it came late.</summary>
    /// <param name="observation">The figure.</param>
    /// <param name="wholeHistory">Whether it touches all periods of its indicator.</param>
    /// <param name="isDelivered">Whether a source delivered it, and no person decided it.</param>
    public void Touch(in Observation observation, bool wholeHistory, bool isDelivered)
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

    /// <summary>Forgets what rests on figures that a region, with all below it, is or is not expected to report.</summary>
    /// <param name="excuse">The excuse.</param>
    /// <param name="now">When it was decided, or taken back.</param>
    public void Touch(ReportingExcuse excuse, DateTimeOffset now)
    {
        foreach (var region in frame.Regions.Regions.Where(region => frame.Regions.IsWithin(region, frame.Regions.Regions[excuse.Region])))
        {
            foreach (var indicator in excuse.Indicators)
            {
                Touch(new Observation(indicator, region.Index, Period.Containing(indicators[indicator].Period, excuse.From), double.NaN, now), wholeHistory: false, isDelivered: false);
            }
        }
    }

    /// <summary>Forgets what was computed of a region, and of so many levels below it as look at the region above them.</summary>
    private void Touch(in Observation observation, int indicator, int region, int from, int reach, bool isLate)
    {
        figures.ForgetFrom(indicator, region, from);
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

    /// <summary>Takes in how far the figures of a region reach now.</summary>
    public void Extend(int indicator, int region, int known, bool endsRollUp)
    {
        last[indicator][region] = known;
        for (var above = frame.Regions.Regions[region].ParentIndex; above >= 0 && figures.IsRolledUp(indicator, above); above = frame.Regions.Regions[above].ParentIndex)
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
}
