using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Demo;

/// <summary>演示: makes the files of a made province, in order of their arrival. The same scenario, province and seed give the same bytes.</summary>
internal sealed class ShandongDemo
{
    private const string RecruitmentFolder = "recruitment/weekly";
    private const string InsuranceFolder = "insurance/weekly";
    private const string InsuredFolder = "insurance/monthly";
    private const string ReportsFolder = "layoffs";
    private const string EnterprisesFolder = "insurance/enterprises";
    private const string ReturnsFolder = "returns";

    private readonly DemoScenario scenario;
    private readonly DemoFigures figures;
    private readonly DemoArrivals arrivals;
    private readonly ImmutableArray<FiledReport> reports;
    private readonly DemoHeadcounts headcounts;
    private readonly ImmutableArray<MadeReturn> returns;
    private readonly DateTimeOffset firstMoment;

    private ShandongDemo(DemoScenario scenario, MonitoringFrame province, int seed)
    {
        this.scenario = scenario;
        var season = new DemoSeason(province.Calendar);
        arrivals = new(province, season);
        figures = new(scenario, province, season, seed);
        var enterprises = DemoEnterprises.Make(scenario.Enterprises, seed, figures.Counties, province.Regions);
        var named = new NamedEnterprises(scenario, province.Regions);
        reports = new DemoReports(scenario, season, named, enterprises, seed).Make();
        headcounts = new(scenario, named, enterprises, reports, seed);
        returns = new DemoReturns(scenario, province, named, enterprises, seed).Make();
        firstMoment = province.StartOf(scenario.Play.From);
    }

    /// <summary>Makes every file of the years before the play and of the play itself.</summary>
    /// <param name="scenario">What happens.</param>
    /// <param name="province">Gives regions, populations, festivals and the time zone.</param>
    /// <param name="seed">Takes the place of the scenario's own seed; null for that one.</param>
    /// <returns>The files by arrival, then by path. What would arrive before the play comes as one compressed file a source and year.</returns>
    public static ImmutableArray<DemoDelivery> Make(DemoScenario scenario, MonitoringFrame province, int? seed = null)
    {
        var demo = new ShandongDemo(scenario, province, seed ?? scenario.Seed);
        var end = province.StartOf(scenario.Play.To.AddDays(1));
        return
        [
            .. demo.Weekly(RecruitmentFolder, demo.arrivals.Recruitment, DemoFiles.Recruitment)
                .Concat(demo.Weekly(InsuranceFolder, demo.arrivals.Insurance, DemoFiles.Insurance))
                .Concat(demo.Monthly())
                .Concat(demo.Reports())
                .Concat(demo.Headcounts())
                .Concat(demo.Returns())
                .Where(delivery => delivery.ArrivesAt < end)
                .OrderBy(delivery => delivery.ArrivesAt)
                .ThenBy(delivery => delivery.RelativePath, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<DemoDelivery> Weekly(
        string folder, Func<DateOnly, DateTimeOffset> arrival, Func<IEnumerable<(Region County, DateOnly WeekEnd, WeeklyFigures Figures)>, byte[]> write)
    {
        var past = figures.Weeks.Index().Where(week => arrival(week.Item) < firstMoment).GroupBy(week => Sunday(week.Item).Year);
        var played = figures.Weeks.Index().Where(week => arrival(week.Item) >= firstMoment);
        return past.Select(year => History(folder, year.Key, write(year.SelectMany(RowsOf))))
            .Concat(played.Select(week => new DemoDelivery(arrival(week.Item), $"{folder}/{Iso(Sunday(week.Item))}.csv", write(RowsOf(week)))));
    }

    private IEnumerable<(Region County, DateOnly WeekEnd, WeeklyFigures Figures)> RowsOf((int Index, DateOnly Monday) week) =>
        figures.Counties.Index()
            .Where(county => figures.IsSent(county.Item.Region, week.Monday))
            .Select(county => (county.Item.Region, Sunday(week.Monday), figures.Weekly[county.Index][week.Index]));

    private IEnumerable<DemoDelivery> Monthly()
    {
        var past = figures.MonthEnds.Index().Where(month => arrivals.Insured(month.Item) < firstMoment).GroupBy(month => month.Item.Year);
        var played = figures.MonthEnds.Index().Where(month => arrivals.Insured(month.Item) >= firstMoment);
        return past.Select(year => History(InsuredFolder, year.Key, DemoFiles.Insured(year.SelectMany(InsuredOf))))
            .Concat(played.Select(month => new DemoDelivery(
                arrivals.Insured(month.Item), $"{InsuredFolder}/{Month(month.Item)}.csv", DemoFiles.Insured(InsuredOf(month)))));
    }

    private IEnumerable<(Region County, DateOnly MonthEnd, int Insured)> InsuredOf((int Index, DateOnly Day) month) =>
        figures.Counties.Index().Select(county => (county.Item.Region, month.Day, figures.Insured[county.Index][month.Index]));

    private IEnumerable<DemoDelivery> Reports()
    {
        var past = reports.Where(report => report.Day < scenario.Play.From).GroupBy(report => report.Day.Year);
        var played = reports.Where(report => report.Day >= scenario.Play.From).GroupBy(report => report.Day);
        return past.Select(year => History(ReportsFolder, year.Key, DemoFiles.Reports(year)))
            .Concat(played.Select(day => new DemoDelivery(arrivals.Reports(day.Key), $"{ReportsFolder}/{Iso(day.Key)}.csv", DemoFiles.Reports(day))));
    }

    // Numbers of single enterprises begin with the play: nothing is compared with the years before.
    private IEnumerable<DemoDelivery> Headcounts()
    {
        if (headcounts.IsEmpty)
        {
            return [];
        }

        var months = figures.MonthEnds.Where(day => arrivals.Insured(day) >= firstMoment);
        var weeks = figures.Weeks.Where(monday => arrivals.Insurance(monday) >= firstMoment);
        return months.Select(day => new DemoDelivery(arrivals.Insured(day), $"{EnterprisesFolder}/insured-{Month(day)}.csv", DemoFiles.Headcounts(day, headcounts.InsuredAt(day))))
            .Concat(weeks.Select(monday => new DemoDelivery(arrivals.Insurance(monday), $"{EnterprisesFolder}/stops-{Iso(Sunday(monday))}.csv", DemoFiles.Stops(Sunday(monday), headcounts.InWeek(monday)))));
    }

    private IEnumerable<DemoDelivery> Returns()
    {
        var past = returns.Where(made => arrivals.Returns(made.Month) < firstMoment).GroupBy(made => made.Month.Year);
        var played = returns.Where(made => arrivals.Returns(made.Month) >= firstMoment).GroupBy(made => made.Month);
        return past.Select(year => History(ReturnsFolder, year.Key, DemoFiles.Returns(year)))
            .Concat(played.Select(month => new DemoDelivery(arrivals.Returns(month.Key), $"{ReturnsFolder}/{Month(month.Key)}.csv", DemoFiles.Returns(month))));
    }

    private DemoDelivery History(string folder, int year, byte[] content) => new(
        arrivals.History(year, scenario.Play.From),
        string.Create(CultureInfo.InvariantCulture, $"{folder}/history-{year:0000}.csv"),
        DemoFiles.Compress(content));

    private static DateOnly Sunday(DateOnly monday) => monday.AddDays(6);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
