using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Detection;

public sealed class CompositeDetectorTests
{
    private static readonly AnomalyRule Anomaly = ARule.Anomaly("claims", 1) with { Cause = "claims" };
    private static readonly CompositeRule Rule = ARule.Together(AdministrativeLevel.City, ARule.Regions(Grade.Severe, 2, Grade.Serious));

    [Fact]
    public void Many_signals_of_the_detector_are_still_the_detector_alone()
    {
        var finding = Judged(Rule, Signal(ATree.Licang, Anomaly, true), Signal(ATree.Chengyang, Anomaly, true));

        Assert.Equal(Grade.Serious, finding!.Grade);
        Assert.EndsWith("上述预警均由检测器单独研判，没有其他依据，级别以较重为限。", finding.Explain().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_source_beside_the_detector_lifts_the_cap()
    {
        var finding = Judged(Rule, Signal(ATree.Licang, Anomaly, true), Signal(ATree.Chengyang, ARule.Law41(), false));

        Assert.Equal(Grade.Severe, finding!.Grade);
    }

    [Fact]
    public void The_detector_and_another_source_in_one_region_bear_each_other_out_beyond_the_cap()
    {
        var rule = ARule.Together(AdministrativeLevel.City, new CompositeGrade(Grade.Severe, [new CompositeCondition { AtLeast = Grade.Serious, Sources = 2 }]));

        var finding = Judged(rule, Signal(ATree.Qingdao, Anomaly, true), Signal(ATree.Qingdao, ARule.Law41() with { Cause = "layoffs" }, false));

        Assert.Equal(Grade.Severe, finding!.Grade);
        Assert.Null(Judged(rule, Signal(ATree.Qingdao, Anomaly, true), Signal(ATree.Licang, ARule.Law41() with { Cause = "layoffs" }, false)));
    }

    [Fact]
    public void A_composite_alert_is_no_source_of_its_own()
    {
        var rule = ARule.Together(AdministrativeLevel.City, new CompositeGrade(Grade.Severe, [new CompositeCondition { AtLeast = Grade.Serious, Sources = 2 }]));

        Assert.Null(Judged(rule, Signal(ATree.Qingdao, Anomaly, true), Signal(ATree.Qingdao, Rule with { Cause = "wave" }, false)));
    }

    [Fact]
    public void The_gravest_alternative_that_holds_gives_the_grade()
    {
        var rule = ARule.Together(AdministrativeLevel.City, ARule.Regions(Grade.Moderate, 1, Grade.Moderate), ARule.Regions(Grade.Critical, 2, Grade.Severe));

        Assert.Equal(Grade.Moderate, Judged(rule, Signal(ATree.Licang, ARule.Law41(), false), Signal(ATree.Chengyang, ARule.Law41(), false))!.Grade);
    }

    private static Finding? Judged(CompositeRule rule, params StandingAlert[] standing)
    {
        var rules = ARuleSet.OfRules();
        return new CompositeDetector(rule, rules, [.. standing]).Judge([rules.Regions.Find(ATree.Qingdao)!], new(2024, 5, 20), _ => null).SingleOrDefault();
    }

    private static StandingAlert Signal(string region, Rule rule, bool restsOnDetector) =>
        new($"YJ2024-{region}", rule, ATree.Small.Find(region)!.Index, Grade.Serious, "异动", restsOnDetector);
}
