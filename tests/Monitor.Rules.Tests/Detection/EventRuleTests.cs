using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Detection;

public sealed class EventRuleTests
{
    [Theory]
    [InlineData(20, null, true)]
    [InlineData(19, null, false)]
    [InlineData(19, 190, true)] // exactly a tenth
    [InlineData(19, 191, false)]
    [InlineData(1, 10, true)]
    [InlineData(null, 10, false)]
    [InlineData(0, 10, false)]
    [InlineData(19, 0, false)]
    public void Article_41_counts_twenty_people_or_a_tenth_of_the_staff(int? people, int? headcount, bool raised)
    {
        var watch = Known(ARule.Law41(), AReport.Of("1", "2024-03-01", people, headcount));

        Assert.Equal(raised ? ["370214 law41 Raise Moderate"] : [], watch.Told("2024-03-01"));
    }

    [Fact]
    public void The_evidence_says_what_was_reported_and_which_line_it_reached()
    {
        var watch = Known(ARule.Law41(), AReport.Of("1", "2024-03-01", 25, 100), AReport.Of("2", "2024-03-01", 30));

        var evidence = watch.On("2024-03-01").Single().Evidence;

        Assert.Equal("2家企业裁减55人", evidence.Summary);
        Assert.Equal("近30天内2家企业报告裁减55人，达到“单户企业裁减20人以上”的条件。", evidence.Sentence);
        Assert.Equal([new Figure("裁减人数", 55, "人", ""), new Figure("涉及企业", 2, "家", "")], evidence.Figures);
        Assert.Equal([("2", 30, null), ("1", 25, 0.25m)], evidence.Contributions.Select(c => (c.Reports, c.People, c.Share)));
    }

    [Fact]
    public void Without_a_headcount_the_share_is_undecidable_and_the_evidence_says_so()
    {
        var watch = Known(ARule.Law41(), AReport.Of("1", "2024-03-01", 25, 100), AReport.Of("2", "2024-03-01", 15), AReport.Of("3", "2024-03-01", 15, 1000));
        Assert.EndsWith("另有1家企业未报职工总数，比例条件无法判断。", watch.On("2024-03-01").Single().Evidence.Sentence, StringComparison.Ordinal);

        watch.Learn(AReport.Of("1", "2024-03-02", 5, 100));

        var quiet = watch.On("2024-03-02").Single();
        Assert.Equal(AlertChangeKind.Quiet, quiet.Kind);
        Assert.Equal("近30天内的企业报告未达到条件。其中1家企业未报职工总数，比例条件无法判断。", quiet.Evidence.Sentence);
    }

