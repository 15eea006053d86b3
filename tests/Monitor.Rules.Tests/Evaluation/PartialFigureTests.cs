using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>A city whose figures are put together from two counties, one large and one small, that do not always report together.</summary>
public sealed class PartialFigureTests
{
    private static readonly Indicator Claims = AnIndicator.Weekly("claims", coverage: 0.9m);

    private static readonly Indicator Openings = AnIndicator.Weekly("openings", "招聘岗位数", coverage: 0.9m);

    private static readonly RateRule Line = ARule.Rate("claims", (Grade.Serious, 1000));

    [Fact]
    public void A_county_that_reports_a_day_later_ends_nothing_and_raises_no_second_number()
    {
        var watch = City(Line);
        Assert.Equal(["370200 rate Raise Serious"], Told(watch, "2024-W20", "2024-05-20", 950, 60));

        Assert.Empty(Told(watch, "2024-W21", "2024-05-27", 970, null));
        watch.Learn("claims", ATree.Chengyang, "2024-W21", 60, "2024-05-28");
        Assert.Empty(watch.Told("2024-05-28"));
        Assert.Equal("2024-W21", watch.Open(ATree.Qingdao, "rate")!.Period.ToString());

        Assert.Equal(["370200 rate Quiet None"], Told(watch, "2024-W22", "2024-06-03", 900, 60));
    }

    [Fact]
    public void A_county_that_stays_silent_freezes_the_city_and_does_not_end_its_alert()
    {
        var watch = City(Line with { Policy = LifecyclePolicy.Immediate with { PeriodsToLower = 4 } });
        Told(watch, "2024-W20", "2024-05-20", 950, 60);

        string[] told = [.. Enumerable.Range(1, 6).SelectMany(week => Told(watch, $"2024-W{20 + week}", Day(week), 900, null))];

        Assert.Equal(["370200 rate Freeze Serious"], told);
        Assert.Equal(Grade.Serious, watch.GradeOf(ATree.Qingdao));
    }

