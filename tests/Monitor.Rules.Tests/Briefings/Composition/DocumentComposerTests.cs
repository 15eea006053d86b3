using System.Collections.Immutable;
using Monitor.Rules.Briefings.Composition;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.DataQuality;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Briefings.Composition;

public sealed class DocumentComposerTests
{
    public static TheoryData<string> Names => ["calm", "one event", "many events", "nothing known", "many events compared", "calm compared", "excused", "partial", "partial compared", "empty"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_briefing_passes_the_check(string name)
    {
        var matter = Of(name);

        var document = DocumentComposer.Compose(matter, BriefingSamples.Weekly);

        Assert.Empty(BriefingCheck.Of(document, matter.Previous is not null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_of_a_briefing_is_that_of_the_snapshot(string name)
    {
        var matter = Of(name);

        var document = DocumentComposer.Compose(matter, BriefingSamples.Weekly);

        Assert.Empty(new BriefingFigures(matter, BriefingSamples.Weekly).Differences(document));
        Assert.NotEmpty(BriefingFigures.Read(document));
    }

    [Fact]
    public void A_hard_week_says_the_gravest_first_and_compares_with_the_week_before()
    {
        var document = DocumentComposer.Compose(Of("many events compared"), BriefingSamples.Weekly);

        Assert.Equal(
            [
                "截至2026年11月23日8时00分，山东省处于预警状态的地区5个，比上期增加5个，其中市级1个、县级4个；最高为红色预警（特别严重，Ⅰ级），涉及淄博市（临淄区）。",
                "本周预警新发3起（上周0起）、升级1起（上周0起）、建议降级1起（上周0起）、平息1起（上周0起）。",
                "企业裁减人员报告本周收到4份（上周0份），涉及1380人（上周0人），另有1份未报人数，须核补。今后30日内实施的裁减0份、0人。",
            ],
            document.Blocks.OfType<Paragraph>().Where(paragraph => paragraph.Style == ParagraphStyle.Summary).Take(3).Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Who_is_excused_from_reporting_stands_in_the_conclusions_the_figures_and_the_data_notes()
    {
        var document = DocumentComposer.Compose(Of("excused"), BriefingSamples.Weekly);

        var texts = document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text).ToArray();
        Assert.Contains("部分地区经核准停报、未纳入研判，有关地区不能判断为平稳；数据不完整，结论可信度降低，须催报。", texts[0], StringComparison.Ordinal);
        Assert.Contains("不含经核准停报地区的指标1项（新增领取失业保险金人数不含青岛市（城阳区）），与往期按同口径比较；数据不完整，结论可信度降低。", texts);
        Assert.Contains("经核准停报1项，不计应报；上级地区的合计和研判不含这些地区，数据不完整，结论可信度降低：青岛市城阳区：新增领取失业保险金人数，2026年11月1日至2026年12月31日核准停报（机构撤并）。", texts);
    }

    [Fact]
    public void A_part_is_compared_with_the_same_regions_or_not_at_all_and_what_is_not_used_is_told_from_what_did_not_come()
    {
        var document = DocumentComposer.Compose(Of("partial"), BriefingSamples.Weekly);

        var texts = document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text).ToArray();
        Assert.Contains(
            "新增领取失业保险金人数：2026年第46周（11月9日至11月15日）为3210人，资料不全，按已有地区同口径比较：较上期3150人上升1.9%，较上年同期（2025年第46周）3105人上升3.38%，按已采用部分处于2957.4至3342.6人的预期区间；预计最终为3300人（九成把握在3250至3400人之间）；近4期到报率95%、及时率75%。",
            texts);
        Assert.Contains(texts, text => text.Contains("资料不全，暂不与上期、上年同期比较，按已报部分处于", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("为0.42%，上期资料不全，暂不比较，较上年同期（2025年10月）0.51%下降0.09个百分点", StringComparison.Ordinal));
        Assert.Contains("最近一期尚未报齐的指标1项（求人倍率），可用数据按上期数值加权最低占94%，未报的须催报。", texts);
        Assert.Contains("数据已报、因存疑暂不采用的指标1项（新增领取失业保险金人数不含青岛市（黄岛区）），可用数据按上期数值加权最低占71.1%；不是缺报，须请报送单位核实。", texts);
        Assert.Equal(["资料不全", "资料不全"], new[] { 3, 4 }.Select(column => Assert.Single(document.Blocks.OfType<DataTable>(), table => table.Sheet == "求人倍率").Rows[0].Cells[column].Text));
        var table = Assert.Single(document.Blocks.OfType<DataTable>(), table => table.Sheet == "新增领取失业保险金人数");
        Assert.Equal(["上升1.9%", "预期之内（按已采用部分）", "95%/75%"], new[] { 3, 6, 7 }.Select(column => table.Rows[0].Cells[column].Text));
        Assert.Equal(["青岛市", "100%/100%"], new[] { 0, 7 }.Select(column => table.Rows[1].Cells[column].Text));
    }

    [Fact]
    public void Without_any_data_nothing_is_called_calm()
    {
        var document = DocumentComposer.Compose(Of("nothing known"), BriefingSamples.Weekly);

        Assert.StartsWith("截至2026年11月23日8时00分，山东省没有可用的监测数据，不能作出平稳的判断，须立即催报。", document.Blocks.OfType<Paragraph>().First().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Blocks.SelectMany(BriefingCheck.Texts), text => text.Contains("总体平稳", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_that_reads_otherwise_now_is_announced()
    {
        var now = BriefingSamples.WithTrends(SampleProvince.Calm());
        var before = BriefingSamples.WeekBefore(now);
        before = before with { Headlines = [.. before.Headlines.Select(figure => figure is { Indicator: "initial_claims", Region: "370000" } ? figure with { Trend = figure.Trend! with { Values = figure.Trend.Values.SetItem(15, 3000) } } : figure with { Trend = null, Period = "2020-W01" })] };
        var matter = BriefingSamples.Matter(now, before with { Headlines = [.. before.Headlines.Where(figure => figure.Trend is not null)] });

        var document = DocumentComposer.Compose(matter, BriefingSamples.Weekly);

        var table = Assert.Single(document.Blocks.OfType<DataTable>(), table => table.Sheet == "更正的数值");
        Assert.Contains(table.Rows, row => row.Cells.Select(cell => cell.Text).SequenceEqual(["新增领取失业保险金人数", "山东省", "2026年第45周", "3000", "3150"]));
        Assert.Empty(BriefingCheck.Of(document, isCompared: true));
    }

    [Fact]
    public void A_city_sees_its_own_regions_beside_the_province()
    {
        var edition = BriefingEdition.Weekly(BriefingScope.Find(SampleProvince.Rules.Regions, "370200")!, SampleProvince.Week);

        var document = DocumentComposer.Compose(Of("many events compared"), edition);

        var texts = document.Blocks.SelectMany(BriefingCheck.Texts).ToArray();
        Assert.Equal("青岛市就业失业风险监测周报", document.Title.Title);
        Assert.Empty(BriefingCheck.Of(document, isCompared: true));
        Assert.DoesNotContain(texts, text => text.Contains("淄博", StringComparison.Ordinal) || text.Contains("枣庄", StringComparison.Ordinal));
        Assert.Contains(document.Blocks.OfType<DataTable>(), table => table.Sheet == "新增领取失业保险金人数" && table.Rows.Select(row => row.Cells[0].Text).SequenceEqual(["山东省", "青岛市"]));
        Assert.DoesNotContain(document.Blocks.OfType<Heading>(), heading => heading.Text == "规划目标进展");
    }

    [Fact]
    public void The_round_is_the_province_and_its_cities() =>
        Assert.Equal(["山东省", "青岛市", "淄博市", "枣庄市"], BriefingScope.Round(SampleProvince.Rules.Regions).Select(scope => scope.Name));

    [Fact]
    public void A_group_is_told_by_the_sums_of_its_counts()
    {
        var scope = new BriefingScope("east", "东部", ["370200", "370300"]);

        var document = DocumentComposer.Compose(Of("many events compared"), BriefingEdition.Weekly(scope, SampleProvince.Week));

        Assert.Empty(BriefingCheck.Of(document, isCompared: true));
        Assert.Contains(document.Blocks.OfType<Paragraph>(), paragraph => paragraph.Text.StartsWith("新增领取失业保险金人数：2026年第46周（11月9日至11月15日）为1630人，较上期1616人上升0.87%，较上年同期无可比数据", StringComparison.Ordinal));
    }

    [Fact]
    public void What_leaves_the_house_names_no_enterprise_and_hides_small_counts_where_they_are_seen()
    {
        var events = SampleProvince.ManyEvents();
        var few = events with
        {
            Reports = [.. events.Reports.Select(report => report.Number == "CY2026-034" ? report with { KnownOn = new(2026, 11, 20), People = 3 } : report)],
            Upcoming = [.. events.Reports.Where(report => report.EffectiveOn is not null)],
        };
        var matter = BriefingSamples.Matter(few);

        var outside = DocumentComposer.Compose(matter, BriefingSamples.Weekly with { LeavesTheHouse = true });

        var texts = outside.Blocks.SelectMany(BriefingCheck.Texts).ToArray();
        Assert.DoesNotContain(texts, text => text.Contains("示例造船厂", StringComparison.Ordinal) || text.Contains("示例化工", StringComparison.Ordinal));
        var structure = Assert.Single(outside.Blocks.OfType<DataTable>(), table => table.Sheet == "裁员报告构成");
        Assert.Equal(["地区 青岛市 920", "地区 淄博市 *", "地区 枣庄市 *"], structure.Rows.Take(3).Select(row => $"{row.Cells[0].Text} {row.Cells[1].Text} {row.Cells[3].Text}"));
        Assert.Contains(texts, text => text.Contains("小于5的人数以“*”代替", StringComparison.Ordinal));
        Assert.Equal("", outside.Title.Circulation);
        Assert.Contains(DocumentComposer.Compose(matter, BriefingSamples.Weekly).Blocks.SelectMany(BriefingCheck.Texts), text => text.Contains("示例造船厂", StringComparison.Ordinal));
    }

    [Fact]
    public void A_small_figure_of_a_city_is_hidden_with_the_next_smallest_outside_the_house()
    {
        var calm = SampleProvince.Calm();
        var matter = BriefingSamples.Matter(calm with { Headlines = [.. calm.Headlines.Select(figure => figure is { Indicator: "initial_claims", Region: "370400" } ? figure with { Value = 3 } : figure)] });

        var outside = DocumentComposer.Compose(matter, BriefingSamples.Weekly with { LeavesTheHouse = true });

        var table = Assert.Single(outside.Blocks.OfType<DataTable>(), table => table.Sheet == "新增领取失业保险金人数");
        Assert.Equal(["山东省 3210", "青岛市 1020", "淄博市 *", "枣庄市 *"], table.Rows.Select(row => $"{row.Cells[0].Text} {row.Cells[2].Text}"));
        Assert.Empty(BriefingCheck.Of(outside, isCompared: false));
    }

    [Fact]
    public void The_monthly_edition_has_the_parts_that_there_are_figures_for()
    {
        var edition = BriefingEdition.Monthly(BriefingScope.Of(SampleProvince.Rules.Regions.Root), Period.Parse(PeriodKind.Month, "2026-11"));

        var document = DocumentComposer.Compose(Of("many events compared"), edition);

        Assert.Equal(["人力资源市场供求变化", "监测企业用工变化", "总体判断和走势预测", "总体风险等级及变化"], document.Blocks.OfType<Heading>().Where(heading => heading.Level == 1).Take(4).Select(heading => heading.Text));
        Assert.Equal(("山东省就业失业风险监测月报", "2026年第11期"), (document.Title.Title, document.Title.Issue));
        Assert.Empty(BriefingCheck.Of(document, isCompared: true));
    }

    [Fact]
    public void A_special_edition_takes_what_earlier_snapshots_knew()
    {
        var earlier = SampleProvince.Calm() with
        {
            KnownAt = SampleProvince.Monday.AddDays(-21),
            Reports = [new("CY2026-007", "370214", "示例早期企业（演练）", LayoffKind.Layoff, 88, 200, "化工", new DateOnly(2026, 10, 28), null, "")],
        };
        var edition = BriefingEdition.Special(BriefingScope.Of(SampleProvince.Rules.Regions.Root), new DateOnly(2026, 10, 26), new DateOnly(2026, 11, 22));

        var document = DocumentComposer.Compose(Of("one event") with { Earlier = [earlier] }, edition);

        Assert.Contains(document.Blocks.OfType<Paragraph>(), paragraph => paragraph.Text.Contains("收到企业裁减人员报告2份，涉及548人", StringComparison.Ordinal));
        Assert.Equal("", document.Title.Issue);
        Assert.Empty(BriefingCheck.Of(document, isCompared: false));
    }

    [Fact]
    public void The_same_matter_gives_the_same_document()
    {
        var (first, second) = (DocumentComposer.Compose(Of("many events compared"), BriefingSamples.Weekly), DocumentComposer.Compose(Of("many events compared"), BriefingSamples.Weekly));

        Assert.Equal(first.Blocks.SelectMany(BriefingCheck.Texts), second.Blocks.SelectMany(BriefingCheck.Texts));
    }

    [Fact]
    public void Days_that_the_snapshot_cannot_speak_of_have_no_briefing()
    {
        var scope = BriefingScope.Of(SampleProvince.Rules.Regions.Root);

        Assert.Throws<ArgumentException>(() => DocumentComposer.Compose(Of("calm"), BriefingEdition.Weekly(scope, Period.Parse(PeriodKind.Week, "2026-W49"))));
        Assert.Throws<ArgumentException>(() => DocumentComposer.Compose(Of("calm"), BriefingEdition.Special(scope, new(2026, 11, 2), new(2026, 11, 1))));
    }

    internal static BriefingMatter Of(string name) => name switch
    {
        "calm" => BriefingSamples.Matter(BriefingSamples.WithTrends(SampleProvince.Calm())),
        "calm compared" => Compared(SampleProvince.Calm()),
        "excused" => BriefingSamples.Matter(Excused(BriefingSamples.WithTrends(SampleProvince.Calm()))),
        "partial" => BriefingSamples.Matter(Partial(BriefingSamples.WithTrends(SampleProvince.Calm()))) with { Reporting = [Reported()] },
        "partial compared" => Compared(Partial(SampleProvince.ManyEvents())) with { Reporting = [Reported()] },
        "one event" => BriefingSamples.Matter(SampleProvince.OneEvent() with { Upcoming = SampleProvince.OneEvent().Reports }),
        "many events" => BriefingSamples.Matter(SampleProvince.ManyEvents() with { Anomalies = [new("claims_anomaly", "2026-W46", 0.5m, 0.1234m, 3, 1, 0.91m, 134, 2)] }),
        "many events compared" => Compared(SampleProvince.ManyEvents()),
        "nothing known" => BriefingSamples.Matter(SampleProvince.NothingKnown()),
        _ => BriefingSamples.Matter(SampleProvince.NothingKnown() with { Completeness = [], Regions = [.. SampleProvince.Calm().Regions] }),
    };

    private static Snapshot Excused(Snapshot calm) => calm with
    {
        Excused = [new(1, "370214", "claims", ["initial_claims"], new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 31), "机构撤并")],
        Regions = [.. calm.Regions.Select(region => region.Code == "370214" ? region with { Excused = ["initial_claims"] } : region)],
        Headlines = [.. calm.Headlines.Select(figure => figure is { Indicator: "initial_claims", Region: "370000" or "370200" } ? figure with { LeftOut = ["370214"] } : figure)],
    };

    /// <summary>Figures of which a part came, of which a part is held back, and one whose basis is a part.</summary>
    private static Snapshot Partial(Snapshot whole) => whole with
    {
        Headlines =
        [
            .. whole.Headlines.Select(figure => (figure.Indicator, figure.Region) switch
            {
                ("initial_claims", "370000") => figure with { Coverage = 0.711m, Withheld = ["370211"], Expected = new ExpectedFigure(3300, 3250, 3400) },
                ("openings_ratio", "370000") => figure with { Coverage = 0.94m, Silent = 1, PreviousCoverage = 0, YearBeforeCoverage = 0 },
                ("loss_rate", "370000") => figure with { PreviousCoverage = 0.9m },
                _ => figure,
            }),
        ],
    };

    private static SourceReporting Reported()
    {
        ReportingQuality Week(int back, params ImmutableArray<string> missing) => new("initial_claims", Period.Parse(PeriodKind.Week, "2026-W46").Plus(-back), 5, ["370305"], missing, 0, 0) { Regions = ["370211", "370214", "370215", "370305", "370402"] };
        return new("失业保险周报", "initial_claims", [Week(0), Week(1, "370402"), Week(2), Week(3)]);
    }

    private static BriefingMatter Compared(Snapshot snapshot)
    {
        var now = BriefingSamples.WithTrends(snapshot);
        return BriefingSamples.Matter(now, BriefingSamples.WeekBefore(now));
    }
}
