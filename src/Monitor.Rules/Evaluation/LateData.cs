using Monitor.Rules.Detection;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>迟到数据: finds the periods that were judged before figures they rest on came or were corrected, and judges them again.</summary>
internal static class LateData
{
    /// <summary>Judges again what became known after a moment touches, region by region.</summary>
    public static void Rejudge(FigureRule rule, RuleSet rules, Panel panel, RuleTracks tracks, DateTimeOffset since, DateOnly today)
    {
        if (tracks.IsFirst || rules.LateDataMonths == 0)
        {
            return;
        }

        switch (rule)
        {
            case LineRule line:
                Rejudge(line, rules, panel, tracks, since, today);
                break;
            case AnomalyRule anomaly:
                Rejudge(anomaly, rules, panel, tracks, since, today);
                break;
        }
    }

    /// <summary>The first period that late data makes be judged again on a day.</summary>
    public static Period Horizon(RuleSet rules, PeriodKind kind, DateOnly today) => Period.Containing(kind, today.AddMonths(-rules.LateDataMonths));

    private static void Rejudge(LineRule rule, RuleSet rules, Panel panel, RuleTracks tracks, DateTimeOffset since, DateOnly today)
    {
        var detector = new FigureDetector(rule, rules, panel);
        if (!detector.ChangedSince(since))
        {
            return;
        }

        foreach (var region in rules.ScopeOf(rule).Regions)
        {
            if (tracks[region.Index] is { } track && detector.InputOf(region) is { } input && detector.LateSince(input, since) is { } late && late.Period < track.Evaluated)
            {
                tracks.Rejudge(region, late, Horizon(rules, late.Period.Kind, today), period => detector.Pauses(period) ? null : detector.Judge(region, input, period));
            }
        }
    }

    /// <summary>All regions share the budget of false alarms, so a late figure of one may change what another is.</summary>
    private static void Rejudge(AnomalyRule rule, RuleSet rules, Panel panel, RuleTracks tracks, DateTimeOffset since, DateOnly today)
    {
        var detector = new AnomalyDetector(rule, rules, panel, rules.ScopeOf(rule));
        if (!detector.ChangedSince(since) || detector.LateSince(since) is not { } late || detector.Newest() is not { } newest)
        {
            return;
        }

        var horizon = Horizon(rules, late.Period.Kind, today);
        var oldest = AnomalyDetector.Oldest(newest);
        foreach (var region in rules.ScopeOf(rule).Regions)
        {
            if (tracks[region.Index] is { } track && late.Period < track.Evaluated)
            {
                tracks.Rejudge(region, late, horizon < oldest ? oldest : horizon, period => detector.Pauses(period) ? null : detector.Judge(region, period));
            }
        }
    }
}
