using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings;

/// <summary>Composes what the briefing says of enterprise reports.</summary>
internal static class ReportSection
{
    private const int UpcomingDays = 30;
    private const string NotTold = "未报";

    public static BriefingReports Compose(RuleSet rules, Snapshot snapshot, Period week)
    {
        var reports = snapshot.Reports.Where(r => week.Contains(r.KnownOn)).ToArray();
        return new BriefingReports(
            reports.Length,
            People(reports),
            reports.Count(r => LayoffKinds.Reduces(r.Kind) && r.People is null),
            Tallies(reports, r => CityOf(r, rules)),
            Tallies(reports, r => LayoffKindName.Of(r.Kind)),
            Upcoming(reports, rules, rules.DayOf(snapshot.KnownAt)));
    }

    private static ImmutableArray<BriefingTally> Tallies(ReportedLayoff[] reports, Func<ReportedLayoff, string> heading) =>
    [
        .. reports.GroupBy(heading, StringComparer.Ordinal)
            .OrderByDescending(People).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new BriefingTally(group.Key, group.Count(), !group.Any(r => LayoffKinds.Reduces(r.Kind)) ? FigureComparison.Nothing : group.All(r => r.Reduced is null) ? NotTold : OfficialNumber.Write(People(group)))),
    ];

    private static ImmutableArray<BriefingReport> Upcoming(ReportedLayoff[] reports, RuleSet rules, DateOnly today) =>
    [
        .. reports.Where(r => LayoffKinds.Reduces(r.Kind) && r.EffectiveOn >= today && r.EffectiveOn <= today.AddDays(UpcomingDays))
            .OrderBy(r => r.EffectiveOn).ThenByDescending(r => r.People ?? 0).ThenBy(r => r.Number, StringComparer.Ordinal)
            .Select(r => new BriefingReport(
                Day(r.EffectiveOn!.Value),
                NoticeWording.RegionName(r.Region, rules),
                r.Enterprise,
                LayoffKindName.Of(r.Kind),
                r.People is { } people ? OfficialNumber.WithUnit(people, "人") : NotTold,
                r is { People: { } affected, Headcount: > 0 and var headcount } ? OfficialNumber.Percent(affected / (decimal)headcount) : NotTold)),
    ];

    private static string CityOf(ReportedLayoff report, RuleSet rules) =>
        rules.Regions.Resolve(report.Region) is { } region ? (rules.Regions.AncestorAt(region, AdministrativeLevel.City) ?? region).Name : report.Region;

    private static int People(IEnumerable<ReportedLayoff> reports) => reports.Sum(r => r.Reduced ?? 0);

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}
