using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Testing;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;

namespace Monitor.Worker.Tests.Reference;

/// <summary>Chinese figures as they were published, read by sources that are added to the Shandong profile.</summary>
public sealed class ChineseFilesTests
{
    private const string Indicators = """

          # 全国背景指标
          - { key: urban_rate, name: 城镇调查失业率, unit: "%", period: month, kind: rate, direction: context, basis: 国家统计局月度数据 }
          - { key: urban_rate_31, name: 31个大城市城镇调查失业率, unit: "%", period: month, kind: rate, direction: context, basis: 国家统计局月度数据 }
          # 两种口径不可比，分作两个指标，不相接续
          - { key: youth_rate_with_students, name: 16—24岁劳动力调查失业率（含在校学生）, unit: "%", period: month, kind: rate, direction: context, basis: 国家统计局月度数据 }
          - { key: youth_rate_without_students, name: 16—24岁劳动力调查失业率（不含在校学生）, unit: "%", period: month, kind: rate, direction: context, basis: 国家统计局月度数据 }
          # 职位名称2020年4月、5月之间更改，前后不相接续
          - { key: programmer_openings, name: 程序员招聘人数, unit: 人, period: month, kind: count, direction: lower_is_worse }
          - { key: software_engineer_openings, name: 软件工程师招聘人数, unit: 人, period: month, kind: count, direction: lower_is_worse }
          # 2020年4月起扩大采集范围，前后不相接续
          - { key: developer_ads, name: 软件开发招聘广告数, unit: 条, period: month, kind: count, direction: lower_is_worse }
          - { key: developer_ads_widened, name: 软件开发招聘广告数（扩大采集范围后）, unit: 条, period: month, kind: count, direction: lower_is_worse }
          - { key: developer_ads_growth, name: 软件开发招聘广告数较上月, unit: "%", period: month, kind: rate, direction: lower_is_worse, formula: { name: growth, of: developer_ads, periods: 1 } }
          - { key: developer_ads_widened_growth, name: 软件开发招聘广告数较上月（扩大采集范围后）, unit: "%", period: month, kind: rate, direction: lower_is_worse, formula: { name: growth, of: developer_ads_widened, periods: 1 } }

        """;

    private const string SurveyedRates = """
        id: nbs_rates
        name: 全国城镇调查失业率
        kind: figures
        owner: 国家统计局
        path: china/nbs_surveyed_urban_unemployment_monthly.csv
        region: { fixed: CN }
        period: { column: month, kind: month }
        dates: [yyyy-MM]
        known: { after_period_end: 20d }       # 次月中下旬发布
        figures:
          - { indicator: urban_rate, column: rate_pct, when: { column: series, equals: urban_all }, minimum: 0, maximum: 100 }
          - { indicator: urban_rate_31, column: rate_pct, when: { column: series, equals: urban_31_large_cities }, minimum: 0, maximum: 100 }
          - { indicator: youth_rate_with_students, column: rate_pct, when: { column: series, equals: urban_age_16_24_with_students }, minimum: 0, maximum: 100 }
          - { indicator: youth_rate_without_students, column: rate_pct, when: { column: series, equals: urban_age_16_24_without_students }, minimum: 0, maximum: 100 }
        """;

    // Rows of other provinces are no mistakes that somebody should mend: they are filtered, not set aside.
    private const string DeveloperDemand = """
        id: job51_demand
        name: 51job软件开发人员需求月报
        kind: figures
        path: china/job51_developer_demand_monthly.csv.gz
        only_if:
          - { column: region, in: [全国, 山东, 济南, 青岛] }
        region: { column: region, by: name }
        period: { column: stated_month, kind: month, dates: [yyyy-MM] }   # 正文所述月份，与所在月报的月份不总相同
        dates: [yyyyMM]
        known: { after_week_of: report_month, days: 31 }                  # 最迟于次月第二周得知
        figures:
          - { indicator: programmer_openings, column: head_count, when: { column: job_family, equals: 程序员 }, minimum: 0 }
          - { indicator: software_engineer_openings, column: head_count, when: { column: job_family, equals: 软件工程师 }, minimum: 0 }
        """;

    private const string NationalDemand = """
        id: job51_national
        name: 51job软件开发人员需求（全国）
        kind: figures
        path: china/job51_developer_demand_national_monthly.csv
        region: { fixed: CN }
        period: { column: month, kind: month }
        dates: [yyyyMM]
        known: { after_week_of: as_of_report, days: 31 }
        figures:
          - { indicator: developer_ads, column: advertisements, when: { column: month, before: 2020-04-01 }, minimum: 0 }
          - { indicator: developer_ads_widened, column: advertisements, when: { column: month, not_before: 2020-04-01 }, minimum: 0 }
        """;

