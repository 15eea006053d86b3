using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Tests.Layoffs;

namespace Monitor.Rules.Tests.Detection;

/// <summary>What further, final and corrected versions of a report do to event rules, and what is told under an alert that stands.</summary>
public sealed class ReportVersionTests
{
    private static readonly LayoffReport Old = AReport.Of("1", "2026-01-05", 250, 1000) with { NoticeDate = new(2026, 1, 5) };

    [Theory]
    [InlineData(FilingStage.Final, "2026-01-05", false)]
    [InlineData(FilingStage.Final, "2026-06-10", false)] // the day of the final report, not of the reduction
    [InlineData(FilingStage.Unstated, "2026-06-10", true)] // another reduction under a number that was used before
    public void A_final_version_of_an_old_report_is_not_a_report_filed_late(FilingStage stage, string notice, bool raised)
    {
        var watch = Watching(Old);
        Assert.Equal(["370214 sd2016_event Raise Severe"], watch.Told("2026-01-05"));
        watch.On("2026-03-01");
        Assert.Empty(watch.State.OpenAlerts());

        watch.Learn(Old with { NoticeDate = Moment.Day(notice), Filing = new() { Stage = stage }, KnownAt = Moment.At("2026-06-10", 9) });

        Assert.Equal(raised ? ["370214 sd2016_event Raise Severe"] : [], watch.Told("2026-06-10"));
    }

    [Fact]
    public void A_correction_after_the_window_is_late_where_it_reaches_a_line_for_the_first_time()
    {
        var watch = Watching(Old with { People = 199 });
        watch.On("2026-01-05");

        watch.Learn(Old with { KnownAt = Moment.At("2026-03-20", 9) });

        Assert.Equal(["370214 sd2016_event Raise Severe"], watch.Told("2026-03-20"));
        Assert.Equal(AlertReason.LateData, watch.Changes[^1].Reason);
    }

