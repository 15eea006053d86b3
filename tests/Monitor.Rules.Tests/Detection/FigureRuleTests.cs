using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Detection;

public sealed class FigureRuleTests
{
    private static readonly FestivalCalendar Festivals = new([new(2022, 2, 1), new(2023, 1, 22), new(2024, 2, 10)], 15, 30);

    [Theory]
    [InlineData(99.99, Grade.None)]
    [InlineData(100, Grade.Moderate)]
    [InlineData(199, Grade.Moderate)]
    [InlineData(200, Grade.Severe)]
    public void A_line_itself_counts_as_reached(double value, Grade grade)
    {
        var watch = Claims(ARule.Rate("claims", (Grade.Moderate, 100), (Grade.Severe, 200))).Learn("claims", ATree.Qingdao, "2024-W20", value, "2024-05-20");

        watch.On("2024-05-20");

        Assert.Equal(grade, watch.GradeOf(ATree.Qingdao));
    }

    [Fact]
    public void A_figure_may_have_to_fall_to_its_line()
    {
        var rule = ARule.Rate("claims") with { Limits = [new GradeLimit(Grade.Serious, Limit.AtMost(0.8m), null)] };
        var watch = Claims(rule).Learn("claims", ATree.Qingdao, "2024-W20", 0.8, "2024-05-20").Learn("claims", ATree.Yantai, "2024-W20", 0.81, "2024-05-20");

        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-05-20"));
        Assert.Equal("2024年第20周（5月13日至5月19日）新增领取失业保险金人数为0.8人，达到警戒线（不高于0.8人）。", watch.Changes[0].Evidence.Sentence);
    }

    [Theory]
    [InlineData(119, false)]
    [InlineData(120, true)] // exactly 120 per cent of the mean of 80 and 120
    public void The_two_year_test_asks_for_its_multiple_of_the_same_weeks_before(double value, bool raised)
    {
        var watch = TwoYears(80, 120).Learn("claims", ATree.Qingdao, "2024-W20", value, "2024-05-20");

        Assert.Equal(raised ? 1 : 0, watch.On("2024-05-20").Count);
        if (raised)
        {
            Assert.Equal(
                "2024年第20周（5月13日至5月19日）新增领取失业保险金人数为120人，为前2年同期平均（100人）的120%，达到警戒线（不低于50人，且不低于前2年同期平均的120%）。",
                watch.Changes[0].Evidence.Sentence);
        }
    }

    [Fact]
    public void A_multiple_is_exact_where_the_mean_is_not()
    {
        var rule = ARule.Rate("claims", (Grade.Serious, 1)) with { Relative = new RelativeTest(3, Limit.AtLeast(1.2m)) };
        var watch = Claims(rule);
        foreach (var (week, value) in new[] { ("2021-W20", 3), ("2022-W20", 3), ("2023-W20", 4), ("2024-W20", 4) })
        {
            watch.Learn("claims", ATree.Qingdao, week, value, "2024-05-20"); // 4 of a mean of 10/3
        }

        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-05-20"));
    }

    [Fact]
    public void Without_one_of_the_years_before_the_two_year_test_is_not_judged()
    {
        var watch = Claims(TwoYearRule()).Learn("claims", ATree.Qingdao, "2023-W20", 80, "2023-05-22").Learn("claims", ATree.Qingdao, "2024-W20", 500, "2024-05-20");

        Assert.Empty(watch.On("2024-05-20"));

        watch.Learn("claims", ATree.Qingdao, "2022-W20", 80, "2024-05-21");
        Assert.Single(watch.On("2024-05-21"));
    }

