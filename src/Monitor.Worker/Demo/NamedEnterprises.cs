using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>The enterprises that the scenario names, one for each name and county: whatever file tells of it, it has the same code.</summary>
internal sealed class NamedEnterprises
{
    private readonly Dictionary<(string Name, string County), DemoEnterprise> all = [];

    public NamedEnterprises(DemoScenario scenario, RegionTree regions)
    {
        var filed = scenario.EventsOf<ReportsEvent>().SelectMany(one => one.Reports.Select(report => (report.Enterprise, one.Region, report.Industry, report.Headcount)));
        var stopped = scenario.EventsOf<StopsEvent>().Select(one => (one.Enterprise, one.Region, one.Industry, Headcount: one.Insured));
        var returned = scenario.EventsOf<ReturnsEvent>().SelectMany(one => one.Returns).Select(one => (one.Enterprise, Region: one.County, one.Industry, Headcount: one.Previous));
        foreach (var (name, county, industry, headcount) in filed.Concat(stopped).Concat(returned))
        {
            var code = MadeCreditCode.Of(county, DemoEnterprises.FirstOfScenario + all.Count);
            all.TryAdd((name, county), new(name, code, regions.Find(county)!, industry, headcount));
        }
    }

    /// <summary>With the headcount that the scenario tells of it first.</summary>
    public DemoEnterprise Of(string name, string county) => all[(name, county)];
}
