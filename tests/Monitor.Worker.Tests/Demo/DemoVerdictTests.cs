using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.MonthlyReturns;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

public sealed class DemoVerdictTests
{
    private static readonly ImmutableArray<DemoAlert> AsStated =
    [
        new("sd2016_event", "371082", Grade.Severe, false, new(2026, 1, 12)),
        new("claims_yoy", "371082", Grade.Serious, false, new(2026, 3, 25)),
        new("claims_yoy", "371000", Grade.Serious, false, new(2026, 4, 1)),
        new("law41", "370305", Grade.Moderate, false, new(2026, 3, 5)),
        new("sd2016_event", "370305", Grade.Severe, false, new(2026, 3, 19)),
        new("claims_silent", "371423", Grade.Moderate, true, new(2026, 2, 2)),
        new("law41", "370281", Grade.Moderate, false, new(2026, 1, 20)),
        new("law41", "371721", Grade.Moderate, false, new(2026, 1, 27)),
        new("law41", "370883", Grade.Moderate, false, new(2026, 3, 11)),
        new("law41", "371122", Grade.Moderate, false, new(2026, 3, 26)),
        new("sd2016_event", "371082", Grade.Critical, false, new(2026, 2, 26)),
        new("openings_share_anomaly", "371300", Grade.Moderate, false, new(2026, 1, 20)),
        new("corroborated", "371082", Grade.Severe, false, new(2026, 3, 25)),
        new("law41", "371725", Grade.Moderate, false, new(2026, 1, 6)),
        new("layoffs_unreported", "370285", Grade.Moderate, false, new(2026, 2, 10)),
        new("panel_loss", "371700", Grade.Moderate, false, new(2026, 3, 10)),
    ];

    private static readonly ImmutableArray<SeenCohort> CohortsAsStated =
    [
        ACohort("370285", "示例印染厂", 0, 134, 61),
        ACohort("371082", "示例造船厂", 268, 248, 24),
        ACohort("371082", "示例造船厂", 1480, 1360, 930),
    ];

    private static readonly PublishedPanel PanelAsStated = APanel(ARegion("370000", 0.31m, 0.31m), ARegion("370700", -6.10m, 0.21m), ARegion("371100", 6.24m, 0.12m), ARegion("371700", 3.04m, 3.04m));

    private readonly MonitoringFrame province = DemoProvince.Create();

    [Fact]
    public void A_play_that_goes_as_stated_is_as_stated_in_every_line()
    {
        var verdict = Judge(AsStated);

        Assert.True(verdict.IsAsStated);
        Assert.Equal(20, verdict.Judgements.Length);
        Assert.Equal("威海市荣成市“造船厂计划裁员”（2026年1月12日得知）：2026年1月12日触发橙色预警（规则 sd2016_event）。", verdict.Judgements[0].Sentence);
        Assert.Equal("威海市荣成市“造船厂关闭”（2026年2月26日得知）：2026年2月26日触发红色预警（规则 sd2016_event）。", verdict.Judgements[1].Sentence);
        Assert.Equal("德州市庆云县“停止报送周报”（2026年1月20日得知）：2026年2月2日触发数据预警（规则 claims_silent）。", Sentence(verdict, "silent_county"));
        Assert.Equal("青岛市莱西市“印染厂裁员未报”（2026年1月14日得知）：2026年2月10日触发蓝色预警（规则 layoffs_unreported）；逐段对照列出企业报告未见，停保134人，申领失业保险金61人（同一批人，不相加，按134人计）。", Sentence(verdict, "unreported_mill"));
        Assert.Equal("日照市“职工整体划转”（2026年3月9日得知）：日照市2026年2月监测企业岗位流失率（剔除划转）0.12%、岗位流失率（含划转）6.24%；潍坊市2026年2月监测企业岗位流失率（剔除划转）0.21%。", Sentence(verdict, "panel_transfer"));
        Assert.Equal("全省、全程（2025年12月29日至2026年4月6日，全省）：除所列事件外没有触发预警。", Sentence(verdict, "whole_play"));
    }

