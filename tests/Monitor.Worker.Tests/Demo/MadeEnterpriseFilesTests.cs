using System.Collections.Immutable;
using System.Globalization;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

/// <summary>The files of single enterprises: insured headcounts, stops and claims, monthly returns.</summary>
public sealed class MadeEnterpriseFilesTests(MadeDeliveries made) : IClassFixture<MadeDeliveries>
{
    private const string Insured = "insurance/enterprises/insured-";
    private const string Returns = "returns/";

    [Fact]
    public void Each_file_has_the_headings_of_its_source_and_comes_on_its_day()
    {
        Assert.Equal("行政区划代码,统计月份,企业名称,统一社会信用代码,参保人数", DeliveredRows.Lines(Of($"{Insured}2026-01.csv"))[0]);
        Assert.Equal("行政区划代码,统计周末,企业名称,统一社会信用代码,停保人数,申领失业保险金人数", DeliveredRows.Lines(Of("insurance/enterprises/stops-2026-01-11.csv"))[0]);
        Assert.Equal(
            "行政区划代码,统计月份,企业名称,统一社会信用代码,行业,企业规模,是否特大企业,建档期就业人数,上期末就业人数,调查期就业人数,新招人数,减员人数,隐性失业人数,就业人数减少类型,主要原因,主要原因说明,划转转出人数,划转转入人数,划转对方企业,状态",
            DeliveredRows.Lines(Of("returns/history-2025.csv"))[0]);
        Assert.Equal([$"{Insured}2025-12.csv", $"{Insured}2026-01.csv", $"{Insured}2026-02.csv"], Paths(Insured));
        Assert.Equal(["returns/history-2025.csv", "returns/2025-12.csv", "returns/2026-01.csv", "returns/2026-02.csv"], Paths(Returns));
        Assert.Equal((new DateTime(2026, 2, 10), new DateTime(2026, 3, 9)), (Of($"{Insured}2026-01.csv").ArrivesAt.Date, Of("returns/2026-02.csv").ArrivesAt.Date));
    }

    [Fact]
    public void The_mill_loses_in_a_month_what_stops_in_its_weeks_and_never_reports()
    {
        var deliveries = made.Of(null);

        Assert.Equal(["1120", "986", "986"], InsuredOf(deliveries, "示例印染厂"));
        Assert.Equal(134, deliveries.Where(one => one.RelativePath.Contains("/stops-", StringComparison.Ordinal)).SelectMany(DeliveredRows.Of).Where(row => row[2] == "示例印染厂").Sum(row => Number(row[4])));
        Assert.DoesNotContain(deliveries.Where(one => one.RelativePath.StartsWith("layoffs/", StringComparison.Ordinal)).SelectMany(DeliveredRows.Of), row => row[1] == "示例印染厂");
    }

