using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Panels;

namespace Monitor.Worker.Demo;

/// <summary>The made numbers of single enterprises: how many each insures at the end of a month, and how many stopped and claimed in a week.</summary>
internal sealed class DemoHeadcounts(DemoScenario scenario, NamedEnterprises named, ImmutableArray<DemoEnterprise> enterprises, ImmutableArray<FiledReport> reports, int seed)
{
    // So many enterprises more to which nothing happens, each so large that its ups and downs stay far below the report line.
    private const int Steady = 60;
    private const int LeastOfSteady = 200;
    private const int UpAndDown = 4;

    private readonly ImmutableArray<DemoEnterprise> steady = TakeSteady(enterprises, seed);

    /// <summary>A scenario in which nobody's insurance stops has no such files.</summary>
    public bool IsEmpty => !scenario.EventsOf<StopsEvent>().Any();

    /// <summary>Insured people of the enterprises whose insurance stops, of those that report, and of the steady ones.</summary>
    public IEnumerable<(DemoEnterprise Enterprise, int People)> InsuredAt(DateOnly monthEnd)
    {
        var stopping = scenario.EventsOf<StopsEvent>().Select(one => (named.Of(one.Enterprise, one.Region).CreditCode, People: one.Insured - one.StoppedBy(monthEnd))).ToDictionary(one => one.CreditCode, one => one.People, StringComparer.Ordinal);
        var seen = scenario.EventsOf<ReportsEvent>().SelectMany(one => one.Reports.Select(report => named.Of(report.Enterprise, one.Region)))
            .Concat(scenario.EventsOf<StopsEvent>().Select(one => named.Of(one.Enterprise, one.Region)))
            .DistinctBy(enterprise => enterprise.CreditCode);
        foreach (var enterprise in seen)
        {
            yield return (enterprise, stopping.TryGetValue(enterprise.CreditCode, out var people) ? people : enterprise.Headcount - ReducedBy(enterprise, monthEnd));
        }

        foreach (var enterprise in steady)
        {
            var chance = new SeededStream(seed, monthEnd.ToString("yyyy-MM", CultureInfo.InvariantCulture), enterprise.CreditCode);
            yield return (enterprise, enterprise.Headcount - UpAndDown + chance.Below((2 * UpAndDown) + 1));
        }
    }

    /// <summary>Stops and claims of a week. Nobody is a number too.</summary>
    public IEnumerable<(DemoEnterprise Enterprise, int Stopped, int Claimed)> InWeek(DateOnly monday) =>
        scenario.EventsOf<StopsEvent>().Select(one => (Event: one, Week: one.InWeek(monday))).Select(one => (named.Of(one.Event.Enterprise, one.Event.Region), one.Week.Stopped, one.Week.Claimed));

    // Who is suspended stays insured.
    private int ReducedBy(DemoEnterprise enterprise, DateOnly day) =>
        reports.Where(report => report.Enterprise.CreditCode == enterprise.CreditCode && report.Kind is LayoffKind.Layoff or LayoffKind.Closure && report.Effective <= day).Sum(report => report.People);

    private static ImmutableArray<DemoEnterprise> TakeSteady(ImmutableArray<DemoEnterprise> enterprises, int seed)
    {
        var large = enterprises.Where(enterprise => enterprise.Headcount >= LeastOfSteady).ToArray();
        new SeededStream(seed, "steady", "").Shuffle(large);
        return [.. large.Take(Steady).OrderBy(enterprise => enterprise.CreditCode, StringComparer.Ordinal)];
    }
}