    [Fact]
    public void People_who_are_not_seen_at_every_stage_are_told()
    {
        var verdict = Judge(Outcome(AsStated) with { Cohorts = [CohortsAsStated[0], ACohort("371082", "示例造船厂", 1480, 1360, 0)] });

        Assert.Equal(["shipyard_stops"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
        Assert.EndsWith("逐段对照应列出报告1480人、停保1300人、申领900人以上的同一批人，实际企业报告1480人，停保1360人，申领失业保险金未见（同一批人，不相加，按1480人计）。", Sentence(verdict, "shipyard_stops"), StringComparison.Ordinal);
    }

    [Fact]
    public void People_of_whom_nobody_reported_must_not_be_seen_with_a_report()
    {
        var verdict = Judge(Outcome(AsStated) with { Cohorts = CohortsAsStated.SetItem(0, ACohort("370285", "示例印染厂", 134, 134, 61)) });

        Assert.Equal(["unreported_mill"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
    }

    [Fact]
    public void A_transfer_that_looks_like_loss_is_told()
    {
        var verdict = Judge(Outcome(AsStated) with { Panel = APanel(ARegion("370000", 0.31m, 0.31m), ARegion("370700", -6.10m, 0.21m), ARegion("371100", 6.24m, 6.24m), ARegion("371700", 3.04m, 3.04m)) });

        Assert.Equal(["panel_transfer"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
        Assert.Contains("岗位流失率（剔除划转）应不低于-1%、不高于1%，实际6.24%", Sentence(verdict, "panel_transfer"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_without_figures_is_told()
    {
        var verdict = Judge(Outcome(AsStated) with { Panel = null });

        Assert.Equal(["panel_loss", "panel_transfer"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
        Assert.Contains("报送率应不低于90%、不高于99.5%，实际没有数字", Sentence(verdict, "panel_loss"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_of_transferred_people_is_explained_by_nothing()
    {
        var verdict = Judge([.. AsStated, new("panel_loss", "371100", Grade.Moderate, false, new(2026, 3, 10))]);

        Assert.Equal(["whole_play", "spring_festival"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
    }

    [Fact]
    public void A_further_alert_that_is_expected_of_an_event_is_missed_too()
    {
        var verdict = Judge(AsStated.RemoveAll(alert => alert.Rule == "corroborated"));

        var judgement = Assert.Single(verdict.Judgements, one => !one.IsAsStated);
        Assert.Equal("shipyard_claims", judgement.Id);
        Assert.EndsWith("；应不晚于2026年3月25日触发橙色预警或者更高级别的预警，实际没有。", judgement.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_erosion_must_be_found_by_comparison_with_the_other_cities()
    {
        var verdict = Judge(AsStated.RemoveAll(alert => alert.Rule == "openings_share_anomaly"));

        Assert.Equal(["logistics_erosion"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
        Assert.Equal(
            "临沂市“商贸物流岗位缓慢流失”（2025年12月30日得知）：应不晚于2026年2月10日触发蓝色预警或者更高级别的预警，实际没有。",
            Sentence(verdict, "logistics_erosion"));
    }

    [Fact]
    public void An_event_that_may_stay_unfound_is_allowed_to_and_said()
    {
        var verdict = Judge(AsStated.RemoveAll(alert => alert.Rule == "openings_share_anomaly"), Lenient());

        Assert.True(verdict.IsAsStated);
        Assert.Equal("临沂市“商贸物流岗位缓慢流失”（2025年12月30日得知）：没有被发现，脚本允许：每周变化小于正常波动。", Sentence(verdict, "logistics_erosion"));
    }

    [Fact]
    public void An_event_that_may_stay_unfound_and_is_found_in_a_county_below_breaks_no_calm()
    {
        var verdict = Judge([.. AsStated.RemoveAll(alert => alert.Rule == "openings_share_anomaly"), new("openings_yoy", "371302", Grade.Serious, false, new(2026, 3, 31))], Lenient());

        Assert.True(verdict.IsAsStated);
        Assert.Contains("实际2026年3月31日在临沂市兰山区触发黄色预警（规则 openings_yoy）", Sentence(verdict, "logistics_erosion"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_violated_calm_stretch_names_the_alert()
    {
        var verdict = Judge([.. AsStated, new("claims_yoy", "371525", Grade.Serious, false, new(2026, 3, 4))]);

        Assert.False(verdict.IsAsStated);
        Assert.Equal(["whole_play", "spring_festival", "quiet_cities"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
        Assert.Equal(
            "春节前后（2026年2月2日至2026年3月20日，全省）：应当平静，却触发 1 次与所列事件无关的预警：聊城市冠县2026年3月4日触发黄色预警（规则 claims_yoy）。",
            Sentence(verdict, "spring_festival"));
    }

    [Fact]
    public void Of_many_intruders_all_are_counted_and_five_are_named()
    {
        var counties = province.Regions.ChildrenOf(province.Regions.Find("371500")!);

        var verdict = Judge([.. AsStated, .. counties.Select(county => new DemoAlert("claims_yoy", county.Code, Grade.Serious, false, new(2026, 3, 4)))]);

        var sentence = Sentence(verdict, "quiet_cities");
        Assert.Contains("却触发 8 次", sentence, StringComparison.Ordinal);
        Assert.EndsWith("；等等。", sentence, StringComparison.Ordinal);
        Assert.Equal(5, sentence.Split("黄色预警").Length - 1);
    }

    [Fact]
    public void A_small_layoff_does_not_explain_a_higher_grade()
    {
        var verdict = Judge([.. AsStated, new("law41", "370281", Grade.Serious, false, new(2026, 1, 21))]);

        Assert.Equal(["whole_play"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
    }

    [Fact]
    public void A_labour_alert_in_the_silent_county_is_not_explained_by_its_silence()
    {
        var verdict = Judge([.. AsStated, new("claims_yoy", "371423", Grade.Serious, false, new(2026, 2, 3))]);

        Assert.Equal(["whole_play", "spring_festival"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
    }

    [Fact]
    public void A_data_alert_elsewhere_breaks_the_calm()
    {
        var verdict = Judge([.. AsStated, new("claims_silent", "371400", Grade.Moderate, true, new(2026, 2, 2))]);

        Assert.Contains("德州市2026年2月2日触发数据预警（规则 claims_silent）", Sentence(verdict, "whole_play"), StringComparison.Ordinal);
        Assert.False(verdict.IsAsStated);
    }

    [Fact]
    public void An_alert_before_its_event_is_false_and_breaks_the_calm()
    {
        var verdict = Judge([.. AsStated, new("law41", "370305", Grade.Moderate, false, new(2026, 3, 4))]);

        Assert.Equal(["whole_play", "spring_festival", "before_the_chemical_park"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
    }

    [Theory]
    [InlineData("2026-03-21", "应不晚于2026年3月20日触发橙色预警或者更高级别的预警，实际到2026年3月21日才触发。")]
    [InlineData(null, "应不晚于2026年3月20日触发橙色预警或者更高级别的预警，实际没有。")]
    public void A_late_or_missing_alert_is_told(string? day, string ending)
    {
        var alerts = AsStated.RemoveAt(4);
        var verdict = Judge(day is null ? alerts : alerts.Add(AsStated[4] with { Raised = DateOnly.ParseExact(day, "yyyy-MM-dd") }));

        Assert.Equal(["chemical_park"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
        Assert.EndsWith(ending, Sentence(verdict, "chemical_park"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_that_is_too_low_is_told()
    {
        var verdict = Judge(AsStated.SetItem(4, AsStated[4] with { Grade = Grade.Moderate }));

        Assert.EndsWith("应不晚于2026年3月20日触发橙色预警或者更高级别的预警，实际最高只到蓝色预警。", Sentence(verdict, "chemical_park"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_county_shown_as_calm_is_a_fault()
    {
        var verdict = Judge(AsStated, calm: ["371423", "371525"]);

        Assert.Equal(["silent_county"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
        Assert.EndsWith("；但该地区被显示为正常，不应如此。", Sentence(verdict, "silent_county"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_closure_must_reach_the_gravest_grade()
    {
        var verdict = Judge(AsStated.SetItem(10, AsStated[10] with { Grade = Grade.Severe }));

        Assert.Equal(["shipyard_closure"], verdict.Judgements.Where(one => !one.IsAsStated).Select(one => one.Id));
    }

    [Fact]
    public void An_act_that_was_refused_is_told_with_its_reason()
    {
        var outcome = new DemoOutcome { Alerts = AsStated, CalmAtEnd = [], Acts = 95, RefusedActs = ["2026-01-12 17:12 weihai_duty办理“签收”未成：该地区没有这一事由的事项"] };

        var verdict = DemoVerdict.Of(DemoProvince.Scenario(), province.Regions, DemoProvince.Grades, outcome);

        Assert.False(verdict.IsAsStated);
        Assert.Equal("人员办理95次，其中1次未成：2026-01-12 17:12 weihai_duty办理“签收”未成：该地区没有这一事由的事项。", Sentence(verdict, "acts"));
    }

    /// <summary>The shipped scenario, but for the erosion, which may stay unfound.</summary>
    private static DemoScenario Lenient() => DemoProvince.Read(
        DemoProvince.ScenarioText().Replace("    expect: { rules: openings_share_anomaly, grade: 1, by: 2026-02-10 }", "    may_stay_unfound: true\n    why: 每周变化小于正常波动", StringComparison.Ordinal), new ConfigErrors())!;

    private DemoVerdict Judge(ImmutableArray<DemoAlert> alerts, DemoScenario scenario) =>
        DemoVerdict.Of(scenario, province.Regions, DemoProvince.Grades, Outcome(alerts));

    private DemoVerdict Judge(ImmutableArray<DemoAlert> alerts, params ImmutableArray<string> calm) =>
        Judge(Outcome(alerts) with { CalmAtEnd = calm });

    private DemoVerdict Judge(DemoOutcome outcome) => DemoVerdict.Of(DemoProvince.Scenario(), province.Regions, DemoProvince.Grades, outcome);

    private static DemoOutcome Outcome(ImmutableArray<DemoAlert> alerts) => new() { Alerts = alerts, CalmAtEnd = [], Cohorts = CohortsAsStated, Panel = PanelAsStated };

    private static SeenCohort ACohort(string region, string enterprise, params ImmutableArray<int> byStage)
    {
        var cohort = new Cohort { EnterpriseKey = enterprise, Day = new(2026, 2, 1), ByStage = byStage };
        return new(region, enterprise, enterprise, [], cohort.Day, byStage, cohort.People, cohort.ToChinese());
    }

    private static PublishedPanel APanel(params ImmutableArray<PublishedRegion> regions) => new(Period.Containing(PeriodKind.Month, new(2026, 2, 1)), 3, regions, []);

    private static PublishedRegion ARegion(string code, decimal loss, decimal withoutTransfers) =>
        new(code, 20, 19, 95m, 18, new() { Previous = 6000, Current = 5900, Net = -100, LossRate = loss, LossRateWithoutTransfers = withoutTransfers });

    private static string Sentence(DemoVerdict verdict, string id) => verdict.Judgements.Single(one => one.Id == id).Sentence;
}
