using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Panels;

namespace Monitor.Worker.Demo;

/// <summary>The made layoff reports: a background of small ones on working days, and those of the events.</summary>
internal sealed class DemoReports(DemoScenario scenario, DemoSeason season, NamedEnterprises named, ImmutableArray<DemoEnterprise> enterprises, int seed)
{
    // So long before the play reports stay small and no enterprise reports twice: no window of a rule may hold what the scenario does not list.
    private const int QuietDaysBefore = 90;

    private static readonly string[] Reasons = ["订单减少", "转产", "生产线技术改造", "经营方式调整", "原材料价格上涨"];

    /// <summary>All reports by day; those of one day as they stand in its file.</summary>
    public ImmutableArray<FiledReport> Make() =>
        [.. Background().Concat(OfEvents()).OrderBy(report => report.Day)];

    private IEnumerable<FiledReport> Background()
    {
        var chance = new SeededStream(seed, "reports", "");
        var quietFrom = scenario.Play.From.AddDays(-QuietDaysBefore);
        var once = enterprises.ToArray();
        chance.Shuffle(once);
        var next = 0;
        for (var day = scenario.HistoryFrom; day < scenario.Play.To; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || season.IsClosed(day))
            {
                continue;
            }

            for (var left = chance.Below(6); left > 0; left--)
            {
                yield return day < quietFrom
                    ? OfHistory(day, enterprises[chance.Below(enterprises.Length)], chance)
                    : Small(day, once[next++ % once.Length], chance);
            }
        }
    }

    private static FiledReport OfHistory(DateOnly day, DemoEnterprise enterprise, SeededStream chance) => chance.Uniform() < 0.85
        ? Small(day, enterprise, chance)
        : Filed(day, enterprise, LayoffKind.Layoff, Math.Min(enterprise.Headcount, 20 + chance.Below(60)), Reasons[chance.Below(Reasons.Length)], chance);

    // Fewer than 20 people and less than a tenth of the staff: below the line of article 41.
    private static FiledReport Small(DateOnly day, DemoEnterprise enterprise, SeededStream chance)
    {
        var people = 1 + chance.Below(Math.Min(15, enterprise.Headcount * 8 / 100));
        var kind = chance.Uniform() < 0.9 ? LayoffKind.Layoff : LayoffKind.Suspension;
        return Filed(day, enterprise, kind, people, Reasons[chance.Below(Reasons.Length)], chance);
    }

    private IEnumerable<FiledReport> OfEvents()
    {
        foreach (var filed in scenario.EventsOf<ReportsEvent>())
        {
            var chance = new SeededStream(seed, "event", filed.Id);
            foreach (var report in filed.Reports)
            {
                var enterprise = named.Of(report.Enterprise, filed.Region) with { Headcount = report.Headcount }; // its staff may have changed since it reported first
                yield return Filed(report.Day, enterprise, report.Type, report.People, report.Reason, chance);
            }
        }
    }

    private static FiledReport Filed(DateOnly day, DemoEnterprise enterprise, LayoffKind kind, int people, string reason, SeededStream chance) =>
        new(day, enterprise, kind, people, enterprise.Headcount, $"演练：{reason}", string.Create(CultureInfo.InvariantCulture, $"1390000{chance.Below(10000):0000}"));
}
