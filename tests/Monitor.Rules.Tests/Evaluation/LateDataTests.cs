using System.Globalization;
using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>补报触发: figures that come or are corrected after later periods were judged.</summary>
public sealed class LateDataTests
{
    private static readonly Indicator[] Indicators = [AnIndicator.Weekly("claims"), AnIndicator.Weekly("openings", "招聘岗位数")];

    private static readonly LifecyclePolicy Patient = LifecyclePolicy.Immediate with { PeriodsToLower = 2 };

    private static readonly Gen<LifecyclePolicy> AnyPolicy = Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3], (raise, lower) => LifecyclePolicy.Immediate with { PeriodsToRaise = [1, 1, raise, raise], PeriodsToLower = lower });

    [Fact]
    public void A_correction_of_an_earlier_period_raises_the_alert_that_would_still_stand()
    {
        var watch = Weekly(Patient, 50, 50, 50);
        watch.Learn("claims", ATree.Qingdao, "2024-W21", 150, "2024-06-12");

        Assert.Equal(["370200 rate Raise Moderate"], watch.Told("2024-06-12"));

        var change = watch.Changes[^1];
        Assert.Equal((AlertReason.LateData, "2024-W21"), (change.Reason, change.Period.ToString()));
        Assert.StartsWith("补报触发：2024年第21周（5月20日至5月26日）的数据于2024年6月12日0时00分补报或更正，按补报后的数据重新研判，2024年第21周（5月20日至5月26日）即应触发预警，现予触发。", change.Evidence.Sentence, StringComparison.Ordinal);
        Assert.Equal("2024-W21", watch.Open(ATree.Qingdao, "rate")!.RaisedPeriod.ToString());
    }

    [Fact]
    public void An_alert_that_would_have_come_and_gone_is_noted_once_and_nothing_is_opened()
    {
        var watch = Weekly(LifecyclePolicy.Immediate, 50, 50, 50);
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 150, "2024-06-12");

        Assert.Equal(["370200 rate Note Moderate"], watch.Told("2024-06-12"));
        Assert.Contains("当期应预警而未预警", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
        Assert.Empty(watch.State.OpenAlerts());

        watch.Learn("claims", ATree.Qingdao, "2024-W20", 151, "2024-06-13");
        Assert.Empty(watch.Told("2024-06-13"));
    }

    [Fact]
    public void What_late_data_takes_away_falls_and_the_graver_grades_by_a_person()
    {
        var alone = Weekly(Patient, 50, 150, 50);
        alone.Learn("claims", ATree.Qingdao, "2024-W21", 60, "2024-06-12");
        Assert.Equal(["370200 rate Quiet None"], alone.Told("2024-06-12"));
        Assert.Equal(AlertReason.LateData, alone.Changes[^1].Reason);

        var person = Weekly(Patient with { LowersAloneUpTo = Grade.None }, 50, 150, 50);
        person.Learn("claims", ATree.Qingdao, "2024-W21", 60, "2024-06-12");
        Assert.Equal(["370200 rate ProposeLowering None"], person.Told("2024-06-12"));
        Assert.Equal(Grade.Moderate, person.GradeOf(ATree.Qingdao));
    }

    [Fact]
    public void What_people_ordered_stands_where_the_late_figure_changes_nothing_of_it()
    {
        var watch = Weekly(Patient with { LowersAloneUpTo = Grade.None }, 150, 50, 50);
        var number = Assert.Single(watch.State.OpenAlerts()).Number;
        watch.On(Moment.At("2024-06-11", 10), new AlertOrder(number, Grade.None, Moment.At("2024-06-11", 9)));
        Assert.Empty(watch.State.OpenAlerts());
        watch.Learn("claims", ATree.Qingdao, "2024-W23", 50, "2024-06-17").On("2024-06-17");

        watch.Learn("claims", ATree.Qingdao, "2024-W20", 160, "2024-06-18");
        Assert.Empty(watch.Told("2024-06-18"));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 250, "2024-06-19");
        Assert.Equal(["370200 rate Note Serious"], watch.Told("2024-06-19"));
    }

    [Fact]
    public void A_correction_further_back_than_configured_changes_nothing()
    {
        var rules = ARuleSet.With(Indicators, ARule.Rate("claims", (Grade.Moderate, 100)) with { Policy = Patient });
        var watch = Weekly(new Watch(Without(rules)), 50, 50, 50);

        watch.Learn("claims", ATree.Qingdao, "2024-W21", 150, "2024-06-12");

        Assert.Empty(watch.Told("2024-06-12"));
    }

    [Fact]
    public void What_stood_before_the_first_period_judged_again_is_not_forgotten()
    {
        var rules = ARuleSet.With(Indicators, ARule.Rate("claims", (Grade.Moderate, 100), (Grade.Serious, 200)) with { Policy = LifecyclePolicy.Immediate with { PeriodsToLower = 8 } });
        var watch = Weekly(new Watch(Without(rules, months: 1)), 200, 150, 50, 50, 50);
        watch.Learn("claims", ATree.Qingdao, "2024-W21", 50, "2024-06-25"); // a month before 25 June lies in W21

        Assert.Empty(watch.Told("2024-06-25"));
        Assert.Equal(Grade.Serious, watch.GradeOf(ATree.Qingdao));
    }

    [Fact]
    public void The_last_period_raised_by_a_figure_that_came_after_it_was_due_says_so()
    {
        var watch = Weekly(Patient, 50, 50);
        watch.Learn("claims", ATree.Qingdao, "2024-W21", 150, "2024-06-05");

        Assert.Equal(["370200 rate Raise Moderate"], watch.Told("2024-06-05"));
        Assert.Equal(AlertReason.LateData, watch.Changes[^1].Reason);
    }

    [Fact]
    public void An_alert_raised_by_a_report_whose_window_had_passed_says_so()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(windowDays: 30)));
        watch.On("2024-05-01");
        watch.Learn(AReport.Of("1", "2024-06-20", 20) with { NoticeDate = new DateOnly(2024, 5, 10) });

        Assert.Equal(["370214 law41 Raise Moderate"], watch.Told("2024-06-20"));
        Assert.Equal(AlertReason.LateData, watch.Changes[^1].Reason);
        Assert.StartsWith("补报触发：2024年5月10日的企业报告于2024年6月20日9时00分补报或更正。", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Judging_again_after_late_data_leaves_what_judging_in_order_with_it_would_have_left() =>
        Gen.Select(Gen.Int[0, 5].Array[4, 30], Gen.Select(Gen.Int[0, 29], Gen.Int[1, 5]).Array[1, 4], AnyPolicy).Sample((given, corrections, policy) =>
        {
            int[] weeks = [1, .. given, 1]; // where a region was first judged is where judging again begins, and nothing falls while its last figure is overdue
            var late = new Watch(Rules(policy));
            var inOrder = new Watch(Rules(policy));
            var corrected = weeks.ToArray();
            foreach (var (week, value) in corrections.Where(c => c.Item1 < weeks.Length - 1))
            {
                corrected[week] = value;
            }

            for (var i = 0; i < weeks.Length; i++)
            {
                Take(late, i, weeks[i], Day(i));
                Take(inOrder, i, corrected[i], Day(i));
            }

            foreach (var (i, n) in corrected.Index().Where(c => c.Item != weeks[c.Index]).Select((c, n) => (c.Index, n)))
            {
                Take(late, i, corrected[i], Day(weeks.Length).AddDays(n));
            }

            Assert.Equal(Judged(inOrder), Judged(late));
            Take(late, weeks.Length + 1, 1, Day(weeks.Length + 1));
            Take(inOrder, weeks.Length + 1, 1, Day(weeks.Length + 1));
            Assert.Equal(Judged(inOrder), Judged(late));
        });

    private static string Judged(Watch watch)
    {
        var track = watch.State.Tracks["rate"][watch.Rules.Regions.Find(ATree.Qingdao)!.Index];
        return track is null ? "" : string.Join("; ", track.Stretches());
    }

    /// <summary>A gap is a week without a figure; figures grow in steps from calm to grave.</summary>
    private static void Take(Watch watch, int week, int step, DateOnly day)
    {
        if (step > 0)
        {
            watch.Learn("claims", ATree.Qingdao, Period.Parse(PeriodKind.Week, "2024-W20").Plus(week).ToString(), (step - 1) * 100, Text(day));
        }

        watch.On(Moment.At(day, 10));
    }

    private static DateOnly Day(int week) => new DateOnly(2024, 5, 20).AddDays(7 * week);

    private static RuleSet Rules(LifecyclePolicy policy) =>
        ARuleSet.With(Indicators, ARule.Rate("claims", (Grade.Moderate, 100), (Grade.Serious, 200), (Grade.Severe, 300), (Grade.Critical, 400)) with { Policy = policy });

    private static Watch Weekly(LifecyclePolicy policy, params double[] values) => Weekly(new Watch(Rules(policy)), values);

    private static Watch Weekly(Watch watch, params double[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var day = Text(Day(i + 1));
            watch.Learn("claims", ATree.Qingdao, $"2024-W{20 + i}", values[i], day).On(day);
        }

        return watch;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static RuleSet Without(RuleSet rules, int months = 0) => new()
    {
        Version = rules.Version,
        TimeZone = rules.TimeZone,
        Regions = rules.Regions,
        Indicators = rules.Indicators,
        Rules = rules.Rules,
        Grades = rules.Grades,
        LevelNames = rules.LevelNames,
        Calendar = rules.Calendar,
        LateDataMonths = months,
    };
}