    [Fact]
    public void Who_reports_loses_insured_people_once_the_layoff_has_taken_effect()
    {
        Assert.Equal(["1748", "1748", "1500"], InsuredOf(made.Of(null), "示例造船厂"));
        Assert.Equal(["1900", "1900", "1720"], InsuredOf(made.Of(null), "示例家具制造厂"));
        Assert.Equal(["310", "310", "310"], InsuredOf(made.Of(null), "示例化工一厂"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Enterprises_to_which_nothing_happens_stay_below_the_report_line(int? seed)
    {
        var names = Names();

        var steady = Months(made.Of(seed), Insured).SelectMany(DeliveredRows.Of).Where(row => !names.Contains(row[2])).GroupBy(row => row[3], row => Number(row[4])).ToArray();

        Assert.Equal(60, steady.Length);
        Assert.All(steady, one => Assert.InRange(one.Max() - one.Min(), 0, Math.Min(19, one.Max() / 11)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Monitored_enterprises_roll_their_headcount_on_and_lose_little_where_nothing_happens(int? seed)
    {
        var names = Names();

        foreach (var course in Months(made.Of(seed), Returns).SelectMany(DeliveredRows.Of).GroupBy(row => row[3]))
        {
            Assert.All(course, row => Assert.Equal(Number(row[9]), Number(row[8]) + Number(row[10]) - Number(row[11])));
            Assert.All(course.Zip(course.Skip(1)).Where(pair => Month(pair.First).AddMonths(1) == Month(pair.Second)), pair => Assert.Equal(pair.First[9], pair.Second[8]));
            Assert.All(course.Where(row => !names.Contains(row[2])), row => Assert.InRange(Number(row[8]) - Number(row[9]), -1 - (Number(row[8]) * 12 / 1000), 1 + (Number(row[8]) * 12 / 1000)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_few_enterprises_do_not_answer_and_in_no_city_more_than_one(int? seed)
    {
        var months = Months(made.Of(seed), Returns).SelectMany(DeliveredRows.Of).GroupBy(Month).ToArray();

        var asked = months.SelectMany(month => month).Select(row => (City: row[0][..4], Code: row[3])).Distinct().ToLookup(one => one.City, one => one.Code);
        Assert.Equal(16, asked.Count);
        Assert.Equal(263, asked.Sum(city => city.Count()));
        Assert.Equal(8, months.Length);
        Assert.All(months, month => Assert.InRange(263 - month.Count(), 1, 16));
        Assert.All(months, month => Assert.All(asked, city => Assert.InRange(city.Count() - month.Count(row => row[0].StartsWith(city.Key, StringComparison.Ordinal)), 0, 1)));
    }

    [Fact]
    public void What_one_enterprise_transfers_its_counterpart_takes_on()
    {
        var moved = DeliveredRows.Of(Of("returns/2026-02.csv")).Where(row => row[16] != "0" || row[17] != "0").ToDictionary(row => row[2]);

        Assert.Equal(6, moved.Count);
        Assert.All(moved.Values, row => Assert.Equal((row[16], row[17], row[2]), (moved[row[18]][17], moved[row[18]][16], moved[row[18]][18])));
        Assert.Equal(420, moved.Values.Sum(row => Number(row[16])));
    }

    [Fact]
    public void Every_code_is_sound_and_an_enterprise_has_the_same_one_in_every_file()
    {
        var deliveries = made.Of(null);
        var rows = deliveries.Where(one => one.RelativePath.StartsWith("insurance/enterprises/", StringComparison.Ordinal) || one.RelativePath.StartsWith(Returns, StringComparison.Ordinal)).SelectMany(DeliveredRows.Of).Select(row => (Name: row[2], Code: row[3]))
            .Concat(deliveries.Where(one => one.RelativePath.StartsWith("layoffs/", StringComparison.Ordinal)).SelectMany(DeliveredRows.Of).Select(row => (Name: row[1], Code: row[2])))
            .Distinct()
            .ToArray();

        Assert.All(rows, row => Assert.Equal(row.Code, MadeCreditCode.WithCheck(row.Code[..17])));
        Assert.All(rows, row => Assert.StartsWith("示例", row.Name, StringComparison.Ordinal));
        Assert.Equal(rows.Length, rows.Select(row => row.Name).Distinct().Count());
    }

    private static HashSet<string> Names()
    {
        var scenario = DemoProvince.Scenario();
        return [.. scenario.EventsOf<ReportsEvent>().SelectMany(one => one.Reports).Select(one => one.Enterprise), .. scenario.EventsOf<StopsEvent>().Select(one => one.Enterprise), .. scenario.EventsOf<ReturnsEvent>().SelectMany(one => one.Returns).Select(one => one.Enterprise)];
    }

    private DemoDelivery Of(string path) => Assert.Single(made.Of(null), one => one.RelativePath == path);

    private IEnumerable<string> Paths(string folder) => Months(made.Of(null), folder).Select(one => one.RelativePath);

    private static IEnumerable<DemoDelivery> Months(ImmutableArray<DemoDelivery> deliveries, string folder) => deliveries.Where(one => one.RelativePath.StartsWith(folder, StringComparison.Ordinal));

    private static string[] InsuredOf(ImmutableArray<DemoDelivery> deliveries, string enterprise) => [.. Months(deliveries, Insured).Select(one => Assert.Single(DeliveredRows.Of(one), row => row[2] == enterprise)[4])];

    private static DateOnly Month(string[] row) => DateOnly.ParseExact(row[1] + "01", "yyyyMMdd", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
