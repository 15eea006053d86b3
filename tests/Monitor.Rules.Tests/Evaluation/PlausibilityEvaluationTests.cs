using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>Deliveries that halve, multiply or leap and fall back.</summary>
public sealed class PlausibilityEvaluationTests
{
    private static readonly string[] Counties = [ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan];

    private static readonly ChangeRule Halved = ARule.Change("openings", Comparison.PreviousPeriod) with
    {
        Limits = [new GradeLimit(Grade.Moderate, Limit.AtMost(-30), null)],
    };

    [Fact]
    public void A_region_that_leaps_and_falls_back_makes_a_data_alert_for_each_and_no_other()
    {
        var watch = Weeks(Openings(Leap(2m, null), Leap(null, 0.6m) with { Id = "sink" }, Halved), 4);

        watch.Learn("openings", ATree.Licang, "2024-W05", 260, "2024-02-05").Learn("openings", ATree.Chengyang, "2024-W05", 100, "2024-02-05");
        Assert.Equal(["370213 leap Raise Moderate"], watch.Told("2024-02-05"));
        Assert.Null(watch.Figure("openings", ATree.Licang, "2024-W05"));
        Assert.Null(watch.Figure("openings", ATree.Qingdao, "2024-W05"));

        watch.Learn("openings", ATree.Licang, "2024-W06", 101, "2024-02-12").Learn("openings", ATree.Licang, "2024-W05", 99, "2024-02-12").Learn("openings", ATree.Chengyang, "2024-W06", 100, "2024-02-12");
        Assert.Equal(["370213 leap Quiet None", "370213 sink Raise Moderate"], watch.Told("2024-02-12"));
        Assert.Equal(99, watch.Figure("openings", ATree.Licang, "2024-W05"));
        Assert.Equal(
            "2024年2月12日收到的数据中，2024年第6周（2月5日至2月11日）招聘岗位数为101人，比上一批所报的260人回落，恢复到突增前的水平，上一批应属数据差错。请数据提供单位说明原因。",
            watch.Changes[^1].Evidence.Sentence);

        watch.Learn("openings", ATree.Licang, "2024-W07", 100, "2024-02-19").Learn("openings", ATree.Chengyang, "2024-W07", 100, "2024-02-19");
        Assert.Equal(["370213 sink Quiet None"], watch.Told("2024-02-19"));
    }

