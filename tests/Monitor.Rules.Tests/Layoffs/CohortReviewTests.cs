using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Layoffs;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Tests.Layoffs;

public sealed class CohortReviewTests
{
    private static readonly FilingPolicy Policy = AFilingPolicy.Shipped with { Cohorts = new(new("", "", "", BasisStatus.Example, ""), 30, 120) };

    private readonly RuleSet rules = ARuleSet.OfFiling(Policy);
    private readonly Panel panel;

    public CohortReviewTests() => panel = new Panel(rules);

    [Fact]
    public void A_report_and_what_followed_it_are_shown_stage_by_stage()
    {
        panel.Learn(AFilingPolicy.Report("R-1", "2026-08-01", "2026-09-01", 120, 400));
        panel.Learn(Seen(EnterpriseMeasure.Stopped, "2026-09-06", 70));
        panel.Learn(Seen(EnterpriseMeasure.Stopped, "2026-09-13", 30));
        panel.Learn(Seen(EnterpriseMeasure.Claimed, "2026-09-27", 60));

        var cohort = Assert.Single(CohortReview.Of(Policy, rules, panel, new DateOnly(2026, 10, 12)));

        Assert.Equal(("示例厂", 120, "企业报告120人，停保100人，申领失业保险金60人（同一批人，不相加，按120人计）"), (cohort.Enterprise, cohort.People, cohort.Text));
        Assert.Equal(["R-1"], cohort.Reports);
    }

    [Fact]
    public void A_few_stops_without_a_report_are_no_cohort_and_many_are()
    {
        panel.Learn(Seen(EnterpriseMeasure.Stopped, "2026-09-06", 3));
        panel.Learn(Seen(EnterpriseMeasure.Claimed, "2026-09-13", 2));
        Assert.Empty(CohortReview.Of(Policy, rules, panel, new DateOnly(2026, 10, 12)));

        panel.Learn(Seen(EnterpriseMeasure.Stopped, "2026-09-20", 40));
        Assert.Equal([0, 43, 2], Assert.Single(CohortReview.Of(Policy, rules, panel, new DateOnly(2026, 10, 12))).ByStage);
    }

    [Fact]
    public void A_correction_of_a_week_replaces_it()
    {
        panel.Learn(AFilingPolicy.Report("R-1", "2026-08-01", "2026-09-01", 50, 400));
        panel.Learn(Seen(EnterpriseMeasure.Stopped, "2026-09-06", 700));
        panel.Learn(Seen(EnterpriseMeasure.Stopped, "2026-09-06", 45));

        Assert.Equal(50, Assert.Single(CohortReview.Of(Policy, rules, panel, new DateOnly(2026, 10, 12))).People);
    }

    private EnterpriseFigure Seen(EnterpriseMeasure measure, string week, int people) =>
        new("stops", measure, "示例厂", "示例厂", rules.Regions.Find(ATree.Chengyang)!.Index, Moment.Day(week), people, Moment.At("2026-10-01"));
}
