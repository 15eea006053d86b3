using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Evaluation;

/// <summary>The days on which a rule could have spoken of a region, given what was ever known.</summary>
internal sealed class ReplayCoverage
{
    private readonly RuleSet rules;
    private readonly Panel panel;
    private readonly DateOnly from;
    private readonly DateOnly to;
    private readonly DateOnly?[] firstReport;

    public ReplayCoverage(RuleSet rules, Panel panel, DateOnly from, DateOnly to)
    {
        this.rules = rules;
        this.panel = panel;
        this.from = from;
        this.to = to;
        firstReport = new DateOnly?[rules.Regions.Regions.Length];
        foreach (var region in rules.Regions.Regions)
        {
            for (var above = region; above is not null; above = rules.Regions.ParentOf(above))
            {
                firstReport[above.Index] = Earlier(firstReport[above.Index], panel.Reports.FirstKnown(region.Index));
            }
        }
    }

    /// <summary>The stretch of one rule; empty (from = to) where the region never had what the rule needs.</summary>
    public (DateOnly From, DateOnly To) Of(Rule rule, Region region)
    {
        var start = Later(rule.EffectiveFrom ?? DateOnly.MinValue, FirstJudged(rule, region) ?? DateOnly.MaxValue);
        var end = rule.EffectiveTo is { } last && last < to ? last : to;
        start = Later(from, start);
        return start < end ? (start, end) : (end, end);
    }

    /// <summary>The stretch of the whole: from the first day on which any rule that judges figures and can reach the alarm grade could have spoken, or any event rule where there is no such rule.</summary>
    public (DateOnly From, DateOnly To) OfAll(Region region)
    {
        var able = rules.Rules.Where(r => !r.IsData && r.Grades.Max() >= AlertHistory.AlarmGrade && r.Scope.Select(rules.Regions).Contains(region)).ToArray();
        var judging = able.Any(r => r is FigureRule) ? able.Where(r => r is FigureRule) : able;
        return judging.Select(r => Of(r, region)).DefaultIfEmpty((From: to, To: to)).MinBy(stretch => stretch.From);
    }

    private DateOnly? FirstJudged(Rule rule, Region region) => rule switch
    {
        EventRule or FindingRule => firstReport[region.Index],
        FigureRule figures => panel.First(rules.Indicators.IndexOf(figures.Indicator), region)?.End.AddMonths(figures.HistoryMonths),
        CompletenessRule completeness => panel.FirstAnywhere(rules.Indicators.IndexOf(completeness.Indicator))?.End,
        _ => from,
    };

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a <= b ? a : b;
}
