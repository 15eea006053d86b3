using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Detection;

public sealed class AnomalyRuleTests
{
    private const int Next = WatchedProvince.Weeks;

    private static readonly AnomalyRule Claims = ARule.Anomaly("claims", 1, new(Grade.Moderate, 0.9m, 30, null), new(Grade.Serious, 0.99m, 60, null));

    private static readonly AnomalyRule Share = ARule.Anomaly("share", 1, new AnomalyLine(Grade.Moderate, 0.9m, null, 3));

    [Fact]
    public void A_sudden_rise_is_raised_with_value_expectation_and_probability()
    {
        var province = new WatchedProvince(Next, Claims);
        Assert.Empty(province.Watch.Changes);

        province.Learn(Next, ATree.Licang, claimed: count => count + 80);

        Assert.Equal(["370213 anomaly Raise Serious"], province.Evaluate(Next));
        Assert.Matches(
            "^2012年第27周（7月2日至7月8日）新增领取失业保险金人数为166人，预期8[0-9]人（95%区间[56][0-9]至10[0-9]人），高于预期8[0-9]人（[0-9.]+%），偏离[789][0-9.]*个标准差。"
            + "此前各期没有明显偏离，属突然变化。异动概率99.9%以上，达到异动条件（概率不低于99%，且高于预期不少于60人）。",
            province.Watch.Changes[0].Evidence.Sentence);
    }

    [Fact]
    public void A_slow_erosion_is_raised_with_the_week_it_began_in()
    {
        var province = new WatchedProvince(Next, Share);
        var told = new List<string>();
        for (var week = Next; week < Next + 8; week++)
        {
            var left = Math.Pow(0.98, week - Next + 1);
            told.AddRange(province.Learn(week, ATree.Zhifu, opened: count => Math.Round(count * left)).Evaluate(week));
        }

        Assert.Equal(["370602 anomaly Raise Moderate"], told);
        Assert.Matches("自2012年第(27|28|29)周（[0-9月日至]+）起连续[3-6]期明显低于预期，属逐步累积。", province.Watch.Changes[0].Evidence.Sentence);
    }

