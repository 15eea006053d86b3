using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Layoffs;

/// <summary>What the judgement of reports finds raises alerts of its own through the evaluation.</summary>
public sealed class FindingRuleTests
{
    [Fact]
    public void A_fall_in_insured_staff_without_a_report_raises_an_alert_that_names_it_and_no_enterprise()
    {
        var rules = ARuleSet.OfFiling(AFilingPolicy.Shipped, RuleOf([LayoffFindingKind.Unreported], 60, new EventCondition { People = 20 }));
        var panel = new Panel(rules);
        panel.Learn(Insured(rules, "2026-08-31", 400, "2026-09-08"));
        panel.Learn(Insured(rules, "2026-09-30", 330, "2026-10-08"));

        var alert = Assert.Single(Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-09")).State.OpenAlerts());

        Assert.Equal((Grade.Moderate, ATree.Chengyang, "疑似应报未报：1家企业，涉及70人"), (alert.Grade, alert.Region, alert.Evidence.Summary));
        Assert.StartsWith(
            "研判结果“疑似应报未报”：1家企业，涉及70人，达到“单户企业裁减20人以上”的条件。参保人数由2026年8月31日的400人降至2026年9月30日的330人，减少70人（17.5%），其间没有收到裁减人员报告",
            alert.Evidence.Sentence,
            StringComparison.Ordinal);
        Assert.DoesNotContain("示例厂", alert.Evidence.Summary + alert.Evidence.Sentence, StringComparison.Ordinal);
        Assert.Equal("示例厂（疑似应报未报）", Assert.Single(alert.Evidence.Contributions).Enterprise);
    }

    [Fact]
    public void A_report_that_explains_the_fall_ends_the_alert()
    {
        var rules = ARuleSet.OfFiling(AFilingPolicy.Shipped, RuleOf([LayoffFindingKind.Unreported], 60, new EventCondition { People = 20 }));
        var panel = new Panel(rules);
        panel.Learn(Insured(rules, "2026-08-31", 400, "2026-09-08"));
        panel.Learn(Insured(rules, "2026-09-30", 330, "2026-10-08"));
        var open = Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-09")).State;
        panel.Learn(AFilingPolicy.Report("R-1", "2026-10-10", "2026-09-20", 70, 400));

        Assert.Single(open.OpenAlerts());
        Assert.Empty(Evaluator.Evaluate(rules, panel, open, Moment.At("2026-10-11")).State.OpenAlerts());
    }

    [Fact]
    public void A_planned_closure_raises_its_alert_before_the_closing_and_keeps_it_until_the_window_has_passed()
    {
        var closure = new PlannedClosure("示例水泥厂", "", ATree.Chengyang, 260, new DateOnly(2027, 3, 31), "淘汰落后产能");
        var rules = ARuleSet.OfFiling(
            FilingPolicy.None with { Closures = new(ARule.Example, 90, 30, [closure]) }, RuleOf([LayoffFindingKind.PlannedClosure], 30, new EventCondition()));
        var panel = new Panel(rules);

        var early = Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-12-30")).State;
        var lead = Evaluator.Evaluate(rules, panel, early, Moment.At("2026-12-31")).State;
        var closed = Evaluator.Evaluate(rules, panel, lead, Moment.At("2027-04-20")).State;
        var over = Evaluator.Evaluate(rules, panel, closed, Moment.At("2027-05-02")).State;

        Assert.Empty(early.OpenAlerts());
        Assert.Equal("计划关停：1家企业，涉及260人", Assert.Single(lead.OpenAlerts()).Evidence.Summary);
        Assert.Single(closed.OpenAlerts());
        Assert.Empty(over.OpenAlerts());
    }

    [Fact]
    public void A_watch_listed_reduction_below_every_other_line_raises_the_rule_of_its_list()
    {
        var filing = FilingPolicy.None with { WatchLists = [new("重点行业", ARule.Example, ["船舶"], [], 10)] };
        var rules = ARuleSet.OfFiling(filing, RuleOf([LayoffFindingKind.WatchListed], 30, new EventCondition { People = 12 }));
        var panel = new Panel(rules);
        panel.Learn(AFilingPolicy.Report("R-1", "2026-10-10", "2026-11-20", 15, 400) with { Industry = "船舶制造" });

        Assert.Equal("重点名单：1家企业，涉及15人", Assert.Single(Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-11")).State.OpenAlerts()).Evidence.Summary);
    }

    [Fact]
    public void A_second_finding_of_the_same_day_extends_the_alert()
    {
        var filing = FilingPolicy.None with { WatchLists = [new("重点行业", ARule.Example, ["船舶"], [], 10)] };
        var rules = ARuleSet.OfFiling(filing, RuleOf([LayoffFindingKind.WatchListed], 30, new EventCondition()));
        var panel = new Panel(rules);
        panel.Learn(AFilingPolicy.Report("R-1", "2026-10-10", "2026-11-20", 15, 400) with { Industry = "船舶制造" });
        var open = Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-11")).State;
        panel.Learn(AFilingPolicy.Report("R-2", "2026-10-10", "2026-11-20", 11, 100, "乙厂") with { Industry = "船舶配套", KnownAt = Moment.At("2026-10-11").AddMinutes(30) });

        var change = Assert.Single(Evaluator.Evaluate(rules, panel, open, Moment.At("2026-10-11").AddHours(1)).Changes);

        Assert.Equal(("重点名单：2家企业，涉及26人", AlertChangeKind.Extend), (change.Evidence.Summary, change.Kind));
    }

    [Fact]
    public void A_fall_that_becomes_known_later_on_the_same_day_extends_the_alert()
    {
        var rules = ARuleSet.OfFiling(AFilingPolicy.Shipped, RuleOf([LayoffFindingKind.Unreported], 60, new EventCondition { People = 20 }));
        var panel = new Panel(rules);
        panel.Learn(Insured(rules, "2026-08-31", 400, "2026-09-08"));
        panel.Learn(Insured(rules, "2026-08-31", 900, "2026-09-08") with { EnterpriseKey = "乙厂", Enterprise = "乙厂" });
        panel.Learn(Insured(rules, "2026-09-30", 330, "2026-10-08") with { KnownAt = Moment.At("2026-10-08", 9) });
        var open = Evaluator.Evaluate(rules, panel, EvaluationState.Empty, Moment.At("2026-10-08", 10)).State;
        panel.Learn(Insured(rules, "2026-09-30", 500, "2026-10-08") with { EnterpriseKey = "乙厂", Enterprise = "乙厂", KnownAt = Moment.At("2026-10-08", 14) });

        var result = Evaluator.Evaluate(rules, panel, open, Moment.At("2026-10-08", 15));

        Assert.Equal((AlertChangeKind.Extend, "疑似应报未报：2家企业，涉及470人"), (Assert.Single(result.Changes).Kind, result.Changes[0].Evidence.Summary));
        Assert.Empty(Evaluator.Evaluate(rules, panel, result.State, Moment.At("2026-10-08", 16)).Changes);
    }

    [Fact]
    public void Under_a_graver_alert_further_findings_are_told()
    {
        var filing = FilingPolicy.None with { WatchLists = [new("重点行业", ARule.Example, ["船舶"], [], 10)] };
        var rule = RuleOf([LayoffFindingKind.WatchListed], 30, new EventCondition { People = 10 });
        var rules = ARuleSet.OfFiling(filing, rule with { Conditions = [.. rule.Conditions, new(Grade.Serious, [new EventCondition { People = 100 }])] });
        var watch = new Watch(rules).Learn(AFilingPolicy.Report("R-1", "2026-10-10", "2026-11-20", 150, 400) with { Industry = "船舶制造" });
        watch.On("2026-10-10");

        watch.Learn(AFilingPolicy.Report("R-2", "2026-10-11", "2026-11-20", 11, 400, "乙厂") with { Industry = "船舶配套" });

        var change = Assert.Single(watch.On("2026-10-11"));
        Assert.Equal((AlertChangeKind.Extend, Grade.Serious, "重点名单：2家企业，涉及161人"), (change.Kind, change.To, change.Evidence.Summary));
        Assert.StartsWith("研判结果“重点名单”：1家企业，涉及150人，达到“单户企业裁减100人以上”的条件；此外，1家企业，涉及11人，达到“单户企业裁减10人以上”的条件。", change.Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_version_that_says_nothing_new_extends_no_alert()
    {
        var filing = FilingPolicy.None with { WatchLists = [new("重点行业", ARule.Example, ["船舶"], [], 10)] };
        var report = AFilingPolicy.Report("R-1", "2026-10-10", "2026-11-20", 15, 400) with { Industry = "船舶制造" };
        var watch = new Watch(ARuleSet.OfFiling(filing, RuleOf([LayoffFindingKind.WatchListed], 30, new EventCondition()))).Learn(report);
        watch.On("2026-10-10");

        watch.Learn(report with { Filing = new() { Stage = FilingStage.Final }, KnownAt = Moment.At("2026-10-11", 9) });

        Assert.Empty(watch.On("2026-10-11"));
    }

    [Theory]
    [InlineData(20261123)]
    [InlineData(7)]
    public void Planted_falls_among_five_hundred_enterprises_are_found_and_nothing_else(uint seed)
    {
        var rules = ARuleSet.OfFiling(AFilingPolicy.Shipped);
        var panel = new Panel(rules);
        var planted = new SortedSet<string>(StringComparer.Ordinal);
        for (var firm = 0; firm < 500; firm++)
        {
            var (key, staff, fallsIn) = ($"厂{firm:000}", 60 + (int)Draw(ref seed, 400), 2 + (int)Draw(ref seed, 100));
            for (var month = 1; month <= 6; month++)
            {
                staff -= (int)Draw(ref seed, 3); // a few leave every month: below the line
                if (fallsIn == month)
                {
                    staff -= 25;
                    planted.Add(key);
                }

                var day = new DateOnly(2026, month + 1, 1).AddDays(-1);
                panel.Learn(new EnterpriseFigure("insured", EnterpriseMeasure.Insured, key, key, 3, day, staff, Moment.At(day.AddDays(8))));
            }
        }

        var found = LayoffJudgement.Judge(AFilingPolicy.Shipped, rules, panel.Reports, new DateOnly(2026, 7, 10), EnterpriseHeadcounts.Of(panel.Enterprises, rules, new DateOnly(2026, 1, 1)));

        Assert.NotEmpty(planted);
        Assert.DoesNotContain(found, finding => finding.Kind != LayoffFindingKind.Unreported);
        Assert.Equal(planted, found.Select(finding => finding.EnterpriseKey).Order(StringComparer.Ordinal));
    }

    /// <summary>Numbers from 0 below a bound, the same from the same seed.</summary>
    private static uint Draw(ref uint seed, uint below)
    {
        seed = (seed * 1664525) + 1013904223;
        return (seed >> 8) % below;
    }

    private static FindingRule RuleOf(ImmutableArray<LayoffFindingKind> kinds, int window, EventCondition condition) => new(ARule.Head("findings", "研判结果", AdministrativeLevel.County))
    {
        Kinds = kinds,
        WindowDays = window,
        Conditions = [new(Grade.Moderate, [condition])],
    };

    private static EnterpriseFigure Insured(RuleSet rules, string day, int people, string known) =>
        new("insured", EnterpriseMeasure.Insured, "示例厂", "示例厂", rules.Regions.Find(ATree.Chengyang)!.Index, Moment.Day(day), people, Moment.At(known));
}
