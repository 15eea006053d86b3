using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Evaluation;

public sealed class CompositeEvaluationTests
{
    private static readonly Indicator[] Indicators = [AnIndicator.Weekly("claims"), AnIndicator.Weekly("openings", "招聘岗位数")];

    private static readonly CompositeRule Cities = ARule.Together(AdministrativeLevel.City, ARule.Regions(Grade.Serious, 2, Grade.Moderate), ARule.Regions(Grade.Severe, 2, Grade.Severe));

    private static readonly CompositeRule Province = ARule.Together(AdministrativeLevel.Province, ARule.Regions(Grade.Severe, 2, Grade.Serious)) with { Id = "province_together" };

    [Fact]
    public void Enough_counties_raise_their_city_and_enough_cities_the_province_in_one_evaluation()
    {
        // The order of the configuration does not matter: levels are judged from below.
        var watch = new Watch(ARuleSet.OfRules(Province, Cities, ARule.Law41()));
        watch.Learn(
            AReport.Of("1", "2024-05-20", 20, region: ATree.Licang), AReport.Of("2", "2024-05-20", 30, region: ATree.Chengyang),
            AReport.Of("3", "2024-05-20", 40, region: ATree.Zhifu), AReport.Of("4", "2024-05-20", 50, region: ATree.Laishan));

        Assert.Equal(
            [
                "370213 law41 Raise Moderate", "370214 law41 Raise Moderate", "370602 law41 Raise Moderate", "370613 law41 Raise Moderate",
                "370200 together Raise Serious", "370600 together Raise Serious", "370000 province_together Raise Severe",
            ],
            watch.Told("2024-05-20"));
    }

