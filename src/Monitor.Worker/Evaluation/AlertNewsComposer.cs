using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Evaluation;

/// <summary>Finds what the case desk has to know beside a change: when what it rests on became known, and which enterprises stand behind it.</summary>
internal static class AlertNewsComposer
{
    private const char Between = '、'; // of report numbers in evidence

    /// <param name="rules">What was judged by.</param>
    /// <param name="panel">What was known.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="moment">The moment evaluated.</param>
    public static ImmutableArray<AlertNews> Of(RuleSet rules, Panel panel, ImmutableArray<AlertChange> changes, DateTimeOffset moment) =>
        [.. changes.Select(change => Of(rules, panel, change, moment))];

    private static AlertNews Of(RuleSet rules, Panel panel, AlertChange change, DateTimeOffset moment)
    {
        if (!change.Evidence.Contributions.IsEmpty)
        {
            var reports = ReportsOf(rules, panel, change);
            return new AlertNews(change, Earlier(reports.Select(report => report.KnownAt).DefaultIfEmpty(moment).Max(), moment))
            {
                Enterprises = [.. reports.Select(report => report.EnterpriseKey).Where(key => SocialCreditCode.TryParse(key, out _)).Distinct().Order(StringComparer.Ordinal)],
            };
        }

        var known = rules.Rules.FirstOrDefault(rule => rule.Id == change.RuleId) is FigureRule figures && rules.Regions.Find(change.Region) is { } region
            ? panel.ChangedAt(rules.Indicators.IndexOf(figures.Indicator), InputOf(figures, region, rules))
            : null;
        return new AlertNews(change, Earlier(known ?? moment, moment));
    }

    /// <summary>The reports that the evidence names. A number is looked for among those of the enterprise's region alone, since other regions may use the same.</summary>
    private static LayoffReport[] ReportsOf(RuleSet rules, Panel panel, AlertChange change)
    {
        var named = change.Evidence.Contributions
            .SelectMany(contribution => contribution.Reports.Split(Between).Select(number => (Region: rules.Regions.Find(contribution.Region)?.Index, number)))
            .ToHashSet();
        return [.. panel.Reports.Between(EventDate.Known, DateOnly.MinValue, DateOnly.MaxValue).Where(report => named.Contains((report.Region, report.Number)))];
    }

    private static Region InputOf(FigureRule rule, Region region, RuleSet rules) =>
        rule is LineRule { InputLevel: { } level } ? rules.Regions.AncestorAt(region, level) ?? region : region;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
