using CsCheck;
using Monitor.Rules.Alerts;
using Monitor.Rules.Briefings;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>A city whose small county stopped reporting, and is excused for a while.</summary>
public sealed class ReportingExcuseTests
{
    private static readonly Indicator Claims = AnIndicator.Weekly("claims", coverage: 0.9m);

    private static readonly Indicator Openings = AnIndicator.Weekly("openings", "招聘岗位数", coverage: 0.9m);

    private static readonly RateRule Line = ARule.Rate("claims", (Grade.Serious, 1000));

    [Fact]
    public void The_frozen_city_of_a_silent_county_is_judged_by_the_rest_once_that_is_excused_and_the_verdict_says_so()
    {
        var watch = City(Line);
        Week(watch, 20, 950, 60);
        Assert.Empty(Week(watch, 21, 900, null));
        Assert.Empty(Week(watch, 22, 900, null)); // the small county might bring it to the line

        Excuse(watch, 1, "2024-05-20", "2024-06-16", "2024-06-05");

        Assert.Equal(["370200 rate Quiet None"], watch.Told("2024-06-05"));
        Assert.EndsWith("以上不含青岛市城阳区（已核准停报至2024年6月16日），预期和对比数值同口径；数据不完整，结论可信度降低。", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_the_span_has_passed_or_the_excuse_is_taken_back_the_city_waits_again()
    {
        var watch = City(Line);
        Week(watch, 20, 950, 60);
        Week(watch, 21, 1100, null);
        Excuse(watch, 1, "2024-05-20", "2024-06-16", "2024-05-29");
        Assert.Empty(watch.Told("2024-05-29"));
        Assert.Empty(Week(watch, 25, 900, null)); // ends on 23 June

        Excuse(watch, 2, "2024-05-20", "2024-06-30", "2024-06-26");
        Assert.Equal(["370200 rate Quiet None"], watch.Told("2024-06-26"));
        Assert.Equal(["370200 rate Raise Serious"], Week(watch, 26, 1000, null));
        TakeBack(watch, 2, "2024-07-03");
        Assert.Empty(watch.Told("2024-07-03"));
        Assert.Empty(Week(watch, 27, 900, null));
        Assert.Equal(Grade.Serious, watch.GradeOf(ATree.Qingdao));
    }

    [Fact]
    public void A_figure_that_comes_all_the_same_counts()
    {
        var watch = City(Line);
        Week(watch, 20, 950, 40);
        Excuse(watch, 1, "2024-05-20", "2024-06-16", "2024-05-21");
        Assert.Empty(Week(watch, 21, 950, null));

        watch.Learn("claims", ATree.Chengyang, "2024-W21", 60, "2024-05-29");

        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-05-29"));
        Assert.DoesNotContain("不含", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_one_of_the_same_counties_when_one_leaves_and_when_it_returns()
    {
        var watch = City(ARule.Change("claims", Comparison.PreviousPeriod, (Grade.Serious, 20)));
        Week(watch, 19, 1000, 500);
        Assert.Empty(Week(watch, 20, 1000, 500));
        Excuse(watch, 1, "2024-05-20", "2024-05-26", "2024-05-22");

        Assert.Equal(["370200 change Raise Serious"], Week(watch, 21, 1300, null)); // of all counties it would be a fall
        Assert.Contains("为1300人，比2024年第20周（5月13日至5月19日）的1000人环比上升30%", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
        Assert.Equal(["370200 change Quiet None"], Week(watch, 22, 1300, 500)); // and here a rise of 38 per cent
        Assert.Contains("不含青岛市城阳区（已核准停报至2024年5月26日）", watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_is_one_of_the_same_counties_though_only_one_side_lacks_one()
    {
        var ratio = AnIndicator.Derived("ratio", new Formula.Ratio("claims", "openings"), unit: "");
        var watch = new Watch(ARuleSet.With([Claims, Openings, ratio], ARule.Rate("ratio", (Grade.Serious, 2))));
        Week(watch, 20, 1000, 60);
        LearnOpenings(watch, 20, 600, 400);
        Week(watch, 21, 1200, null);
        LearnOpenings(watch, 21, 600, 400);
        Excuse(watch, 1, "2024-05-20", "2024-06-16", "2024-05-29", "claims");

        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-05-29"));
        Assert.Equal(2, watch.Figure("ratio", ATree.Qingdao, "2024-W21"));
        Assert.Equal(1200m / 600m, watch.Figure("ratio", ATree.Province, "2024-W21"));
    }

    [Fact]
    public void A_rate_over_residents_that_are_not_known_of_the_county_stays_a_part()
    {
        var perThousand = AnIndicator.Derived("rate", new Formula.PerThousandPopulation("claims"), unit: "人/千人");
        var watch = new Watch(ARuleSet.With([Claims, perThousand], ARule.Rate("rate", (Grade.Serious, 0.1m))));
        Week(watch, 20, 950, 60);
        Excuse(watch, 1, "2024-05-20", "2024-06-16", "2024-05-21");

        Assert.Empty(Week(watch, 21, 900, null)); // 0.089 of all residents, but the rest has fewer of them
        Assert.Equal(Grade.Serious, watch.GradeOf(ATree.Qingdao));
    }

    [Fact]
    public void The_data_alert_ends_with_the_excuse_in_words_and_comes_back_after_its_end()
    {
        var watch = new Watch(ARuleSet.With([Claims], Line, ARule.Silent("claims", overdueDays: 0)));
        Week(watch, 20, 900, 60);
        Week(watch, 21, 900, null);
        Assert.Equal(["370214 silent Raise Moderate"], Mine(watch, "2024-06-03"));

        Excuse(watch, 1, "2024-05-20", "2024-06-09", "2024-06-04");
        Assert.Equal(["370214 silent Quiet None"], watch.Told("2024-06-04"));
        Assert.Equal(
            "2024年第21周（5月20日至5月26日）新增领取失业保险金人数未报，已核准停报至2024年6月9日（系统改造停报），到期恢复催报。停报期间上级地区的研判不含本地区，结论可信度降低。",
            watch.Changes[^1].Evidence.Sentence);

        Week(watch, 23, 900, null);

        Assert.Empty(Mine(watch, "2024-06-22"));
        Assert.Equal(["370214 silent Raise Moderate"], Mine(watch, "2024-06-24")); // the week to 16 June is no longer excused
    }

    [Fact]
    public void The_snapshot_keeps_who_is_excused_and_calls_nothing_calm()
    {
        var watch = new Watch(ARuleSet.With([Claims with { Headline = true }], ARule.Silent("claims", overdueDays: 0)));
        Week(watch, 20, 900, 60);
        Week(watch, 21, 900, null);
        Excuse(watch, 1, "2024-05-20", "2024-06-16", "2024-05-29");
        watch.On("2024-06-04");

        var snapshot = SnapshotComposer.Compose(watch.Rules, watch.Panel, watch.State);

        Assert.Equal("青岛市城阳区：新增领取失业保险金人数，2024年5月20日至2024年6月16日核准停报（系统改造停报）。", ExcusedSentence.Write(watch.Rules, Assert.Single(snapshot.Excused!.Value)));
        Assert.Equal((1, 3), (snapshot.Completeness[0].Received, snapshot.Completeness[0].Expected));
        Assert.Equal([ATree.Chengyang], snapshot.Completeness[0].Excused!.Value);
        Assert.Equal(["claims"], snapshot.Regions.Single(region => region.Code == ATree.Chengyang).Excused!.Value);
        Assert.Contains("部分地区经核准停报、未纳入研判，有关地区不能判断为平稳；数据不完整，结论可信度降低。", StandingSentence.Write(watch.Rules, snapshot), StringComparison.Ordinal);
        var figure = snapshot.Headlines.Single(headline => headline.Region == ATree.Province);
        Assert.Equal((900m, 900m, 1m), (figure.Value, figure.Previous, figure.Coverage));
        Assert.EndsWith("不含青岛市（城阳区）（已核准停报），数据不完整，结论可信度降低。", FigureSentence.Write(watch.Rules, snapshot, watch.Rules.Indicators["claims"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_detector_expects_of_the_rest_what_it_is_used_to()
    {
        var watch = City(Line);
        for (var week = 0; week < 110; week++)
        {
            Learn(watch, Monday.Plus(week), 600 + (week * 7 % 11), week < 105 ? 400 + (week * 5 % 9) : null);
        }

        Excuse(watch, 1, "2025-10-01", "2026-03-31", "2026-03-01");
        var judgement = watch.Panel.Judgement(0, watch.Rules.Regions.Find(ATree.Qingdao)!, Monday.Plus(108))!;

        Assert.InRange(judgement.Expected, 580, 640);
        Assert.InRange(judgement.Share, 0.58, 0.62);
    }

    [Fact]
    public void A_city_without_an_excused_county_is_graded_as_if_it_never_had_it() => Gen.Select(
        Gen.Int[100, 2000].Array[8], Gen.Int[0, 900].Array[4], Gen.Bool).Sample((large, small, isChange) =>
    {
        Rule rule = isChange ? ARule.Change("claims", Comparison.PreviousPeriod, (Grade.Moderate, 10), (Grade.Serious, 60)) : ARule.Rate("claims", (Grade.Moderate, 500), (Grade.Serious, 1000));
        var (excused, never) = (City(rule), City(rule));
        Excuse(excused, 1, "2024-01-29", "2024-12-31", "2023-12-01"); // from the fifth week on
        for (var week = 0; week < large.Length; week++)
        {
            Week(excused, week + 1, large[week], week < small.Length ? small[week] : null);
            Week(never, week + 1, large[week], null);
            if (week >= small.Length)
            {
                Assert.Equal(never.GradeOf(ATree.Qingdao), excused.GradeOf(ATree.Qingdao));
                Assert.Equal(never.GradeOf(ATree.Province), excused.GradeOf(ATree.Province));
            }
        }
    }, iter: 200);

    private static Period Monday { get; } = Period.Parse(PeriodKind.Week, "2024-W01");

    private static Watch City(Rule rule) => new(ARuleSet.With([Claims], rule));

    private static void Excuse(Watch watch, int number, string from, string until, string known, params string[] indicators) => watch.Panel.Learn(new ReportingExcuse
    {
        Number = number,
        Source = "insurance_weekly",
        Indicators = [.. (indicators.Length == 0 ? ["claims"] : indicators).Select(watch.Rules.Indicators.IndexOf)],
        Region = watch.Rules.Regions.Find(ATree.Chengyang)!.Index,
        From = DateOnly.ParseExact(from, "yyyy-MM-dd", null),
        Until = DateOnly.ParseExact(until, "yyyy-MM-dd", null),
        KnownAt = Moment.At(known),
        By = "analyst",
        Reason = "系统改造停报",
    });

    private static void TakeBack(Watch watch, int number, string known) =>
        watch.Panel.Learn(new ExcuseWithdrawal { Excuse = number, Region = 0, KnownAt = Moment.At(known), By = "analyst", Reason = "已恢复" });

    /// <summary>A week of both counties, known and judged two days after its end.</summary>
    private static string[] Week(Watch watch, int week, int large, int? small)
    {
        var period = Monday.Plus(week - 1);
        Learn(watch, period, large, small);
        return [.. watch.On(Moment.At(Day(period), 10)).Where(change => !change.IsData).Select(c => $"{c.Region} {c.RuleId} {c.Kind} {c.To}").Where(line => !line.Contains("Freeze", StringComparison.Ordinal) && !line.Contains("Thaw", StringComparison.Ordinal))];
    }

    private static void Learn(Watch watch, Period period, int large, int? small)
    {
        watch.Learn("claims", ATree.Licang, period.ToString(), large, Day(period));
        if (small is { } given)
        {
            watch.Learn("claims", ATree.Chengyang, period.ToString(), given, Day(period));
        }
    }

    private static void LearnOpenings(Watch watch, int week, int large, int small)
    {
        var period = Monday.Plus(week - 1);
        watch.Learn("openings", ATree.Licang, period.ToString(), large, Day(period));
        watch.Learn("openings", ATree.Chengyang, period.ToString(), small, Day(period));
        watch.On(Moment.At(Day(period), 11));
    }

    private static string[] Mine(Watch watch, string day) => [.. watch.Told(day).Where(line => line.StartsWith(ATree.Chengyang, StringComparison.Ordinal))];

    private static string Day(Period period) => period.End.AddDays(2).ToString("yyyy-MM-dd", null);
}