    [Fact]
    public void A_figure_that_nobody_corrects_stays_out_and_the_data_alert_stays_open()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m), Halved), 4);
        watch.Learn("openings", ATree.Licang, "2024-W05", 10, "2024-02-05").On("2024-02-05");

        watch.Learn("openings", ATree.Licang, "2024-W06", 100, "2024-02-12").Learn("openings", ATree.Licang, "2024-W07", 100, "2024-02-19");
        Assert.Empty(watch.Told("2024-02-19"));

        Assert.Equal("招聘岗位数突变数据待更正", watch.Open(ATree.Licang, "leap")!.Evidence.Summary);
        Assert.Null(watch.Figure("openings", ATree.Licang, "2024-W05"));
        Assert.Equal(100, watch.Figure("openings", ATree.Licang, "2024-W07"));
        Assert.Equal(
            "2024年2月5日收到的数据中，2024年第5周（1月29日至2月4日）招聘岗位数为10人，仅为此前4期典型值100人的10%，按数据差错先行处理。共1个数值暂不参与研判，相关级别不升不降。请数据提供单位核实：有误的更正后重新报送；无误的待后续报送印证，或者由运维员、分析员采信。",
            watch.Changes[0].Evidence.Sentence);
    }

    [Fact]
    public void A_new_level_that_stays_is_believed_and_judged_then()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m), Halved with { Scope = ARule.At(AdministrativeLevel.County) }), 4);
        Assert.Equal(["370213 leap Raise Moderate"], watch.Learn("openings", ATree.Licang, "2024-W05", 40, "2024-02-05").Told("2024-02-05"));
        Assert.Empty(watch.Learn("openings", ATree.Licang, "2024-W06", 45, "2024-02-12").Told("2024-02-12"));

        var told = watch.Learn("openings", ATree.Licang, "2024-W07", 42, "2024-02-19").Told("2024-02-19");

        Assert.Equal(["370213 leap Quiet None", "370213 change Raise Moderate", "370213 change Quiet None"], told);
        Assert.Equal(40, watch.Figure("openings", ATree.Licang, "2024-W05"));
        Assert.Empty(watch.Learn("openings", ATree.Licang, "2024-W08", 44, "2024-02-26").Told("2024-02-26"));
    }

    [Fact]
    public void The_same_period_delivered_wrong_again_bears_no_new_level_out()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m) with { BelievedAfter = 2 }), 4);
        Assert.Equal(["370213 leap Raise Moderate"], watch.Learn("openings", ATree.Licang, "2024-W05", 40, "2024-02-05").Told("2024-02-05"));

        Assert.Empty(watch.Learn("openings", ATree.Licang, "2024-W05", 30, "2024-02-06").Told("2024-02-06"));
        Assert.Empty(watch.Learn("openings", ATree.Licang, "2024-W05", 31, "2024-02-07").Told("2024-02-07"));
        Assert.Null(watch.Figure("openings", ATree.Licang, "2024-W05"));

        Assert.Equal(["370213 leap Quiet None"], watch.Learn("openings", ATree.Licang, "2024-W06", 33, "2024-02-12").Told("2024-02-12"));
        Assert.Equal(31, watch.Figure("openings", ATree.Licang, "2024-W05"));
    }

    [Fact]
    public void A_row_mended_in_quarantine_bears_no_new_level_out()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m) with { Measure = ShiftMeasure.Sum, BelievedAfter = 2 }), 4);
        foreach (var county in Counties)
        {
            watch.Learn("openings", county, "2024-W05", 1000, "2024-02-05");
        }

        Assert.Equal(["370000 leap Raise Moderate"], watch.Told("2024-02-05"));
        Mend(watch, ATree.Licang, "2024-W05", 1001, "2024-02-06");
        Mend(watch, ATree.Licang, "2024-W06", 1002, "2024-02-13");

        Assert.Empty(watch.Told("2024-02-13"));
        Assert.NotNull(watch.Open(watch.Rules.Regions.Root.Code, "leap"));
        Assert.Null(watch.Figure("openings", ATree.Licang, "2024-W05"));
        Assert.Null(watch.Figure("openings", ATree.Licang, "2024-W06"));

        Assert.Equal(["370000 leap Quiet None"], watch.Learn("openings", ATree.Zhifu, "2024-W06", 1000, "2024-02-14").Told("2024-02-14"));
    }

    [Fact]
    public void A_figure_that_a_person_found_true_is_judged_from_then_on_and_later_ones_are_held_against_it()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m), Halved with { Scope = ARule.At(AdministrativeLevel.County) }), 4);
        Assert.Equal(["370213 leap Raise Moderate"], watch.Learn("openings", ATree.Licang, "2024-W05", 40, "2024-02-05").Told("2024-02-05"));
        Assert.Equal((40, "leap"), Assert.Single(watch.Panel.Withheld) is var held ? (held.Value, Assert.Single(held.Rules)) : default);

        Believe(watch, ATree.Licang, "2024-02-06");

        Assert.Equal(["370213 change Raise Moderate", "370213 leap Quiet None"], watch.Told("2024-02-06").Order(StringComparer.Ordinal));
        Assert.Equal(40, watch.Figure("openings", ATree.Licang, "2024-W05"));
        Assert.Empty(watch.Panel.Withheld);
        Assert.Equal(
            "2024年第5周（1月29日至2月4日）招聘岗位数为40人，已由人员核实无误，自2024年2月6日起恢复参与研判，此后按新的水平衡量。",
            watch.Changes.Single(change => change is { RuleId: "leap", Kind: AlertChangeKind.Quiet }).Evidence.Sentence);
        Assert.Equal(["370213 change Quiet None"], watch.Learn("openings", ATree.Licang, "2024-W06", 42, "2024-02-12").Told("2024-02-12"));
        Assert.Equal(["370213 leap Raise Moderate"], watch.Learn("openings", ATree.Licang, "2024-W07", 100, "2024-02-19").Told("2024-02-19"));
    }

    [Fact]
    public void A_sum_found_true_releases_all_its_figures_at_once()
    {
        var watch = Weeks(Openings(Leap(null, 0.5m) with { Measure = ShiftMeasure.Sum }), 4);
        foreach (var county in Counties)
        {
            watch.Learn("openings", county, "2024-W05", 48, "2024-02-05");
        }

        Assert.Equal(["370000 leap Raise Moderate"], watch.Told("2024-02-05"));

        Believe(watch, watch.Rules.Regions.Root.Code, "2024-02-06");

        Assert.Equal(["370000 leap Quiet None"], watch.Told("2024-02-06"));
        Assert.All(Counties, county => Assert.Equal(48, watch.Figure("openings", county, "2024-W05")));
        foreach (var county in Counties)
        {
            watch.Learn("openings", county, "2024-W06", 50, "2024-02-12");
        }

        Assert.Empty(watch.Told("2024-02-12"));
    }

    [Fact]
    public void What_a_person_finds_true_before_a_figure_came_does_not_let_it_through()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m)), 4);
        Believe(watch, ATree.Licang, "2024-02-04");

        watch.Learn("openings", ATree.Licang, "2024-W05", 40, "2024-02-05").On("2024-02-05");

        Assert.Null(watch.Figure("openings", ATree.Licang, "2024-W05"));
    }

    [Fact]
    public void The_right_figure_beside_the_wrong_one_is_taken_and_the_data_alert_says_so()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m)), 4);

        watch.Learn("openings", ATree.Licang, "2024-W05", 281, "2024-02-05").Learn("openings", ATree.Licang, "2024-W05", 101, "2024-02-05");

        Assert.Equal(["370213 leap Raise Moderate"], watch.Told("2024-02-05"));
        Assert.Equal(101, watch.Figure("openings", ATree.Licang, "2024-W05"));
        Assert.EndsWith("同一批中另有与往期相符的数值，已按后者采用。请数据提供单位核实。", watch.Changes[0].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_halves_overnight_is_a_data_alert_of_the_province_and_freezes_what_rests_on_it()
    {
        var watch = Weeks(Openings(Leap(null, 0.5m) with { Measure = ShiftMeasure.Sum }, Halved), 4);

        foreach (var county in Counties)
        {
            watch.Learn("openings", county, "2024-W05", 48, "2024-02-05");
        }

        Assert.Equal(["370000 leap Raise Moderate"], watch.Told("2024-02-05"));
        Assert.Contains("招聘岗位数合计为192人，仅为此前4期典型值400人的48%", watch.Changes[0].Evidence.Sentence, StringComparison.Ordinal);
        Assert.All(Counties, county => Assert.Null(watch.Figure("openings", county, "2024-W05")));

        foreach (var county in Counties)
        {
            watch.Learn("openings", county, "2024-W05", 96, "2024-02-07");
        }

        Assert.Equal(["370000 leap Quiet None"], watch.Told("2024-02-07"));
        Assert.Equal(192, watch.Figure("openings", ATree.Qingdao, "2024-W05"));
    }

    [Fact]
    public void A_source_that_sends_half_its_rows_is_a_data_alert_until_the_rest_comes()
    {
        var watch = Weeks(Openings(Leap(null, 0.5m) with { Measure = ShiftMeasure.Rows, Least = 2 }, Halved), 4);

        Assert.Equal(["370000 leap Raise Moderate"], watch.Learn("openings", ATree.Licang, "2024-W05", 100, "2024-02-05").Learn("openings", ATree.Zhifu, "2024-W05", 40, "2024-02-05").Told("2024-02-05"));
        Assert.Contains("报送招聘岗位数的地区数为2个地区，仅为此前4期典型值4个地区的50%", watch.Changes[0].Evidence.Sentence, StringComparison.Ordinal);
        Assert.Null(watch.Figure("openings", ATree.Licang, "2024-W05"));

        watch.Learn("openings", ATree.Chengyang, "2024-W05", 90, "2024-02-06").Learn("openings", ATree.Laishan, "2024-W05", 110, "2024-02-06");
        Assert.Equal(["370000 leap Quiet None"], watch.Told("2024-02-06"));
        Assert.Equal(190, watch.Figure("openings", ATree.Qingdao, "2024-W05"));
        Assert.Equal(40, watch.Figure("openings", ATree.Zhifu, "2024-W05"));
    }

    [Fact]
    public void What_is_held_back_was_delivered_and_is_not_missing()
    {
        var watch = Weeks(Openings(Leap(2m, 0.5m), ARule.Silent("openings", overdueDays: 0)), 4);
        foreach (var county in Counties)
        {
            watch.Learn("openings", county, "2024-W05", county == ATree.Licang ? 900 : 100, "2024-02-05");
        }

        watch.On("2024-02-05");

        Assert.Empty(watch.Told("2024-02-12"));
        Assert.Null(watch.Open(ATree.Licang, "silent"));
    }

    [Fact]
    public void A_headline_figure_says_who_is_held_back_and_who_is_silent_is_compared_with_the_same_regions_and_is_no_basis()
    {
        var watch = Weeks(ARuleSet.With([AnIndicator.Weekly("openings") with { RollUp = RollUp.Sum, Headline = true, MinimumCoverage = 0 }], Leap(2m, 0.5m)), 4);
        watch.Learn("openings", ATree.Licang, "2024-W05", 900, "2024-02-05").Learn("openings", ATree.Chengyang, "2024-W05", 100, "2024-02-05").Learn("openings", ATree.Zhifu, "2024-W05", 100, "2024-02-05").On("2024-02-05");

        var part = Headline();
        Assert.Equal((200m, 0.5m, 1, 200m, null), (part.Value, part.Coverage, part.Silent, part.Previous, part.PreviousCoverage)); // the same two counties
        Assert.Equal([ATree.Licang], part.Withheld!.Value);

        foreach (var county in Counties)
        {
            watch.Learn("openings", county, "2024-W06", 100, "2024-02-12");
        }

        watch.On("2024-02-12");
        var whole = Headline();
        Assert.Equal((400m, 1m, null, 0.5m), (whole.Value, whole.Coverage, whole.Silent, whole.PreviousCoverage));
        Assert.Null(whole.Withheld);

        HeadlineFigure Headline() => SnapshotComposer.Compose(watch.Rules, watch.Panel, watch.State).Headlines.Single(figure => figure.Region == watch.Rules.Regions.Root.Code);
    }

    [Fact]
    public void Small_figures_short_histories_and_zeros_are_not_judged()
    {
        var small = Weeks(Openings(Leap(2m, 0.5m) with { Least = 101 }), 4);
        Assert.Empty(small.Learn("openings", ATree.Licang, "2024-W05", 900, "2024-02-05").Told("2024-02-05"));

        var young = Weeks(Openings(Leap(2m, 0.5m)), 3);
        Assert.Empty(young.Learn("openings", ATree.Licang, "2024-W05", 900, "2024-02-05").Told("2024-02-05"));

        var none = Weeks(Openings(Leap(2m, 0.5m)), 4, value: 0);
        Assert.Empty(none.Learn("openings", ATree.Licang, "2024-W05", 900, "2024-02-05").Told("2024-02-05"));
    }

    [Fact]
    public void Evaluating_seldom_or_often_comes_to_the_same_figures()
    {
        double[] values = [100, 100, 100, 100, 300, 100, 30, 35, 33, 34, 100];
        var often = new Watch(Openings(Leap(2m, 0.5m)));
        var seldom = new Watch(Openings(Leap(2m, 0.5m)));
        for (var i = 0; i < values.Length; i++)
        {
            often.Learn("openings", ATree.Licang, $"2024-W{i + 1:00}", values[i], Known(i)).On(Known(i));
            seldom.Learn("openings", ATree.Licang, $"2024-W{i + 1:00}", values[i], Known(i));
        }

        seldom.On(Known(values.Length));

        Assert.Equal(
            [100, 100, 100, 100, null, 100, 30, 35, 33, 34, null],
            Enumerable.Range(1, values.Length).Select(week => often.Figure("openings", ATree.Licang, $"2024-W{week:00}")));
        Assert.All(Enumerable.Range(1, values.Length), week => Assert.Equal(often.Figure("openings", ATree.Licang, $"2024-W{week:00}"), seldom.Figure("openings", ATree.Licang, $"2024-W{week:00}")));
        Assert.Equal(
            ["2024-W05 Raise", "2024-W09 Quiet", "2024-W11 Raise"],
            often.Changes.Select(change => $"{change.Evidence.Figures[0].Period} {change.Kind}"));
        Assert.Equal(AlertChangeKind.Raise, Assert.Single(seldom.Changes).Kind);
    }

    private static void Mend(Watch watch, string region, string week, double value, string day) => watch.Panel.Learn(
        new Observation(watch.Rules.Indicators.IndexOf("openings"), watch.Rules.Regions.Find(region)!.Index, Period.Parse(PeriodKind.Week, week), value, Moment.At(day)) { IsMended = true });

    private static void Believe(Watch watch, string region, string day) => watch.Panel.Learn(new FigureBelief
    {
        Indicator = watch.Rules.Indicators.IndexOf("openings"),
        Region = watch.Rules.Regions.Find(region)!.Index,
        KnownAt = Moment.At(day),
        By = "analyst",
        Reason = "已核实",
    });

    private static string Known(int week) => Moment.Day("2024-01-08").AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Rules.Evaluation.RuleSet Openings(params Rule[] rules) => ARuleSet.With([AnIndicator.Weekly("openings", "招聘岗位数")], rules);

    private static PlausibilityRule Leap(decimal? rises, decimal? falls) => new(ARule.Head("leap", "数值突变", AdministrativeLevel.County))
    {
        Indicator = "openings",
        Measure = ShiftMeasure.Each,
        TypicalOf = 4,
        BelievedAfter = 3,
        Lines = [new PlausibilityLine(Grade.Moderate, falls, rises)],
    };

    /// <summary>So many calm weeks of all counties, each evaluated.</summary>
    private static Watch Weeks(Rules.Evaluation.RuleSet rules, int weeks, double value = 100)
    {
        var watch = new Watch(rules);
        for (var i = 0; i < weeks; i++)
        {
            foreach (var county in Counties)
            {
                watch.Learn("openings", county, $"2024-W{i + 5 - weeks:00}", value, Known(i + 4 - weeks));
            }

            watch.On(Known(i + 4 - weeks));
        }

        Assert.Empty(watch.Changes);
        return watch;
    }
}
