using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Evaluation;

/// <summary>The one evaluator: live job, replay, rule tests and what-if all call it.</summary>
public static class Evaluator
{
    private static readonly AdministrativeLevel[] FromBelow = [AdministrativeLevel.County, AdministrativeLevel.City, AdministrativeLevel.Province];

    /// <summary>Judges what is known and decides what becomes of the alerts of all levels; nobody has ordered anything.</summary>
    /// <inheritdoc cref="Evaluate(RuleSet, Panel, EvaluationState, DateTimeOffset, ImmutableArray{AlertOrder})"/>
    public static EvaluationResult Evaluate(RuleSet rules, Panel panel, EvaluationState before, DateTimeOffset knownAt) => Evaluate(rules, panel, before, knownAt, []);

    /// <summary>Judges what is known and decides what becomes of the alerts of all levels.</summary>
    /// <param name="rules">What to judge by.</param>
    /// <param name="panel">What is known at the moment; nothing that became known later.</param>
    /// <param name="before">The state that the evaluation before left.</param>
    /// <param name="knownAt">The moment; later than that of <paramref name="before"/>.</param>
    /// <param name="orders">What people decided to lower since the evaluation before, in order; none later than the moment.</param>
    /// <returns>The state afterwards and the changes. The same arguments give the same result.</returns>
    /// <exception cref="ArgumentException">The moment is not later than the last one, or the panel or an order knows of later things.</exception>
    public static EvaluationResult Evaluate(RuleSet rules, Panel panel, EvaluationState before, DateTimeOffset knownAt, ImmutableArray<AlertOrder> orders)
    {
        if (knownAt <= before.KnownAt || panel.KnownAt > knownAt || orders.Any(order => order.At > knownAt))
        {
            throw new ArgumentException($"The moment {knownAt:O} must come after {before.KnownAt:O} and not before {panel.KnownAt:O} or any order.", nameof(knownAt));
        }

        panel.Settle();
        var step = new EvaluationStep(rules, before, knownAt, orders);
        step.RetireRegions();
        step.RetireRules();
        step.RestartRules();
        var inForce = rules.Rules.Where(r => r.IsEffective(step.Today)).ToArray();
        foreach (var rule in inForce.Where(r => r is not CompositeRule))
        {
            var tracks = step.TracksOf(rule);
            if (rule is FigureRule figures)
            {
                LateData.Rejudge(figures, rules, panel, tracks, before.KnownAt, step.Today);
            }

            foreach (var finding in Findings(rule, step, panel, tracks, before.Began ?? knownAt, before.KnownAt))
            {
                tracks.Decide(finding);
            }

            tracks.FreezeOverdue();
            tracks.Obey(alert => IsKnown(rule, rules, panel, alert));
            step.Keep(tracks);
        }

        foreach (var level in FromBelow)
        {
            foreach (var rule in inForce.OfType<CompositeRule>())
            {
                JudgeComposite(rule, level, step);
            }
        }

        return step.Result();
    }

    /// <summary>One level of a composite rule, with the alerts of the levels below as this moment leaves them.</summary>
    private static void JudgeComposite(CompositeRule rule, AdministrativeLevel level, EvaluationStep step)
    {
        var tracks = step.TracksOf(rule);
        var watched = tracks.Watched();
        var regions = step.Rules.ScopeOf(rule).Regions.Where(region => region.Level == level).ToArray();
        if (regions.Length == 0)
        {
            return;
        }

        var detector = new CompositeDetector(rule, step.Rules, step.Standing(rule.WindowDays));
        foreach (var finding in detector.Judge(regions, step.Today, region => watched.Contains(region) ? tracks[region]?.Open?.Evidence.Members ?? [] : null))
        {
            tracks.Decide(finding);
        }

        tracks.Obey(alert => true, level);
        step.Keep(tracks);
    }

    /// <summary>Whether all that an alert was last judged by is still known: a grade never falls while its data is missing, whoever orders it.</summary>
    private static bool IsKnown(Rule rule, RuleSet rules, Panel panel, Alert alert)
    {
        if (rule is not FigureRule figures || rules.Regions.Find(alert.Region) is not { } region)
        {
            return true;
        }

        var input = rule is LineRule { InputLevel: { } level } ? rules.Regions.AncestorAt(region, level) ?? region : region;
        return figures.Inputs.All(key => panel.Figure(rules.Indicators.IndexOf(key), input, alert.Period) is not null);
    }

    /// <summary>What a rule says of the periods that are new or changed, region by region, each region's periods in order.</summary>
    private static IEnumerable<Finding> Findings(Rule rule, EvaluationStep step, Panel panel, RuleTracks tracks, DateTimeOffset began, DateTimeOffset since) => Findings(rule, step.Rules, panel, tracks, began, since, step.Today, step.Found);

