using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Mapping;

public sealed class FigureMappingTests
{
    private static readonly DateTimeOffset Arrival = new(2024, 2, 20, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_row_gives_an_observation_for_each_figure()
    {
        var mapped = Map(ASource.OfClaims, Row("370214", "2024-02-18", "1,205", "30"));

        var week = Period.Containing(PeriodKind.Week, new DateOnly(2024, 2, 18));
        Assert.Equal(RowFate.Taken, mapped.Fate);
        Assert.Equal(
            [
                new Observation(ARuleSet.Small.Indicators.IndexOf("initial_claims"), ARuleSet.Region("370214").Index, week, 1205, Arrival),
                new Observation(ARuleSet.Small.Indicators.IndexOf("recipients"), ARuleSet.Region("370214").Index, week, 30, Arrival),
            ],
            mapped.Observations);
    }

    [Fact]
    public void A_missing_figure_is_none_and_a_zero_is_a_zero()
    {
        var mapped = Map(ASource.OfClaims, Row("370214", "2024-02-18", "-", "0"));

        Assert.Equal([0.0], mapped.Observations.Select(observation => observation.Value));
        Assert.Equal(1, mapped.Missing);
    }

    [Fact]
    public void A_zero_that_means_missing_is_none()
    {
        var source = ASource.OfClaims with { Figures = [ASource.OfClaims.Figures[0] with { ZeroIsMissing = true }] };

        Assert.Empty(Map(source, Row("370214", "2024-02-18", "0", "")).Observations);
    }

    [Theory]
    [InlineData("370214", "城阳区", "")]
    [InlineData("城阳区", "城阳区", "")]
    [InlineData("青岛市城阳区", "城阳区", "")]
    [InlineData("山东省青岛市城阳区", "城阳区", "")]
    [InlineData("青岛", "青岛市", "")]
    [InlineData("370181", "章丘区", "")]
    [InlineData("３７０２１４", "城阳区", "")]
    [InlineData("市中区", "市中区", "枣庄市")]
    [InlineData("市中区", "市中区", "370400")]
    [InlineData("全国", "全国", "")]
    public void A_region_is_found_by_code_name_former_code_or_with_the_name_above_it(string text, string name, string above)
    {
        var observation = Map(ASource.OfClaims, Row(text, "2024-02-18", "1", "1", above)).Observations[0];

        Assert.Equal(name, ARuleSet.Small.Regions.Regions[observation.Region].Name);
    }

    [Theory]
    [InlineData("", "", "没有填写地区")]
    [InlineData("379999", "", "地区“379999”不在区划表中；请核对名称或代码，历史代码请补入 regions.yaml 的 former_codes")]
    [InlineData("市中区", "", "地区“市中区”有重名：济南市市中区、枣庄市市中区；请写明上级地区或改用区划代码")]
    [InlineData("城阳区", "济南市", "地区“城阳区”不在区划表中；请核对名称或代码，历史代码请补入 regions.yaml 的 former_codes")]
    public void A_region_that_is_not_found_sends_the_row_to_quarantine(string text, string above, string reason)
    {
        var mapped = Map(ASource.OfClaims, Row(text, "2024-02-18", "1", "1", above));

        Assert.Equal(RowFate.Quarantined, mapped.Fate);
        Assert.Equal($"文件 file.csv 第 7 行“地区”列：{reason}", mapped.Fault!.ToString());
    }

    [Theory]
    [InlineData("2024-02-18")]
    [InlineData("2024/2/18")]
    [InlineData("2024年2月18日")]
    public void A_date_may_have_any_shape_the_source_names(string text)
    {
        Assert.Equal("2024-W07", Map(ASource.OfClaims, Row("370214", text, "1", "1")).Observations[0].Period.ToString());
    }

    [Theory]
    [InlineData("2024-02-30", "“2024-02-30”不是有效日期；本数据源的日期写法为 yyyy-MM-dd、yyyy/M/d、yyyy年M月d日")]
    [InlineData("18/2/2024", "“18/2/2024”不是有效日期；本数据源的日期写法为 yyyy-MM-dd、yyyy/M/d、yyyy年M月d日")]
    [InlineData("0202-02-18", "“0202-02-18”的年份不合理；请核对")]
    [InlineData("2024-02-17", "“2024-02-17”不是统计期的末日，应为 2024-02-18；请核对")]
    [InlineData("", "没有填写统计期")]
    public void A_bad_date_goes_to_quarantine(string text, string reason)
    {
        var mapped = Map(ASource.OfClaims, Row("370214", text, "1", "1"));

        Assert.Equal($"文件 file.csv 第 7 行“周末”列：{reason}", mapped.Fault!.ToString());
    }

    [Fact]
    public void A_period_still_to_come_goes_to_quarantine()
    {
        Assert.Equal(RowFate.Taken, Map(ASource.OfClaims, Row("370214", "2024-02-25", "1", "1")).Fate);

        var mapped = Map(ASource.OfClaims, Row("370214", "2024-03-03", "1", "1"));

        Assert.Equal("文件 file.csv 第 7 行“周末”列：得知时（2024-02-20）2024年第9周（2月26日至3月3日）尚未开始；请核对日期", mapped.Fault!.ToString());
        Assert.Empty(mapped.Observations);
    }

    [Theory]
    [InlineData("十二", "“十二”不是数字；请改为数字，无数据时留空")]
    [InlineData("-1", "“-1”不在合理范围 0 至 100000 之内；请核对")]
    [InlineData("100001", "“100001”不在合理范围 0 至 100000 之内；请核对")]
    [InlineData("10000000000000000", "“10000000000000000”过大，不可能是指标数值；请核对")]
    public void A_bad_figure_sends_the_whole_row_to_quarantine(string text, string reason)
    {
        var mapped = Map(ASource.OfClaims, Row("370214", "2024-02-18", text, "1"));

        Assert.Equal($"文件 file.csv 第 7 行“新增”列：{reason}", mapped.Fault!.ToString());
        Assert.Empty(mapped.Observations);
    }

    [Fact]
    public void Units_are_converted_in_decimals()
    {
        var source = ASource.OfClaims with { Figures = [ASource.OfClaims.Figures[0] with { Factor = 10_000, Add = 0.5, Maximum = null }] };

        Assert.Equal(12_300.5, Map(source, Row("370214", "2024-02-18", "1.23", "")).Observations[0].Value);
    }

    [Fact]
    public void A_figure_may_be_meant_for_some_rows_only()
    {
        var source = ASource.OfClaims with
        {
            Figures = [ASource.OfClaims.Figures[0] with { Column = "领取", When = new() { Column = "新增", EqualTo = "甲" } }],
        };

        Assert.Equal(5, Map(source, Row("370214", "2024-02-18", "甲", "5")).Observations[0].Value);
        Assert.Equal(RowFate.Filtered, Map(source, Row("370214", "2024-02-18", "乙", "5")).Fate);
    }

    [Theory]
    [InlineData("PR", nameof(RowFate.Filtered))]
    [InlineData("370214", nameof(RowFate.Taken))]
    public void Rows_that_are_not_meant_are_filtered_before_they_can_be_faulty(string region, string fate)
    {
        var source = ASource.OfClaims with { OnlyIf = [new() { Column = "地区", NotIn = ["PR", "VI"] }] };

        Assert.Equal(fate, Map(source, Row(region, "2024-02-18", "1", "1")).Fate.ToString());
    }

    [Theory]
    [InlineData("2019-12-31", nameof(RowFate.Filtered))]
    [InlineData("2020-01-05", nameof(RowFate.Taken))]
    [InlineData("", nameof(RowFate.Filtered))]
    [InlineData("不详", nameof(RowFate.Quarantined))]
    public void Rows_can_be_chosen_by_date(string date, string fate)
    {
        var source = ASource.OfClaims with { OnlyIf = [new() { Column = "周末", NotBefore = new DateOnly(2020, 1, 1) }] };

        Assert.Equal(fate, Map(source, Row("370214", date, "1", "1")).Fate.ToString());
    }

    [Theory]
    [InlineData(nameof(RegionFallback.Empty), "", "370200")]
    [InlineData(nameof(RegionFallback.Empty), "999999", null)]
    [InlineData(nameof(RegionFallback.EmptyOrUnknown), "999999", "370200")]
    [InlineData(nameof(RegionFallback.EmptyOrUnknown), "370214", "370214")]
    public void A_county_that_is_not_known_may_fall_back_to_its_city(string when, string county, string? expected)
    {
        var source = ASource.OfClaims with
        {
            Region = new() { Column = "地区", FallbackWhen = Enum.Parse<RegionFallback>(when), Fallback = new() { Column = "上级", By = RegionNaming.Name } },
        };

        var mapped = Map(source, Row(county, "2024-02-18", "1", "1", "青岛市"));

        Assert.Equal(expected, mapped.Observations is [var first, ..] ? ARuleSet.Small.Regions.Regions[first.Region].Code : null);
    }

    [Fact]
    public void A_row_is_known_when_its_source_says()
    {
        var row = Row("370214", "2024-02-18", "1", "1", "2024-02-21");

        Assert.Equal(Arrival, KnownAt(new() { Moment = KnownAs.Arrival }));
        Assert.Equal(Local(2024, 2, 21, 0), KnownAt(new() { Column = "上级" }));
        Assert.Equal(Local(2024, 2, 23, 8), KnownAt(new() { AfterPeriodEnd = TimeSpan.FromHours(5 * 24 + 8) }));
        Assert.Equal(Local(2024, 3, 2, 0), KnownAt(new() { AfterWeekOf = "上级", Days = 7, Week = PeriodKind.SundayWeek }));

        DateTimeOffset KnownAt(KnownMoment known) => Map(ASource.OfClaims with { Known = known, Region = new() { Column = "地区" } }, row).Observations[0].KnownAt;
    }

    [Fact]
    public void A_row_without_the_date_it_was_known_goes_to_quarantine()
    {
        var source = ASource.OfClaims with { Known = new() { Column = "上级" }, Region = new() { Column = "地区" } };

        Assert.Equal("文件 file.csv 第 7 行“上级”列：没有日期，无法确定何时得知本行", Map(source, Row("370214", "2024-02-18", "1", "1")).Fault!.ToString());
    }

    [Fact]
    public void Months_and_per_cents_are_read_by_their_own_shapes()
    {
        var source = ASource.OfClaims with
        {
            Period = new() { Column = "周末", Kind = PeriodKind.Month, Dates = ["yyyyMM", "yyyy-MM"] },
            Region = new() { Fixed = "CN" },
            Figures = [new() { Indicator = "urban_rate", Column = "新增" }],
        };

        var observation = Map(source, Row("", "202402", "5.3%", "")).Observations[0];

        Assert.Equal(("2024-02", 5.3, ARuleSet.Region("CN").Index), (observation.Period.ToString(), observation.Value, observation.Region));
    }

    private static MappedRow Map(FiguresSource source, SourceRow row) => new FigureMapping(source, ARuleSet.Small).Map(row, Arrival);

    private static SourceRow Row(string region, string week, string initial, string recipients, string above = "") =>
        ARow.Of(("地区", region), ("周末", week), ("新增", initial), ("领取", recipients), ("上级", above));

    private static DateTimeOffset Local(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(8));
}