    [Fact]
    public void What_is_known_raises_the_line_that_it_reaches_by_itself()
    {
        var watch = City(Line);
        Told(watch, "2024-W20", "2024-05-20", 900, 60);

        Assert.Equal(["370200 rate Raise Serious"], Told(watch, "2024-W21", "2024-05-27", 1000, null));
        Assert.EndsWith("部分地区尚未报送；报齐之前级别只升不降。", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_of_which_a_part_is_known_does_not_break_a_run()
    {
        var watch = City(Line with { Policy = LifecyclePolicy.Immediate with { PeriodsToRaise = [2, 2, 2, 2] } });
        Told(watch, "2024-W20", "2024-05-20", 950, 60);
        Assert.Empty(Told(watch, "2024-W21", "2024-05-27", 970, null));

        Assert.Equal(["370200 rate Raise Serious"], Told(watch, "2024-W22", "2024-06-03", 950, 60));
    }

    [Fact]
    public void A_ratio_over_a_part_of_the_counties_neither_raises_nor_lowers()
    {
        var ratio = AnIndicator.Derived("ratio", new Formula.Ratio("claims", "openings"), unit: "");
        var rule = ARule.Rate("ratio", (Grade.Serious, 2));
        var watch = new Watch(ARuleSet.With([Claims, Openings, ratio], rule));
        Both(watch, "2024-W20", "2024-05-20", (1000, 600), (60, 60));
        Assert.Empty(watch.Told("2024-05-20"));

        Both(watch, "2024-W21", "2024-05-27", (1200, 500), null); // the small county may have as many openings as there are claims
        Assert.Empty(watch.Told("2024-05-27"));
        Both(watch, "2024-W21", "2024-05-28", null, (60, 10));
        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-05-28"));
        Both(watch, "2024-W22", "2024-06-03", (900, 500), null);
        Assert.Empty(watch.Told("2024-06-03"));
    }

    [Fact]
    public void A_count_of_which_less_is_worse_is_not_raised_by_what_is_missing()
    {
        var few = ARule.Rate("claims") with { Limits = [new GradeLimit(Grade.Serious, Limit.AtMost(1000), null)] };
        var watch = City(few);
        Told(watch, "2024-W20", "2024-05-20", 980, 60);

        Assert.Empty(Told(watch, "2024-W21", "2024-05-27", 990, null));
        watch.Learn("claims", ATree.Chengyang, "2024-W21", 10, "2024-05-28");
        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-05-28"));
    }

    [Fact]
    public void A_change_against_a_week_that_is_not_whole_is_no_rise()
    {
        var watch = City(ARule.Change("claims", Comparison.PreviousPeriod, (Grade.Serious, 5)));
        Told(watch, "2024-W20", "2024-05-20", 950, 60);
        Told(watch, "2024-W21", "2024-05-27", 950, null);

        Assert.Empty(Told(watch, "2024-W22", "2024-06-03", 950, 60));
    }

    [Fact]
    public void A_figure_gone_wrong_is_judged_and_stops_nothing()
    {
        var ratio = AnIndicator.Derived("ratio", new Formula.Ratio("claims", "openings"), unit: "");
        var watch = new Watch(ARuleSet.With(
            [Claims, Openings, ratio],
            ARule.Rate("ratio", (Grade.Serious, 1)) with { Relative = new RelativeTest(1, Limit.AtLeast(2)) },
            ARule.Change("ratio", Comparison.PreviousPeriod, (Grade.Severe, 5))));
        foreach (var week in new[] { "2023-W20", "2024-W19" })
        {
            watch.Learn("claims", ATree.Qingdao, week, 1e-10, "2024-05-20").Learn("openings", ATree.Qingdao, week, 1, "2024-05-20");
        }

        watch.On("2024-05-20");
        watch.Learn("claims", ATree.Qingdao, "2024-W20", 1e15, "2024-05-27").Learn("openings", ATree.Qingdao, "2024-W20", 1e-11, "2024-05-27");

        Assert.Equal(["370200 rate Raise Serious", "370200 change Raise Severe"], watch.Told("2024-05-27"));
    }

    [Fact]
    public void No_grade_falls_by_a_week_that_is_not_whole() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[1, 3], Gen.Bool).Array[3, 25].Sample(weeks =>
        {
            weeks[0].Item3 = true; // a county that never reported is not expected
            var watch = City(Line with { Limits = [new(Grade.Moderate, Limit.AtLeast(900), null), new(Grade.Serious, Limit.AtLeast(1000), null)] });
            var first = Period.Parse(PeriodKind.Week, "2024-W20");
            foreach (var (i, (large, small, reports)) in weeks.Index())
            {
                Told(watch, first.Plus(i).ToString(), Day(i), 850 + (large * 20), reports ? small * 20 : null);
            }

            Assert.All(
                watch.Changes.Where(change => change.To < change.From || change.Kind == AlertChangeKind.ProposeLowering),
                change => Assert.True(weeks[change.Period.Ordinal - first.Ordinal].Item3));
        });

    private static Watch City(LineRule rule) => new(ARuleSet.With([Claims], rule));

    private static string[] Told(Watch watch, string week, string day, double large, double? small)
    {
        watch.Learn("claims", ATree.Licang, week, large, day);
        if (small is { } reported)
        {
            watch.Learn("claims", ATree.Chengyang, week, reported, day);
        }

        return watch.Told(day);
    }

    private static void Both(Watch watch, string week, string day, (double Claims, double Openings)? large, (double Claims, double Openings)? small)
    {
        foreach (var (county, figures) in new[] { (ATree.Licang, large), (ATree.Chengyang, small) })
        {
            if (figures is var (claims, openings))
            {
                watch.Learn("claims", county, week, claims, day).Learn("openings", county, week, openings, day);
            }
        }
    }

    private static string Day(int week) => new DateOnly(2024, 5, 20).AddDays(7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