    [Fact]
    public void Unknown_numbers_of_people_are_not_printed_as_zero()
    {
        var rule = ARule.Event(new EventCondition { Kinds = [LayoffKind.Closure] });
        var watch = Known(rule, AReport.Of("1", "2024-03-01", null) with { Kind = LayoffKind.Closure });

        var evidence = watch.On("2024-03-01").Single().Evidence;

        Assert.Equal("1家企业裁减（未报人数）", evidence.Summary);
        Assert.Null(evidence.Figures[0].Value);
        watch.Learn(AReport.Of("2", "2024-03-02", 7) with { Kind = LayoffKind.Closure }).On("2024-03-02");
        Assert.Equal("2家企业裁减7人（其中1家未报人数）", watch.Open(ATree.Chengyang, "event")!.Evidence.Summary);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void Shandong_2016_needs_five_enterprises(int enterprises, bool raised)
    {
        var reports = Enumerable.Range(1, enterprises).Select(i => i % 2 == 0 ? AReport.Of($"{i}", "2024-03-01", 51) : AReport.Of($"{i}", "2024-03-01", 31, 100));
        var watch = Known(ARule.Shandong2016(), [.. reports]);

        Assert.Equal(raised ? ["370214 sd2016_event Raise Severe"] : [], watch.Told("2024-03-01"));
    }

    [Theory]
    [InlineData(50, null)] // more than 50, not 50
    [InlineData(30, 100)] // more than 30 per cent, not 30
    public void Shandong_2016_asks_for_more_than_its_lines(int people, int? headcount)
    {
        var reports = Enumerable.Range(1, 5).Select(i => AReport.Of($"{i}", "2024-03-01", people, headcount));

        Assert.Empty(Known(ARule.Shandong2016(), [.. reports]).Told("2024-03-01"));
    }

    [Fact]
    public void Five_reports_of_one_firm_are_not_five_enterprises()
    {
        var reports = Enumerable.Range(1, 5).Select(i => AReport.Of($"{i}", "2024-03-01", 60, firm: "示例造船厂"));

        Assert.Empty(Known(ARule.Shandong2016(), [.. reports]).Told("2024-03-01"));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(199, false)]
    public void Two_hundred_at_once_are_enough(int people, bool raised)
    {
        var watch = Known(ARule.Shandong2016(), AReport.Of("1", "2024-03-01", people));

        Assert.Equal(raised ? 1 : 0, watch.On("2024-03-01").Count);
        if (raised)
        {
            Assert.Equal("1家企业报告裁减200人，达到“单户企业一次性裁减200人以上”的条件。", watch.Changes[0].Evidence.Sentence);
        }
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Split_reports_of_one_firm_add_up_unless_judged_at_once(bool atOnce, bool raised)
    {
        var watch = Known(ARule.Shandong2016(atOnce: atOnce), AReport.Of("1", "2024-03-01", 120, firm: "示例造船厂"), AReport.Of("2", "2024-03-10", 80, firm: "示例造船厂"));

        Assert.Equal(raised ? 1 : 0, watch.On("2024-03-10").Count);
    }

    [Theory]
    [InlineData("2024-03-30", 1)] // the thirtieth day, the first one counted
    [InlineData("2024-03-31", 0)]
    public void The_window_holds_its_thirty_days_and_no_more(string day, int alerts) =>
        Assert.Equal(alerts, Known(ARule.Law41(), AReport.Of("1", "2024-03-01", 20)).On(day).Count);

    [Fact]
    public void An_alert_ends_when_its_report_leaves_the_window()
    {
        var watch = Known(ARule.Law41(), AReport.Of("1", "2024-03-01", 20));
        watch.On("2024-03-01");

        Assert.Empty(watch.Told("2024-03-30"));
        Assert.Equal(["370214 law41 Quiet None"], watch.Told("2024-03-31"));
        Assert.Equal("近30天内没有企业报告。", watch.Changes[^1].Evidence.Sentence);
    }

    [Theory]
    [InlineData(EventDate.Notice, "2024-03-05", "2024-04-03", "2024-04-04")]
    [InlineData(EventDate.Effective, "2024-04-20", "2024-05-19", "2024-05-20")]
    [InlineData(EventDate.Known, "2024-03-06", "2024-04-04", "2024-04-05")]
    public void The_date_of_a_rule_says_when_the_window_begins(EventDate date, string first, string last, string after)
    {
        LayoffReport report = AReport.Of("1", "2024-03-06", 20) with { NoticeDate = new(2024, 3, 5), EffectiveDate = new(2024, 4, 20) };
        var rule = ARule.Law41() with { Date = date };

        Assert.Single(Known(rule, report).On(string.CompareOrdinal(first, "2024-03-06") < 0 ? "2024-03-06" : first));
        Assert.Single(Known(rule, report).On(last));
        Assert.Empty(Known(rule, report).On(after));
    }

    [Fact]
    public void A_layoff_still_to_come_is_not_yet_in_the_window_of_its_effective_date()
    {
        var watch = Known(ARule.Law41() with { Date = EventDate.Effective }, AReport.Of("1", "2024-03-06", 20) with { EffectiveDate = new(2024, 4, 20) });

        Assert.Empty(watch.On("2024-04-19"));
        Assert.Single(watch.On("2024-04-20"));
    }

    [Fact]
    public void A_day_of_notice_still_to_come_counts_from_the_day_it_became_known()
    {
        var watch = Known(ARule.Law41(), AReport.Of("1", "2024-03-06", 20) with { NoticeDate = new(2025, 3, 6) });

        Assert.Single(watch.On("2024-03-06"));
    }

    [Fact]
    public void A_withdrawn_report_ends_its_alert_and_may_come_back()
    {
        var report = AReport.Of("1", "2024-03-01", 20);
        var watch = Known(ARule.Law41(), report);
        watch.On("2024-03-01");

        watch.Learn(report with { Withdrawn = true, KnownAt = Moment.At("2024-03-02") });
        Assert.Equal(["370214 law41 Quiet None"], watch.Told("2024-03-02"));

        watch.Learn(report with { Withdrawn = true, KnownAt = Moment.At("2024-03-03") }, report with { KnownAt = Moment.At("2024-03-04") });
        Assert.Equal(["370214 law41 Raise Moderate"], watch.Told("2024-03-04"));
        Assert.Equal(["YJ2024-0001", "YJ2024-0001", "YJ2024-0002"], watch.Changes.Select(c => c.Number));
    }

    [Fact]
    public void An_amended_report_counts_as_amended()
    {
        var report = AReport.Of("1", "2024-03-01", 200);
        var watch = Known(ARule.Shandong2016(), report);
        watch.On("2024-03-01");

        watch.Learn(report with { People = 199, KnownAt = Moment.At("2024-03-02") });

        Assert.Equal(["370214 sd2016_event Quiet None"], watch.Told("2024-03-02"));
        Assert.Equal(1, watch.Panel.Reports.Count);
    }

    [Fact]
    public void Further_reports_under_a_standing_alert_are_told_once()
    {
        var watch = Known(ARule.Law41(), AReport.Of("1", "2024-03-01", 20));
        watch.On("2024-03-01");

        watch.Learn(AReport.Of("2", "2024-03-02", 30));

        Assert.Equal(["370214 law41 Extend Moderate"], watch.Told("2024-03-02"));
        Assert.Equal("2家企业裁减50人", watch.Changes[^1].Evidence.Summary);
        watch.Learn(AReport.Of("3", "2024-03-03", 5, 500)); // reaches no line by itself
        Assert.Empty(watch.On("2024-03-03"));
    }

    [Theory]
    [InlineData("2024-01-31")] // its own window passed on the day before it became known
    [InlineData("2024-02-01")] // the last day of its own window
    [InlineData("2023-01-01")]
    public void A_report_filed_late_counts_from_the_day_it_became_known(string notice)
    {
        var watch = Known(ARule.Law41());
        watch.On("2024-02-15");

        watch.Learn(AReport.Of("1", "2024-03-01", 20) with { NoticeDate = Moment.Day(notice) });

        Assert.Equal(["370214 law41 Raise Moderate"], watch.Told("2024-03-01"));
    }

    [Fact]
    public void History_that_was_known_before_the_first_evaluation_raises_nothing()
    {
        var watch = Known(ARule.Law41(), AReport.Of("1", "2024-03-01", 20) with { NoticeDate = new(2023, 1, 1) });

        Assert.Empty(watch.On("2024-03-01"));
        Assert.Empty(watch.On("2024-03-02"));
    }

    [Theory]
    [InlineData(50, 151, true)] // 33.1 per cent
    [InlineData(50, 152, false)] // 32.9 per cent
    [InlineData(49, 60, false)]
    [InlineData(50, null, false)]
    [InlineData(500, 100_000, true)]
    public void Warn_asks_for_people_and_share_together(int people, int? headcount, bool raised)
    {
        var rule = ARule.Event(new EventCondition { People = 500 }, new EventCondition { People = 50, Share = 0.33m, Both = true });

        Assert.Equal(raised ? 1 : 0, Known(rule, AReport.Of("1", "2024-03-01", people, headcount)).On("2024-03-01").Count);
    }

    [Fact]
    public void A_total_is_of_all_reports_of_the_region()
    {
        var rule = ARule.Event(new EventCondition { TotalPeople = 100 });
        var watch = Known(rule, AReport.Of("1", "2024-03-01", 40), AReport.Of("2", "2024-03-02", 59), AReport.Of("3", "2024-03-02", null));
        Assert.Empty(watch.On("2024-03-02"));

        watch.Learn(AReport.Of("4", "2024-03-03", 1));

        Assert.Equal("4家企业裁减100人（其中1家未报人数）", watch.On("2024-03-03").Single().Evidence.Summary);
    }

    [Fact]
    public void Only_the_kinds_that_a_condition_names_count()
    {
        var rule = ARule.Event(new EventCondition { People = 50, Kinds = [LayoffKind.Closure] });
        var watch = Known(rule,
            AReport.Of("1", "2024-03-01", 10, firm: "示例造船厂") with { Kind = LayoffKind.Closure },
            AReport.Of("2", "2024-03-01", 300, firm: "示例造船厂") with { Kind = LayoffKind.WageArrears });

        Assert.Empty(watch.On("2024-03-01"));
    }

    [Fact]
    public void A_city_counts_the_reports_of_its_counties_and_no_others()
    {
        var rule = ARule.Shandong2016(level: AdministrativeLevel.City);
        var reports = Enumerable.Range(1, 5).Select(i => AReport.Of($"{i}", "2024-03-01", 60, region: i % 2 == 0 ? ATree.Licang : ATree.Chengyang));
        var watch = Known(rule, [.. reports.Take(4), AReport.Of("6", "2024-03-01", 60, region: ATree.Zhifu)]);
        Assert.Empty(watch.On("2024-03-01"));

        watch.Learn(reports.Last());

        Assert.Equal(["370200 sd2016_event Raise Severe"], watch.Told("2024-03-02"));
        Assert.Equal("近30天内5家企业报告裁减300人，达到“5家以上企业、每家一次性裁减51人以上或占职工总数超过30%”的条件。", watch.Changes[0].Evidence.Sentence);
        Assert.Equal([ATree.Chengyang, ATree.Licang], watch.Changes[0].Evidence.Contributions.Select(c => c.Region).Distinct());
    }

    [Fact]
    public void The_gravest_grade_that_holds_is_given()
    {
        var rule = ARule.Law41() with { Conditions = [new EventGrade(Grade.Moderate, [new EventCondition { People = 20 }]), new EventGrade(Grade.Critical, [new EventCondition { People = 500 }])] };

        Assert.Equal(Grade.Critical, Known(rule, AReport.Of("1", "2024-03-01", 500)).On("2024-03-01").Single().To);
        Assert.Equal(Grade.Moderate, Known(rule, AReport.Of("1", "2024-03-01", 499)).On("2024-03-01").Single().To);
    }

    private static Watch Known(EventRule rule, params LayoffReport[] reports) => new Watch(ARuleSet.OfRules(rule)).Learn(reports);
}