    [Fact]
    public void The_evidence_names_the_members_and_its_figures_add_up()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(), ARule.Shandong2016(), Cities));
        watch.Learn(AReport.Of("1", "2024-05-20", 20, region: ATree.Licang), AReport.Of("2", "2024-05-20", 300)).On("2024-05-20");

        var evidence = watch.Open(ATree.Qingdao, "together")!.Evidence;

        Assert.Equal("2个县（市、区）达到一般以上预警", evidence.Summary);
        Assert.Equal("近14天内2个县（市、区）中有2个达到一般以上预警，达到“2个以上县（市、区）达到一般以上预警”的条件：城阳区（严重）、李沧区（一般）。", evidence.Sentence);
        Assert.Equal([("达到一般以上预警的县（市、区）", 2m), ("其中严重", 1m), ("其中一般", 1m), ("县（市、区）总数", 2m)], evidence.Figures.Select(f => (f.Name, f.Value!.Value)));
        Assert.Equal(
            [("370213", Grade.Moderate, "YJ2024-0001", "law41", "1家企业裁减20人"), ("370214", Grade.Severe, "YJ2024-0003", "sd2016_event", "1家企业裁减300人")],
            evidence.Members.Select(m => (m.Region, m.Grade, m.Alert, m.Rule, m.Summary)));
        Assert.Equal(evidence.Figures[0].Value, evidence.Figures.Where(f => f.Name.StartsWith("其中", StringComparison.Ordinal)).Sum(f => f.Value));
        Assert.Equal(evidence.Figures[0].Value, evidence.Members.Select(m => m.Region).Distinct().Count());
    }

    [Fact]
    public void A_region_counts_once_and_a_region_that_joins_extends_the_alert()
    {
        var one = ARule.Together(AdministrativeLevel.Province, ARule.Regions(Grade.Severe, 2, Grade.Moderate, AdministrativeLevel.County));
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(), ARule.Shandong2016(), one));
        watch.Learn(AReport.Of("1", "2024-05-20", 300));
        Assert.Equal(["370214 law41 Raise Moderate", "370214 sd2016_event Raise Severe"], watch.Told("2024-05-20"));

        watch.Learn(AReport.Of("2", "2024-05-21", 20, region: ATree.Zhifu));
        Assert.Equal(["370602 law41 Raise Moderate", "370000 together Raise Severe"], watch.Told("2024-05-21"));

        watch.Learn(AReport.Of("3", "2024-05-22", 20, region: ATree.Licang));
        Assert.Equal(["370213 law41 Raise Moderate", "370000 together Extend Severe"], watch.Told("2024-05-22"));
    }

    [Fact]
    public void An_alert_that_ended_by_itself_counts_to_the_end_of_the_window()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(5), Cities));
        watch.Learn(AReport.Of("1", "2024-05-01", 20, region: ATree.Licang)).On("2024-05-01");
        Assert.Equal(["370213 law41 Quiet None"], watch.Told("2024-05-06"));

        watch.Learn(AReport.Of("2", "2024-05-19", 20)); // fourteen days from 6 May
        Assert.Equal(["370214 law41 Raise Moderate", "370200 together Raise Serious"], watch.Told("2024-05-19"));
        Assert.Equal(["370200 together Quiet None"], watch.Told("2024-05-20"));
    }

    [Fact]
    public void What_a_person_ended_does_not_count_on()
    {
        var cautious = LifecyclePolicy.Immediate with { LowersAloneUpTo = Grade.None };
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(5) with { Policy = cautious }, Cities));
        watch.Learn(AReport.Of("1", "2024-05-01", 20, region: ATree.Licang)).On("2024-05-01");
        Assert.Equal(["370213 law41 ProposeLowering None"], watch.Told("2024-05-06"));
        watch.On(Moment.At("2024-05-07", 10), new AlertOrder("YJ2024-0001", Grade.None, Moment.At("2024-05-07")));

        watch.Learn(AReport.Of("2", "2024-05-08", 20));
        Assert.Equal(["370214 law41 Raise Moderate"], watch.Told("2024-05-08"));
    }

    [Fact]
    public void A_share_of_the_regions_is_reached_at_the_share_itself()
    {
        var half = ARule.Together(AdministrativeLevel.City, new CompositeGrade(Grade.Serious, [new CompositeCondition { AtLeast = Grade.Moderate, Share = 0.5m }]));
        var more = half with { Id = "more", Conditions = [new CompositeGrade(Grade.Serious, [new CompositeCondition { AtLeast = Grade.Moderate, Share = 0.51m }])] };
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(), half, more)).Learn(AReport.Of("1", "2024-05-20", 20));

        Assert.Equal(["370214 law41 Raise Moderate", "370200 together Raise Serious"], watch.Told("2024-05-20"));
        Assert.Contains("50%以上的县（市、区）达到一般以上预警", watch.Open(ATree.Qingdao, "together")!.Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_alerts_never_count()
    {
        var watch = new Watch(ARuleSet.With(Indicators, ARule.Silent("claims"), Cities)).Learn("claims", ATree.Zhifu, "2024-W20", 1, "2024-05-20");
        watch.On("2024-05-27");

        Assert.All(watch.On("2024-06-17"), change => Assert.True(change.IsData));
        Assert.NotEmpty(watch.State.OpenAlerts());
    }

    [Fact]
    public void Only_the_rules_named_count()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(), ARule.Shandong2016(), Cities with { Of = ["sd2016_event"] }));
        watch.Learn(AReport.Of("1", "2024-05-20", 300), AReport.Of("2", "2024-05-20", 20, region: ATree.Licang));

        Assert.DoesNotContain(watch.On("2024-05-20"), change => change.RuleId == "together");
    }

    [Fact]
    public void Two_sources_of_different_causes_bear_each_other_out_and_two_of_the_same_cause_do_not()
    {
        var twice = ARule.Rate("claims", (Grade.Serious, 100)) with { Cause = "claims", Scope = ARule.At(AdministrativeLevel.City) };
        var alike = twice with { Id = "alike" };
        var other = ARule.Rate("openings", (Grade.Serious, 100)) with { Id = "other", Name = "招聘岗位数水平线", Cause = "openings" };
        var borneOut = ARule.Together(AdministrativeLevel.City, new CompositeGrade(Grade.Severe, [new CompositeCondition { AtLeast = Grade.Serious, Sources = 2 }]));
        var watch = new Watch(ARuleSet.With(Indicators, twice, alike, other, borneOut)).Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20");
        Assert.Equal(["370200 rate Raise Serious", "370200 alike Raise Serious"], watch.Told("2024-05-20"));

        watch.Learn("openings", ATree.Qingdao, "2024-W20", 100, "2024-05-21");
        Assert.Equal(["370200 other Raise Serious", "370200 together Raise Severe"], watch.Told("2024-05-21"));
        Assert.Equal("近14天内有2个相互独立的来源达到较重以上预警，达到“2个以上相互独立的来源达到较重以上预警”的条件：水平线（较重）、招聘岗位数水平线（较重）。", watch.Open(ATree.Qingdao, "together")!.Evidence.Sentence);
    }

    [Fact]
    public void Frozen_members_stand_and_the_composite_alert_stands_with_them()
    {
        var counties = ARule.Rate("claims", (Grade.Serious, 100)) with { Scope = ARule.At(AdministrativeLevel.County) };
        var watch = new Watch(ARuleSet.With(Indicators, counties, Cities));
        watch.Learn("claims", ATree.Licang, "2024-W20", 100, "2024-05-20").Learn("claims", ATree.Chengyang, "2024-W20", 100, "2024-05-20").On("2024-05-20");

        Assert.Equal(["370213 rate Freeze Serious", "370214 rate Freeze Serious"], watch.Told("2024-06-10"));
        Assert.Empty(watch.On("2024-07-20"));
        Assert.Equal(Grade.Serious, watch.Open(ATree.Qingdao, "together")!.Grade);
    }

    [Fact]
    public void Evaluating_again_or_from_the_same_state_gives_the_same()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(), Cities, Province));
        watch.Learn(AReport.Of("1", "2024-05-20", 20), AReport.Of("2", "2024-05-20", 20, region: ATree.Licang)).On(Moment.At("2024-05-20", 10));

        Assert.Empty(watch.On(Moment.At("2024-05-20", 11)));
        Assert.Empty(watch.On(Moment.At("2024-05-21", 11)));
        Assert.Equal(Grade.Serious, watch.GradeOf(ATree.Qingdao));
    }
}
