using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Panels;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

public sealed class ShandongDemoTests(MadeDeliveries made) : IClassFixture<MadeDeliveries>
{
    private static readonly DateOnly LastWeekBeforeTheEvents = new(2026, 1, 11);
    private readonly MonitoringFrame province = DemoProvince.Create();

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        var first = ShandongDemo.Make(DemoProvince.Scenario(), province, seed: 7);
        var second = ShandongDemo.Make(DemoProvince.Scenario(), province, seed: 7);

        Assert.Equal(first.Select(one => (one.ArrivesAt, one.RelativePath)), second.Select(one => (one.ArrivesAt, one.RelativePath)));
        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content), pair.First.RelativePath));
    }

    [Fact]
    public void Another_seed_gives_other_figures_of_the_same_files()
    {
        var one = Of(Make(seed: 7), "insurance/weekly/2026-01-04.csv");
        var other = Of(Make(seed: 8), "insurance/weekly/2026-01-04.csv");

        Assert.False(one.Content.AsSpan().SequenceEqual(other.Content));
        Assert.Equal(DeliveredRows.Of(one).Select(row => row[0]), DeliveredRows.Of(other).Select(row => row[0]));
    }

    [Fact]
    public void Files_come_in_order_of_arrival_and_each_path_once()
    {
        var deliveries = Make();

        Assert.Equal(deliveries.Select(one => one.ArrivesAt).Order(), deliveries.Select(one => one.ArrivesAt));
        Assert.Equal(deliveries.Length, deliveries.Select(one => one.RelativePath).Distinct().Count());
        Assert.Equal(new DateTimeOffset(2017, 1, 15, 16, 30, 0, TimeSpan.FromHours(8)), deliveries[0].ArrivesAt);
        Assert.Equal(new DateTimeOffset(2025, 12, 28, 16, 30, 0, TimeSpan.FromHours(8)), Of(deliveries, "layoffs/history-2025.csv").ArrivesAt);
    }

    [Fact]
    public void Every_county_reports_every_week_of_ten_years_until_one_falls_silent()
    {
        var openings = new MadeFigures(Make(), "recruitment/", column: 2);

        Assert.Equal(136, openings.Regions.Count());
        Assert.Equal(523, Weeks(new(2016, 1, 10), LastWeekBeforeTheEvents).Count());
        Assert.All(openings.Regions, region => Assert.All(Weeks(new(2016, 1, 10), LastWeekBeforeTheEvents), week => Assert.NotNull(openings.Of(region, week))));
        Assert.All(Weeks(new(2026, 1, 18), new(2026, 3, 29)), week => Assert.Equal("371423", Assert.Single(openings.Regions, region => openings.Of(region, week) is null)));
    }

    [Fact]
    public void No_week_is_delivered_while_offices_are_closed_for_the_festival()
    {
        var deliveries = Make();

        Assert.Equal(new DateTimeOffset(2026, 2, 10, 6, 30, 0, TimeSpan.FromHours(8)), Of(deliveries, "recruitment/weekly/2026-02-08.csv").ArrivesAt);
        Assert.Equal(new DateTimeOffset(2026, 2, 24, 6, 30, 0, TimeSpan.FromHours(8)), Of(deliveries, "recruitment/weekly/2026-02-15.csv").ArrivesAt);
        Assert.DoesNotContain(deliveries, one => one.ArrivesAt.Date is var day && day >= new DateTime(2026, 2, 16) && day <= new DateTime(2026, 2, 23));
    }

    [Theory]
    [InlineData("2019-02-10")]
    [InlineData("2023-01-29")]
    [InlineData("2026-02-22")]
    public void The_festival_empties_its_week_and_fills_the_weeks_after(string lastDay)
    {
        var deliveries = Make();
        var openings = new MadeFigures(deliveries, "recruitment/", column: 2);
        var claims = new MadeFigures(deliveries, "insurance/weekly/", column: 2);
        var week = DateOnly.ParseExact(lastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.InRange(Ratio(openings, week, week.AddDays(-28)), 0.05, 0.30);
        Assert.InRange(Ratio(openings, week.AddDays(21), week.AddDays(-28)), 1.20, 1.45);
        Assert.InRange(Ratio(claims, week, week.AddDays(-28)), 0.50, 0.75);
        Assert.InRange(Ratio(claims, week.AddDays(7), week), 1.6, 2.4);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Four_weeks_of_claims_stay_within_fifteen_percent_of_the_year_before_where_nothing_happens(int? seed)
    {
        var claims = new MadeFigures(Make(seed), "insurance/weekly/", column: 2);
        var plain = Weeks(new(2025, 12, 28), new(2026, 1, 25));

        foreach (var region in claims.Regions.Where(region => region != "371423"))
        {
            Assert.All(plain, week => Assert.InRange(claims.FourWeeks(region, week)!.Value / (double)claims.FourWeeks(region, week.AddDays(-364))!.Value, 0.85, 1.15));
        }
    }

    [Fact]
    public void The_claims_of_the_closed_shipyard_double_the_county()
    {
        var claims = new MadeFigures(Make(), "insurance/weekly/", column: 2);
        var week = new DateOnly(2026, 3, 29);

        var county = claims.FourWeeks("371082", week)!.Value / (double)claims.FourWeeks("371082", week.AddDays(-364))!.Value;
        var elsewhere = claims.FourWeeks("371083", week)!.Value / (double)claims.FourWeeks("371083", week.AddDays(-364))!.Value;

        Assert.InRange(county, 1.9, 4.0);
        Assert.InRange(elsewhere, 0.8, 1.2);
    }

    [Fact]
    public void Openings_erode_in_the_one_city_and_nowhere_else()
    {
        var openings = new MadeFigures(Make(), "recruitment/", column: 2);
        var (before, last) = (new DateOnly(2025, 3, 30), new DateOnly(2026, 3, 29));

        var inTheCity = openings.Regions.Where(region => region.StartsWith("3713", StringComparison.Ordinal)).ToArray();
        var elsewhere = openings.Regions.Where(region => region.StartsWith("3702", StringComparison.Ordinal)).ToArray();

        Assert.InRange(Sum(openings, inTheCity, last) / (double)Sum(openings, elsewhere, last) * Sum(openings, elsewhere, before) / Sum(openings, inTheCity, before), 0.78, 0.84);
    }

    [Fact]
    public void The_reports_of_the_events_are_in_the_file_of_their_day()
    {
        var deliveries = Make();
        var events = DemoProvince.Scenario().EventsOf<ReportsEvent>().ToArray();

        Assert.Equal(8, events.Length);
        foreach (var (region, report) in events.SelectMany(one => one.Reports.Select(report => (one.Region, report))))
        {
            var file = Of(deliveries, $"layoffs/{report.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
            var row = Assert.Single(DeliveredRows.Of(file), row => row[1] == report.Enterprise);
            Assert.Equal((region, report.People.ToString(CultureInfo.InvariantCulture)), (row[3], row[6]));
            Assert.Equal(report.Day, DateOnly.FromDateTime(file.ArrivesAt.Date));
        }
    }

    [Fact]
    public void The_shipyard_files_its_closure_under_the_code_of_its_first_report()
    {
        var deliveries = Make();

        var plan = DeliveredRows.Of(Of(deliveries, "layoffs/2026-01-12.csv")).Single(row => row[1] == "示例造船厂");
        var closure = DeliveredRows.Of(Of(deliveries, "layoffs/2026-02-26.csv")).Single(row => row[1] == "示例造船厂");

        Assert.Equal(["经济性裁员", "268", "1748"], plan[5..8]);
        Assert.Equal(["关闭破产", "1480", "1480"], closure[5..8]);
        Assert.Equal(plan[2], closure[2]);
    }

    [Fact]
    public void What_the_scenario_calls_first_known_is_the_day_the_files_show_it()
    {
        var deliveries = Make();
        var scenario = DemoProvince.Scenario();

        Assert.All(scenario.EventsOf<ReportsEvent>(), one => Assert.Equal(one.FirstKnown, one.Reports.Min(report => report.Day)));
        Assert.All(scenario.EventsOf<ClaimsRiseEvent>(), one => Assert.Equal(one.FirstKnown, ArrivalOf(deliveries, "insurance/weekly", one.FirstWeek)));
        Assert.All(scenario.EventsOf<OpeningsErosionEvent>(), one => Assert.Equal(one.FirstKnown, ArrivalOf(deliveries, "recruitment/weekly", one.FirstWeek)));
        Assert.All(scenario.EventsOf<SilenceEvent>(), one => Assert.Equal(one.FirstKnown, ArrivalOf(deliveries, "recruitment/weekly", one.FirstWeek)));
        Assert.All(scenario.EventsOf<StopsEvent>(), one => Assert.Equal(one.FirstKnown, ArrivalOf(deliveries, "insurance/weekly", one.FirstWeek)));
        Assert.All(scenario.EventsOf<ReturnsEvent>(), one => Assert.Equal(one.FirstKnown, DateOnly.FromDateTime(Of(deliveries, "returns/2026-02.csv").ArrivesAt.Date)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Background_reports_of_the_play_stay_below_the_line_and_no_enterprise_files_twice(int? seed)
    {
        var named = DemoProvince.Scenario().EventsOf<ReportsEvent>().SelectMany(one => one.Reports).Select(report => report.Enterprise).ToHashSet();

        var background = Make(seed).Where(one => one.RelativePath.StartsWith("layoffs/", StringComparison.Ordinal))
            .SelectMany(DeliveredRows.Of)
            .Where(row => string.CompareOrdinal(row[8], "2025-11-01") >= 0 && !named.Contains(row[1]))
            .ToArray();

        Assert.InRange(background.Length, 150, 400);
        Assert.All(background, row => Assert.InRange(Number(row[6]), 1, Math.Min(19, Number(row[7]) / 10)));
        Assert.Equal(background.Length, background.Select(row => row[2]).Distinct().Count());
    }

    [Fact]
    public void Everything_made_shows_as_made()
    {
        var reports = Make().Where(one => one.RelativePath.StartsWith("layoffs/", StringComparison.Ordinal)).SelectMany(DeliveredRows.Of).ToArray();

        Assert.NotEmpty(reports);
        Assert.All(reports, row => Assert.StartsWith("示例", row[1], StringComparison.Ordinal));
        Assert.All(reports, row => Assert.StartsWith("演练：", row[10], StringComparison.Ordinal));
        Assert.All(reports, row => Assert.Equal(13, row.Length));
    }

    [Fact]
    public void Each_source_has_its_own_headings()
    {
        var deliveries = Make();

        Assert.Equal("行政区划代码,周末日期,招聘岗位数,求职人数", DeliveredRows.Lines(Of(deliveries, "recruitment/weekly/history-2016.csv"))[0]);
        Assert.Equal("行政区划代码,统计周末,新增领取失业保险金人数,领取失业保险金人数", DeliveredRows.Lines(Of(deliveries, "insurance/weekly/2026-01-04.csv"))[0]);
        Assert.Equal("行政区划代码,统计月份,失业保险参保人数", DeliveredRows.Lines(Of(deliveries, "insurance/monthly/2025-12.csv"))[0]);
        Assert.Equal("报告编号,企业名称,统一社会信用代码,行政区划代码,行业,裁减类型,裁减人数,裁减前职工人数,报告日期,实施日期,原因,联系电话,状态", DeliveredRows.Lines(Of(deliveries, "layoffs/2026-01-12.csv"))[0]);
    }

    private ImmutableArray<DemoDelivery> Make(int? seed = null) => made.Of(seed);

    private static DemoDelivery Of(ImmutableArray<DemoDelivery> deliveries, string path) => Assert.Single(deliveries, one => one.RelativePath == path);

    private static DateOnly ArrivalOf(ImmutableArray<DemoDelivery> deliveries, string folder, DateOnly monday) =>
        DateOnly.FromDateTime(Of(deliveries, $"{folder}/{monday.AddDays(6).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv").ArrivesAt.Date);

    private static double Ratio(MadeFigures figures, DateOnly week, DateOnly against) => figures.Province(week) / (double)figures.Province(against);

    private static int Sum(MadeFigures figures, string[] regions, DateOnly week) => regions.Sum(region => figures.FourWeeks(region, week)!.Value);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Weeks(DateOnly first, DateOnly last)
    {
        for (var week = first; week <= last; week = week.AddDays(7))
        {
            yield return week;
        }
    }
}
