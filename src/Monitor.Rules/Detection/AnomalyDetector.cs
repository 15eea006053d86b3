using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>Judges the figures of all regions of an anomaly rule, period by period, and spends its budget of false alarms on them.</summary>
internal sealed class AnomalyDetector(AnomalyRule rule, MonitoringFrame frame, Panel panel, ScopedRegions scope)
{
    private readonly int indicator = frame.Indicators.IndexOf(rule.Indicator);
    private readonly Dictionary<Period, AnomalySignals> signals = [];
    private readonly AnomalyWording wording = new(rule, frame.Indicators[rule.Indicator], frame.Model);

    private Indicator Indicator => frame.Indicators.Indicators[indicator];

    /// <summary>Whether anything the rule reads changed anywhere after a moment.</summary>
    public bool ChangedSince(DateTimeOffset moment) => panel.ChangedSince(indicator, moment);

    /// <summary>The earliest period of any region that late data touched after a moment; null for none.</summary>
    public LateFigure? LateSince(DateTimeOffset moment) =>
        scope.Regions.Select(region => panel.LateSince(indicator, region, moment)).Where(late => late is not null).OrderBy(late => late!.Value.Period).FirstOrDefault();

    /// <summary>Whether the rule rests in a period because of the festival. The detector goes on learning.</summary>
    public bool Pauses(Period period) => rule.PausesAtFestival && frame.Calendar.InPause(period);

    public Period? Latest(Region region) => panel.Latest(indicator, region);

    /// <summary>The last period that any region of the rule has a figure of; null where none has.</summary>
    public Period? Newest() => scope.Regions.Select(Latest).Where(period => period is not null).Max();

    /// <summary>The first period that is still judged: what was long over when its figures came is not raised now.</summary>
    public static Period Oldest(Period newest) => newest.Plus(1 - Panel.JudgedPeriods);

    /// <summary>The finding of a period. Where its figure is not known, or too little came before it, its data status is missing.</summary>
    public Finding Judge(Region region, Period period)
    {
        if (panel.Judgement(indicator, region, period) is not { IsKnown: true } judgement)
        {
            return new Finding(region.Index, period, Grade.None, DataStatus.Missing, () => wording.Missing(period));
        }

        if (judgement.History < AnomalyRule.LeastHistory(period.Kind))
        {
            return new Finding(region.Index, period, Grade.None, DataStatus.Missing, () => wording.ShortHistory(period, judgement));
        }

        var isSignalled = SignalsOf(period).Holds(region.Index);
        var grade = isSignalled ? GradeOf(judgement) : Grade.None;
        var coverage = panel.CoverageOfInputs(indicator, region, period);
        return new Finding(region.Index, period, grade, coverage < 1 ? DataStatus.Partial : DataStatus.Complete, () => wording.Explain(new(
            period,
            panel.Figure(indicator, region, period)!.Value,
            judgement,
            AnomalyCourse.Of(period, at => panel.Judgement(indicator, region, at), known => AnomalyExcess.Of(known, Indicator).Deviations),
            coverage,
            grade,
            IsHeldBack: !isSignalled && GradeOf(judgement) > Grade.None)
        {
            LeftOut = new LeftOutWording(frame).Sentence(panel.LeftOut(indicator, region, period)),
        }));
    }

    /// <summary>What the rule spent of its budget in a period.</summary>
    public AnomalySpending Spending(Period period)
    {
        var known = scope.Regions.Select(region => panel.Judgement(indicator, region, period)).Where(judgement => judgement is { IsKnown: true }).ToArray();
        var judged = known.Count(judgement => judgement!.History >= AnomalyRule.LeastHistory(period.Kind));
        var spent = SignalsOf(period);
        return new AnomalySpending(
            rule.Id, period.ToString(), rule.FalseAlarms, Math.Round((decimal)spent.Spent, 4), spent.Count, spent.HeldBack, Math.Round((decimal)spent.Cut, 4), judged, known.Length - judged);
    }

    private AnomalySignals SignalsOf(Period period)
    {
        if (!signals.TryGetValue(period, out var found))
        {
            signals[period] = found = new AnomalySignals(Candidates(period), (double)rule.FalseAlarms);
        }

        return found;
    }

    private IEnumerable<(int Region, double Probability)> Candidates(Period period)
    {
        foreach (var region in scope.Regions)
        {
            if (panel.Judgement(indicator, region, period) is { IsKnown: true } judgement
                && judgement.History >= AnomalyRule.LeastHistory(period.Kind)
                && GradeOf(judgement) > Grade.None)
            {
                yield return (region.Index, judgement.Probability);
            }
        }
    }

    private Grade GradeOf(FigureJudgement judgement)
    {
        var line = rule.Lines.LastOrDefault(line => Reaches(judgement, line));
        return line is null || line.Grade <= rule.Cap ? line?.Grade ?? Grade.None : rule.Cap;
    }

    private bool Reaches(FigureJudgement judgement, AnomalyLine line)
    {
        var excess = AnomalyExcess.Of(judgement, Indicator);
        return judgement.Probability >= (double)line.Probability
            && (line.Excess is null || excess.Amount >= line.Excess)
            && (line.Deviation is null || excess.Percent >= line.Deviation);
    }
}