    [Fact]
    public void An_open_alert_whose_figure_is_ordinary_again_says_so()
    {
        var province = new WatchedProvince(Next, Claims);
        province.Learn(Next, ATree.Licang, claimed: count => count + 80).Evaluate(Next);

        province.Learn(Next + 1).Evaluate(Next + 1);

        Assert.Equal("370213 Quiet", $"{province.Watch.Changes[^1].Region} {province.Watch.Changes[^1].Kind}");
        Assert.Contains("未达到异动条件（概率不低于90%，且高于预期不少于30人）。", province.Watch.Changes[^1].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_people_raise_nothing_however_improbable_they_are()
    {
        var province = new WatchedProvince(Next, ARule.Anomaly("claims", 1, new AnomalyLine(Grade.Moderate, 0.9m, 100, null)));

        province.Learn(Next, ATree.Licang, claimed: count => count + 80);

        Assert.Empty(province.Evaluate(Next));
        Assert.True(province.Judgement("claims", ATree.Licang, Next).Probability > 0.99);
    }

    [Fact]
    public void A_detector_alone_goes_no_higher_than_its_cap()
    {
        var province = new WatchedProvince(Next, Claims with { Lines = [.. Claims.Lines, new(Grade.Critical, 0.999m, 60, null)] });

        province.Learn(Next, ATree.Licang, claimed: count => count + 400);

        Assert.Equal(["370213 anomaly Raise Serious"], province.Evaluate(Next));
        Assert.Equal([Grade.Moderate, Grade.Serious], ((AnomalyRule)province.Watch.Rules.Rules[0]).Grades);
    }

    [Fact]
    public void Below_a_year_and_a_half_of_figures_the_rule_is_silent_and_says_why()
    {
        var (shorter, longer) = (new WatchedProvince(76, Claims), new WatchedProvince(77, Claims));
        shorter.Learn(Next, ATree.Licang, claimed: count => count + 400);
        longer.Learn(Next, ATree.Licang, claimed: count => count + 400);

        Assert.Empty(shorter.Evaluate(Next));
        Assert.Equal(["370213 anomaly Raise Serious"], longer.Evaluate(Next));
        Assert.Equal((0, 4), (Spending(shorter).Judged, Spending(shorter).ShortHistory));
        Assert.Equal((4, 0), (Spending(longer).Judged, Spending(longer).ShortHistory));
        Assert.Equal("历史不足：截至2012年第27周（7月2日至7月8日），新增领取失业保险金人数只有77期数据，少于一年半（78期），不作异动研判。", Explained(shorter, ATree.Licang).Sentence);
    }

    [Fact]
    public void A_missing_week_freezes_the_alert_and_decides_nothing()
    {
        var province = new WatchedProvince(Next, Claims);
        province.Learn(Next, ATree.Licang, claimed: count => count + 80).Evaluate(Next);

        province.Learn(Next + 1, ATree.Licang, claimed: _ => null);

        Assert.Empty(province.Evaluate(Next + 1));
        Assert.Equal("2012年第28周（7月9日至7月15日）新增领取失业保险金人数缺失，不作研判。", Explained(province, ATree.Licang).Sentence);
        province.Learn(Next + 2, ATree.Licang, claimed: _ => null);
        Assert.Equal(["370213 anomaly Freeze Serious"], province.Evaluate(Next + 2));
        Assert.Equal(Grade.Serious, province.Watch.GradeOf(ATree.Licang));
    }

    [Fact]
    public void A_budget_that_is_spent_holds_the_less_probable_back()
    {
        var province = new WatchedProvince(Next, Claims with { Lines = [new(Grade.Moderate, 0.5m, 15, null)], FalseAlarms = 0.001m });
        province.Learn(Next, ATree.Licang, claimed: count => count + 80);
        province.Watch.Learn("claims", ATree.Zhifu, WatchedProvince.Week(Next).ToString(), 120, WatchedProvince.KnownOn(Next));

        Assert.Equal(["370213 anomaly Raise Moderate"], province.Evaluate(Next));
        var spending = Spending(province);
        Assert.Equal((0.001m, 1, 1), (spending.Available, spending.Signals, spending.HeldBack));
        Assert.True(spending.Spent <= spending.Available);
        Assert.Contains("达到异动条件（概率不低于50%，且高于预期不少于15人），但本期误报预算已用尽，不作提示。", Explained(province, ATree.Zhifu).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_frees_the_budget_lets_another_region_be_signalled()
    {
        var province = new WatchedProvince(Next, Claims with { Lines = [new(Grade.Moderate, 0.5m, 15, null)], FalseAlarms = 0.6m });
        var (week, known) = (WatchedProvince.Week(Next).ToString(), WatchedProvince.KnownOn(Next));
        province.Learn(Next);
        province.Watch.Learn("claims", ATree.Zhifu, week, 118, known).Learn("claims", ATree.Licang, week, 113, known);
        var first = province.Evaluate(Next);
        Assert.Single(first);

        var (raised, held) = first[0].StartsWith(ATree.Licang, StringComparison.Ordinal) ? (ATree.Licang, ATree.Zhifu) : (ATree.Zhifu, ATree.Licang);
        var nextDay = Moment.Day(known).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        province.Watch.Learn("claims", raised, week, 80, nextDay);

        Assert.Equal([$"{raised} anomaly Quiet None", $"{held} anomaly Raise Moderate"], province.Watch.Told(nextDay).OrderBy(told => !told.StartsWith(raised, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_city_is_judged_by_what_has_been_reported_and_held_against_its_share()
    {
        var province = new WatchedProvince(Next, Claims with { Scope = ARule.At(AdministrativeLevel.Province) });
        province.Learn(Next, ATree.Licang, claimed: _ => null);
        province.Watch.Learn("claims", ATree.Zhifu, WatchedProvince.Week(Next).ToString(), 260, WatchedProvince.KnownOn(Next));

        Assert.Equal(["370000 anomaly Raise Serious"], province.Evaluate(Next));
        Assert.EndsWith("数据覆盖率83%，部分地区尚未报送，预期值已相应折算。", province.Watch.Changes[0].Evidence.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_rests_at_the_festival_says_nothing_then_and_its_detector_goes_on()
    {
        var rule = ARule.Anomaly("openings", 1, new AnomalyLine(Grade.Moderate, 0.9m, null, 10)) with { PausesAtFestival = true };
        var province = new WatchedProvince(Next, rule);
        for (var week = Next; week < Next + 36; week++)
        {
            province.Learn(week, ATree.Licang, opened: count => WatchedProvince.Week(week).Contains(new(2013, 2, 10)) ? count / 2 : count).Evaluate(week);
        }

        Assert.Empty(province.Watch.Changes);
        Assert.Equal(Next + 36, province.Judgement("openings", ATree.Licang, Next + 35).History);
        Assert.True(province.Judgement("openings", ATree.Licang, Next + 31).Probability > 0.9); // the week of the festival
    }

    private static AnomalySpending Spending(WatchedProvince province) =>
        Assert.Single(SnapshotComposer.Compose(province.Watch.Rules, province.Watch.Panel, province.Watch.State).Anomalies);

    private static Evidence Explained(WatchedProvince province, string region)
    {
        var rule = (AnomalyRule)province.Watch.Rules.Rules[0];
        var detector = new AnomalyDetector(rule, province.Watch.Rules, province.Watch.Panel, province.Watch.Rules.ScopeOf(rule));
        return detector.Judge(ATree.Small.Find(region)!, detector.Newest()!.Value).Explain();
    }
}