    [Fact]
    public void What_was_filed_late_and_then_grows_keeps_its_alert()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Shandong2016()));
        watch.On("2026-03-01");
        watch.Learn(Old with { KnownAt = Moment.At("2026-03-20", 9) });
        Assert.Equal(["370214 sd2016_event Raise Severe"], watch.Told("2026-03-20"));

        watch.Learn(Old with { People = 300, KnownAt = Moment.At("2026-03-25", 9) });

        Assert.Equal(["370214 sd2016_event Extend Severe"], watch.Told("2026-03-25"));
        Assert.Empty(watch.Told("2026-04-18"));
        Assert.Equal(["370214 sd2016_event Quiet None"], watch.Told("2026-04-19"));
    }

    [Fact]
    public void A_correction_after_the_window_is_not_late_where_the_line_was_reached_before()
    {
        var watch = Watching(Old with { People = 220 });
        watch.On("2026-01-05");
        watch.On("2026-03-19");

        watch.Learn(Old with { KnownAt = Moment.At("2026-03-20", 9) });

        Assert.Empty(watch.Told("2026-03-20"));
    }

    [Fact]
    public void A_report_without_a_day_counts_from_its_first_version()
    {
        var watch = Watching(Old with { NoticeDate = null });
        watch.On("2026-01-05");
        watch.Learn(Old with { NoticeDate = null, Reason = "订单不足", KnownAt = Moment.At("2026-01-30", 9) });

        Assert.Empty(watch.On("2026-01-30"));
        Assert.Equal(["370214 sd2016_event Quiet None"], watch.Told("2026-02-04"));
    }

    [Theory]
    [InlineData(210, 1000, "", LayoffKind.Layoff, false)]
    [InlineData(250, 1000, "订单不足", LayoffKind.Layoff, false)]
    [InlineData(250, 1200, "", LayoffKind.Layoff, false)] // a smaller share of the staff
    [InlineData(300, 1000, "", LayoffKind.Layoff, true)]
    [InlineData(250, 500, "", LayoffKind.Layoff, true)]
    [InlineData(250, 1000, "", LayoffKind.Closure, true)]
    public void Only_a_version_that_says_more_extends_an_alert(int people, int headcount, string reason, LayoffKind kind, bool extends)
    {
        var watch = Watching(Old);
        watch.On("2026-01-05");

        watch.Learn(Old with { People = people, Headcount = headcount, Reason = reason, Kind = kind, KnownAt = Moment.At("2026-01-06", 9) });

        Assert.Equal(extends ? ["370214 sd2016_event Extend Severe"] : [], watch.Told("2026-01-06"));
    }

    [Fact]
    public void Under_a_graver_alert_further_large_layoffs_are_told()
    {
        var rule = ARule.Shandong2016();
        rule = rule with { Conditions = [.. rule.Conditions, new EventGrade(Grade.Critical, [new EventCondition { People = 1000 }])] };
        var watch = new Watch(ARuleSet.OfRules(rule)).Learn(AReport.Of("1", "2026-01-05", 1200));
        Assert.Equal(["370214 sd2016_event Raise Critical"], watch.Told("2026-01-05"));

        watch.Learn(AReport.Of("2", "2026-01-07", 450));

        Assert.Equal(["370214 sd2016_event Extend Critical"], watch.Told("2026-01-07"));
        var evidence = watch.Changes[^1].Evidence;
        Assert.Equal("2家企业裁减1650人", evidence.Summary);
        Assert.StartsWith("1家企业报告裁减1200人，达到“单户企业一次性裁减1000人以上”的条件；此外，1家企业报告裁减450人，达到“单户企业一次性裁减200人以上”的条件。", evidence.Sentence, StringComparison.Ordinal);
        Assert.Equal([("1", 1200), ("2", 450)], evidence.Contributions.Select(c => (c.Reports, c.People!.Value)));
        Assert.Equal(1650m, evidence.Figures[0].Value);
    }

    [Fact]
    public void What_another_line_of_the_same_grade_finds_is_told_too()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41())).Learn(AReport.Of("1", "2026-01-05", 20));
        watch.On("2026-01-05");

        watch.Learn(AReport.Of("2", "2026-01-06", 15, 100));

        Assert.Equal(["370214 law41 Extend Moderate"], watch.Told("2026-01-06"));
        Assert.Equal("2家企业裁减35人", watch.Changes[^1].Evidence.Summary);
    }

    [Theory]
    [InlineData(EventDate.Notice, AlertReason.GradeReached)]
    [InlineData(EventDate.Effective, AlertReason.LateData)]
    public void What_is_late_is_late_by_the_date_of_the_rule(EventDate date, AlertReason reason)
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Shandong2016() with { Date = date }));
        watch.On("2026-10-01");
        watch.Learn(AReport.Of("1", "2026-10-20", 300) with { NoticeDate = new(2026, 10, 20), EffectiveDate = new(2026, 9, 1) });

        Assert.Equal(["370214 sd2016_event Raise Severe"], watch.Told("2026-10-20"));
        Assert.Equal(reason, watch.Changes[^1].Reason);
    }

    [Fact]
    public void A_report_of_natural_attrition_meets_no_line()
    {
        var watch = new Watch(ARuleSet.OfFiling(AFilingPolicy.Shipped, ARule.Law41(), ARule.Shandong2016()));
        watch.Learn(Old with { Kind = LayoffKind.Unknown, Filing = new() { ReductionType = "T05" } });

        Assert.Empty(watch.Told("2026-01-05"));
    }

    [Fact]
    public void A_closure_counts_whatever_type_it_names()
    {
        var watch = new Watch(ARuleSet.OfFiling(AFilingPolicy.Shipped, ARule.Law41() with { Kinds = [LayoffKind.Layoff, LayoffKind.Unknown] }, ARule.Shandong2016()));
        watch.Learn(Old with { Kind = LayoffKind.Closure, Filing = new() { ReductionType = "T05" } });

        Assert.Equal(["370214 sd2016_event Raise Severe"], watch.Told("2026-01-05"));
    }

    [Fact]
    public void A_report_corrected_from_natural_attrition_to_a_layoff_is_news()
    {
        var watch = new Watch(ARuleSet.OfFiling(AFilingPolicy.Shipped, ARule.Law41())).Learn(AReport.Of("2", "2026-01-05", 30), Old with { Filing = new() { ReductionType = "T05" } });
        Assert.Equal("1家企业裁减30人", watch.On("2026-01-05").Single().Evidence.Summary);

        watch.Learn(Old with { Filing = new() { ReductionType = "T03" }, KnownAt = Moment.At("2026-01-06", 9) });

        Assert.Equal(["370214 law41 Extend Moderate"], watch.Told("2026-01-06"));
    }

    private static Watch Watching(LayoffReport report) => new Watch(ARuleSet.OfRules(ARule.Shandong2016())).Learn(report);
}