    private static IEnumerable<Finding> Findings(
        Rule rule, RuleSet rules, Panel panel, RuleTracks tracks, DateTimeOffset began, DateTimeOffset since, DateOnly today, Func<Panel, ImmutableArray<LayoffFinding>> found) => rule switch
        {
            FindingRule judged => new FindingDetector(judged, rules, today, (began, since)).Judge(rules.ScopeOf(rule), found(panel), tracks.Watched()),
            EventRule events => EventDetector.Judge(events, rules.ScopeOf(rule), rules, panel, today, (began, since), tracks.Watched()),
            LineRule figures => FigureFindings(new FigureDetector(figures, rules, panel), rules.ScopeOf(rule), tracks, since),
            AnomalyRule anomaly => AnomalyFindings(new AnomalyDetector(anomaly, rules, panel, rules.ScopeOf(rule)), rules.ScopeOf(rule), tracks, since),
            CompletenessRule completeness => CompletenessFindings(new CompletenessDetector(completeness, rules, panel), rules.ScopeOf(rule), tracks, since, today),
            PlausibilityRule plausibility => new PlausibilityDetector(plausibility, rules, panel).Judge(since, tracks.IsFirst),
            DeliveryRule delivery => new DeliveryDetector(delivery, rules, panel).Judge(since, tracks.IsFirst),
            RegisterRule register => RegisterFindings(register, rules, panel, tracks, today),
            CalendarRule calendar => [calendar.Judge(rules, today)],
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Family, "There is no such family of rules."),
        };

    private static IEnumerable<Finding> FigureFindings(FigureDetector detector, ScopedRegions scope, RuleTracks tracks, DateTimeOffset since)
    {
        if (!tracks.IsFirst && !detector.ChangedSince(since))
        {
            yield break;
        }

        foreach (var region in scope.Regions)
        {
            if (detector.InputOf(region) is not { } input || (!tracks.IsFirst && !detector.ChangedSince(input, since)) || detector.Latest(input) is not { } latest)
            {
                continue;
            }

            foreach (var finding in tracks[region.Index] is { } track ? After(detector, region, input, track.Evaluated, latest, since) : First(detector, region, input, latest))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The findings of the last period judged, which may have been corrected, and of those after it.</summary>
    private static IEnumerable<Finding> After(FigureDetector detector, Region region, Region input, Period evaluated, Period latest, DateTimeOffset since)
    {
        for (var period = evaluated; period <= latest; period = period.Next)
        {
            if (!detector.Pauses(period))
            {
                var finding = detector.Judge(region, input, period);
                yield return period == evaluated ? finding with { Late = detector.LateSince(input, since) } : finding;
            }
        }
    }

    private static IEnumerable<Finding> First(FigureDetector detector, Region region, Region input, Period latest) =>
        FirstOf(latest, FigureDetector.Patience(latest.Kind), period => detector.Pauses(period) ? null : detector.Judge(region, input, period));

    /// <summary>A region that was never judged begins with its last period that can be judged: what was long over is not raised now.</summary>
    private static IEnumerable<Finding> FirstOf(Period latest, int patience, Func<Period, Finding?> judge) => Enumerable
        .Range(0, patience)
        .Select(back => judge(latest.Plus(-back)))
        .OfType<Finding>()
        .Where(finding => finding.Speaks(Grade.None))
        .Take(1);

    /// <summary>All regions are judged anew where any figure is new: they share the budget of false alarms, so what one of them becomes may change what another is.</summary>
    private static IEnumerable<Finding> AnomalyFindings(AnomalyDetector detector, ScopedRegions scope, RuleTracks tracks, DateTimeOffset since)
    {
        if ((!tracks.IsFirst && !detector.ChangedSince(since)) || detector.Newest() is not { } newest)
        {
            yield break;
        }

        var oldest = AnomalyDetector.Oldest(newest);
        foreach (var region in scope.Regions)
        {
            if (detector.Latest(region) is not { } latest || latest < oldest)
            {
                continue;
            }

            var judged = tracks[region.Index] is { } track
                ? Periods(track.Evaluated < oldest ? oldest : track.Evaluated, latest).Where(period => !detector.Pauses(period)).Select(period => detector.Judge(region, period))
                : FirstOf(latest, FigureDetector.Patience(latest.Kind), period => period < oldest || detector.Pauses(period) ? null : detector.Judge(region, period));
            foreach (var finding in judged)
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Period> Periods(Period from, Period to)
    {
        for (var period = from; period <= to; period = period.Next)
        {
            yield return period;
        }
    }

    /// <summary>Every evaluation judges the last due period again: who was late may have reported since, and the register may have changed.</summary>
    private static IEnumerable<Finding> RegisterFindings(RegisterRule rule, RuleSet rules, Panel panel, RuleTracks tracks, DateOnly today)
    {
        if (rules.Filing.Register is not { } policy)
        {
            yield break;
        }

        foreach (var region in rules.ScopeOf(rule).Regions)
        {
            if (RegisterReview.LastDue(policy, rules, region, rule.Every, today) is not { } lastDue)
            {
                continue;
            }

            for (var period = tracks[region.Index]?.Evaluated ?? lastDue; period <= lastDue; period = period.Next)
            {
                var finding = rule.Judge(policy, rules, panel.Register, region, period, today);
                if (finding.Grade > Grade.None || tracks[region.Index] is { Open: not null } or { Runs.IsCalm: false })
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> CompletenessFindings(CompletenessDetector detector, ScopedRegions scope, RuleTracks tracks, DateTimeOffset since, DateOnly today)
    {
        if (detector.LastDue(today) is not { } lastDue)
        {
            yield break;
        }

        foreach (var region in scope.Regions)
        {
            if (tracks[region.Index] is { } track && track.Evaluated == lastDue && !detector.ChangedSince(region, since))
            {
                continue;
            }

            for (var period = tracks[region.Index]?.Evaluated ?? lastDue; period <= lastDue; period = period.Next)
            {
                yield return detector.Judge(region, period);
            }
        }
    }
}