    [Fact]
    public async Task All_rows_are_taken_or_filtered_and_none_is_set_aside()
    {
        var (results, _, _) = await ImportAsync();

        Assert.Equal(
            [
                ("job51_demand", new ImportCounts(4_632, 62, 4_570, 0) { Headings = 1 }),
                ("job51_national", new ImportCounts(13, 13, 0, 0) { Headings = 1 }),
                ("nbs_rates", new ImportCounts(307, 307, 0, 0) { Headings = 1 }),
            ],
            results.Select(result => (result.Source, result.Counts)).OrderBy(result => result.Source, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_rate_of_the_young_that_was_not_published_is_a_gap_and_its_two_definitions_are_two_indicators()
    {
        var (_, rules, panel) = await ImportAsync();

        Assert.Equal(21.3m, Figure(rules, panel, "youth_rate_with_students", "CN", 2023, 6));
        for (var month = 7; month <= 11; month++)
        {
            Assert.Null(Figure(rules, panel, "youth_rate_with_students", "CN", 2023, month));
            Assert.Null(Figure(rules, panel, "youth_rate_without_students", "CN", 2023, month));
            Assert.NotNull(Figure(rules, panel, "urban_rate", "CN", 2023, month));
        }

        Assert.Equal(14.9m, Figure(rules, panel, "youth_rate_without_students", "CN", 2023, 12));
        Assert.Null(Figure(rules, panel, "youth_rate_with_students", "CN", 2023, 12));
        Assert.False(rules.Regions.Find("CN")!.IsGraded);
    }

    [Fact]
    public async Task The_widened_collection_of_April_2020_is_a_break_and_no_recovery()
    {
        var (_, rules, panel) = await ImportAsync();

        Assert.Equal(60_070m, Figure(rules, panel, "developer_ads", "CN", 2020, 3));
        Assert.Null(Figure(rules, panel, "developer_ads", "CN", 2020, 4));
        Assert.Equal(98_178m, Figure(rules, panel, "developer_ads_widened", "CN", 2020, 4));
        Assert.Equal(-7.85, (double)Figure(rules, panel, "developer_ads_growth", "CN", 2020, 3)!.Value, 2);
        Assert.Null(Figure(rules, panel, "developer_ads_growth", "CN", 2020, 4));
        Assert.Null(Figure(rules, panel, "developer_ads_widened_growth", "CN", 2020, 4));
        Assert.Equal(5.14, (double)Figure(rules, panel, "developer_ads_widened_growth", "CN", 2020, 5)!.Value, 2);
    }

    [Fact]
    public async Task A_report_that_speaks_of_an_earlier_month_counts_for_that_month_and_leaves_its_own_empty()
    {
        var (_, rules, panel) = await ImportAsync();

        Assert.Equal(8_833m, Figure(rules, panel, "programmer_openings", "370000", 2019, 4)); // of the report of May
        Assert.Equal(7_268m, Figure(rules, panel, "programmer_openings", "370000", 2020, 5));
        Assert.Null(Figure(rules, panel, "programmer_openings", "370000", 2020, 6)); // the report of June repeats May
        Assert.Equal(3_730m, Figure(rules, panel, "programmer_openings", "370200", 2020, 3));
        Assert.Null(Figure(rules, panel, "programmer_openings", "370200", 2020, 4));
        Assert.Equal(3_121m, Figure(rules, panel, "software_engineer_openings", "370200", 2020, 5));
        Assert.Null(Figure(rules, panel, "software_engineer_openings", "370200", 2020, 6));
    }

    [Fact]
    public async Task A_month_told_twice_keeps_what_was_known_first()
    {
        var before = (await ImportAsync(new DateOnly(2019, 5, 31))).Panel;
        var (_, rules, after) = await ImportAsync();

        Assert.Equal(4_420m, Figure(rules, before, "programmer_openings", "370200", 2019, 4));
        Assert.Equal(3_397m, Figure(rules, after, "programmer_openings", "370200", 2019, 4)); // the report of May says April again, with other figures
    }

    private static decimal? Figure(RuleSet rules, Panel panel, string indicator, string region, int year, int month) =>
        panel.Figure(rules.Indicators.IndexOf(indicator), rules.Regions.Find(region)!, Period.Containing(PeriodKind.Month, new DateOnly(year, month, 1)));

    private static async Task<(ImportResult[] Results, RuleSet Rules, Panel Panel)> ImportAsync(DateOnly? to = null)
    {
        var data = ReferenceData.OrSkip();
        using var profile = new AProfile()
            .WithFile("indicators.yaml", File.ReadAllText(Path.Combine(AProfile.Shipped, "indicators.yaml")) + Indicators)
            .WithFile("sources/nbs_rates.yaml", SurveyedRates)
            .WithFile("sources/job51_demand.yaml", DeveloperDemand)
            .WithFile("sources/job51_national.yaml", NationalDemand);
        var loaded = profile.Load();
        Assert.Empty(loaded.Errors);
        var configuration = loaded.Configuration!;
        await using var record = await MonitorRecord.OpenAsync(
            Path.Combine(profile.Folder, "import.db"), TimeProvider.System, new DurableWrites(null, null, () => { }), TestContext.Current.CancellationToken);
        var results = await new FolderImport(new SourceImport(record, NullLogger<SourceImport>.Instance), configuration, [data])
            .RunAsync(retry: false, progress: null, TestContext.Current.CancellationToken);
        var feed = new PanelFeed(configuration.Rules, new Panel(configuration.Rules));
        feed.TakeHistory(record.ReadObservations(0), record.ReadReports(0));
        feed.AdvanceTo(to is { } day ? configuration.Rules.StartOf(day) : DateTimeOffset.MaxValue);
        return ([.. results], configuration.Rules, feed.Panel);
    }
}