    [Fact]
    public void Something_from_nothing_is_above_every_multiple_and_nothing_from_nothing_is_not()
    {
        var watch = TwoYears(0, 0).Learn("claims", ATree.Qingdao, "2024-W20", 60, "2024-05-20");

        Assert.EndsWith("，前2年同期均为零，达到警戒线（不低于50人，且不低于前2年同期平均的120%）。", watch.On("2024-05-20").Single().Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Further_conditions_must_all_hold()
    {
        var rule = ARule.Rate("claims", (Grade.Serious, 100)) with { Also = [new FurtherCondition("openings", Limit.AtMost(50))] };
        var watch = Claims(rule)
            .Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").Learn("openings", ATree.Qingdao, "2024-W20", 51, "2024-05-20")
            .Learn("claims", ATree.Yantai, "2024-W20", 100, "2024-05-20").Learn("openings", ATree.Yantai, "2024-W20", 50, "2024-05-20");

        Assert.Equal(["370600 rate Raise Serious"], watch.Told("2024-05-20"));
        Assert.EndsWith("达到警戒线（不低于100人，且招聘岗位数不高于50人）。", watch.Changes[0].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_that_never_come_in_together_are_judged_where_they_last_met()
    {
        var rule = ARule.Rate("claims", (Grade.Serious, 100)) with { Also = [new FurtherCondition("openings", Limit.AtMost(50))] };
        var watch = Claims(rule);
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 100, "2024-05-20").On("2024-05-20");
        watch.Learn("claims", ATree.Qingdao, "2024-W21", 100, "2024-05-27").Learn("openings", ATree.Qingdao, "2024-W20", 50, "2024-05-28");

        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-05-28"));
        Assert.Equal("2024-W20", watch.Changes[0].Period.ToString());
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(199, false)]
    public void A_grade_needs_its_least_count(double claims, bool raised)
    {
        var rule = ARule.Rate("rate") with { Limits = [new GradeLimit(Grade.Serious, Limit.AtLeast(5), 200)], MinimumIndicator = "claims" };
        var watch = Claims(rule).Learn("rate", ATree.Qingdao, "2024-W20", 9, "2024-05-20").Learn("claims", ATree.Qingdao, "2024-W20", claims, "2024-05-20");

        Assert.Equal(raised ? 1 : 0, watch.On("2024-05-20").Count);
    }

    [Fact]
    public void A_count_that_is_not_known_freezes_and_never_lowers()
    {
        var rule = ARule.Rate("rate") with { Limits = [new GradeLimit(Grade.Serious, Limit.AtLeast(5), 200)], MinimumIndicator = "claims" };
        var watch = Claims(rule).Learn("rate", ATree.Qingdao, "2024-W20", 9, "2024-05-20").Learn("claims", ATree.Qingdao, "2024-W20", 300, "2024-05-20");
        watch.On("2024-05-20");

        watch.Learn("rate", ATree.Qingdao, "2024-W21", 9, "2024-05-27");
        Assert.Empty(watch.On("2024-05-27"));

        watch.Learn("claims", ATree.Qingdao, "2024-W21", 10, "2024-05-28"); // the count alone came in
        Assert.Equal(["370200 rate Quiet None"], watch.Told("2024-05-28"));
    }

    [Fact]
    public void All_regions_below_are_judged_by_the_figure_of_the_region_above()
    {
        var rule = ARule.Rate("claims", (Grade.Serious, 100)) with { InputLevel = AdministrativeLevel.Province };
        var watch = Claims(rule).Learn("claims", ATree.Province, "2024-W20", 100, "2024-05-20");

        Assert.Equal(["370200 rate Raise Serious", "370600 rate Raise Serious"], watch.Told("2024-05-20"));
        Assert.StartsWith("2024年第20周（5月13日至5月19日）山东省新增领取失业保险金人数为100人", watch.Changes[0].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(124, false)]
    [InlineData(125, true)]
    public void Growth_is_held_against_the_same_week_of_the_year_before(double value, bool raised)
    {
        var watch = Claims(ARule.Change("claims", Comparison.YearBefore, (Grade.Serious, 25)))
            .Learn("claims", ATree.Qingdao, "2023-W20", 100, "2023-05-22").Learn("claims", ATree.Qingdao, "2024-W20", value, "2024-05-20");

        Assert.Equal(raised ? 1 : 0, watch.On("2024-05-20").Count);
        if (raised)
        {
            Assert.Equal("新增领取失业保险金人数125人，同比上升25%", watch.Changes[0].Evidence.Summary);
            Assert.Equal(
                "2024年第20周（5月13日至5月19日）新增领取失业保险金人数为125人，比2023年第20周（5月15日至5月21日）的100人同比上升25%，达到警戒线（升幅不低于25%）。",
                watch.Changes[0].Evidence.Sentence);
        }
    }

    [Fact]
    public void A_fall_is_worded_as_a_fall()
    {
        var rule = ARule.Change("openings", Comparison.PreviousPeriod) with { Limits = [new GradeLimit(Grade.Serious, Limit.AtMost(-20), null)] };
        var watch = Claims(rule).Learn("openings", ATree.Qingdao, "2024-W19", 100, "2024-05-13").Learn("openings", ATree.Qingdao, "2024-W20", 80, "2024-05-20");

        var evidence = watch.On("2024-05-20").Single().Evidence;

        Assert.Equal("招聘岗位数80人，环比下降20%", evidence.Summary);
        Assert.EndsWith("的100人环比下降20%，达到警戒线（降幅不低于20%）。", evidence.Sentence, StringComparison.Ordinal);
        Assert.Equal([80m, 100m, -20m], evidence.Figures.Select(f => f.Value!.Value));
    }

    [Fact]
    public void Growth_from_zero_is_raised_without_a_made_up_percentage()
    {
        var watch = Claims(ARule.Change("claims", Comparison.YearBefore, (Grade.Serious, 25)))
            .Learn("claims", ATree.Qingdao, "2023-W20", 0, "2023-05-22").Learn("claims", ATree.Qingdao, "2024-W20", 500, "2024-05-20")
            .Learn("claims", ATree.Yantai, "2023-W20", 0, "2023-05-22").Learn("claims", ATree.Yantai, "2024-W20", 0, "2024-05-20");

        var evidence = watch.On("2024-05-20").Single().Evidence;

        Assert.Equal("新增领取失业保险金人数500人，同比由零上升", evidence.Summary);
        Assert.Contains("，2023年第20周（5月15日至5月21日）为零，不计算同比幅度，达到警戒线", evidence.Sentence, StringComparison.Ordinal);
        Assert.Null(evidence.Figures[2].Value);
    }

    [Fact]
    public void Around_the_festival_the_lunar_comparison_takes_the_week_as_far_from_it()
    {
        var watch = new Watch(ARuleSet.With(Indicators, Festivals, ARule.Change("openings", Comparison.LunarYearBefore) with { Limits = [new GradeLimit(Grade.Serious, Limit.AtMost(-25), null)] }))
            .Learn("openings", ATree.Qingdao, "2023-W04", 100, "2023-01-30") // the week after the festival of 2023
            .Learn("openings", ATree.Qingdao, "2023-W07", 400, "2023-02-20") // 52 weeks before
            .Learn("openings", ATree.Qingdao, "2024-W07", 76, "2024-02-19");

        Assert.Empty(watch.On("2024-02-19"));

        watch.Learn("openings", ATree.Qingdao, "2024-W07", 75, "2024-02-20");
        Assert.Equal("招聘岗位数75人，同比（按农历对齐）下降25%", watch.On("2024-02-20").Single().Evidence.Summary);
    }

    [Fact]
    public void A_month_on_month_rule_rests_around_the_festival_and_event_rules_do_not()
    {
        var change = ARule.Change("claims", Comparison.PreviousPeriod, (Grade.Serious, 50)) with { PausesAtFestival = true };
        var watch = new Watch(ARuleSet.With(Indicators, Festivals, change, ARule.Law41()));
        watch.Learn("claims", ATree.Qingdao, "2024-W06", 100, "2024-02-12").Learn("claims", ATree.Qingdao, "2024-W07", 900, "2024-02-19").Learn(AReport.Of("1", "2024-02-19", 20));

        Assert.Equal(["370214 law41 Raise Moderate"], watch.Told("2024-02-19"));

        watch.Learn("claims", ATree.Qingdao, "2024-W11", 100, "2024-03-18").Learn("claims", ATree.Qingdao, "2024-W12", 200, "2024-03-25");
        Assert.Contains("370200 change Raise Serious", watch.Told("2024-03-25"));
    }

    [Fact]
    public void A_pause_is_no_missing_input()
    {
        var change = ARule.Change("claims", Comparison.PreviousPeriod, (Grade.Serious, 50)) with { PausesAtFestival = true };
        var watch = new Watch(ARuleSet.With(Indicators, Festivals, change));
        watch.Learn("claims", ATree.Qingdao, "2024-W02", 100, "2024-01-15").Learn("claims", ATree.Qingdao, "2024-W03", 200, "2024-01-22");
        Assert.Equal(["370200 change Raise Serious"], watch.Told("2024-01-22"));

        Assert.Empty(watch.On("2024-03-11")); // the pause lasts until this day
        Assert.Empty(watch.On("2024-03-31")); // the next week judged ends on 24 March and is due seven days later
        Assert.Equal(["370200 change Freeze Serious"], watch.Told("2024-04-01"));
    }

    [Fact]
    public void A_partial_roll_up_is_judged_and_says_its_coverage()
    {
        var watch = new Watch(ARuleSet.With([AnIndicator.Weekly("claims", coverage: 0.7m)], ARule.Rate("claims", (Grade.Serious, 70))))
            .Learn("claims", ATree.Licang, "2024-W19", 75, "2024-05-13").Learn("claims", ATree.Chengyang, "2024-W19", 25, "2024-05-13")
            .Learn("claims", ATree.Licang, "2024-W20", 75, "2024-05-20");

        Assert.EndsWith("达到警戒线（不低于70人）。数据覆盖率75%，部分地区尚未报送；报齐之前级别只升不降。", watch.On("2024-05-20").Single().Evidence.Sentence, StringComparison.Ordinal);
    }

    private static Indicator[] Indicators =>
        [AnIndicator.Weekly("claims"), AnIndicator.Weekly("openings", "招聘岗位数"), AnIndicator.Weekly("rate", "参保失业率", RollUp.None)];

    private static Watch Claims(LineRule rule) => new(ARuleSet.With(Indicators, rule));

    private static RateRule TwoYearRule() => ARule.Rate("claims", (Grade.Serious, 50)) with { Relative = new RelativeTest(2, Limit.AtLeast(1.2m)) };

    private static Watch TwoYears(double twoBefore, double oneBefore) => Claims(TwoYearRule())
        .Learn("claims", ATree.Qingdao, "2022-W20", twoBefore, "2022-05-23").Learn("claims", ATree.Qingdao, "2023-W20", oneBefore, "2023-05-22");
}
