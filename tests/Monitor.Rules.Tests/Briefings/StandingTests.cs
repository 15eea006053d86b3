using Monitor.Rules.Alerts;
using Monitor.Rules.Briefings;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Briefings;

public sealed class StandingTests
{
    private static readonly RuleSet Rules = SampleProvince.Rules;

    [Fact]
    public void A_province_without_alerts_is_called_calm()
    {
        Assert.Equal("截至2026年11月23日8时00分，山东省各级地区均未触发预警，总体平稳。", StandingSentence.Write(Rules, SampleProvince.Calm()));
        Assert.Empty(Alerts(SampleProvince.Calm()).Groups());
    }

    [Fact]
    public void Without_any_data_nothing_is_called_calm()
    {
        var unknown = SampleProvince.NothingKnown();

        Assert.Equal("截至2026年11月23日8时00分，山东省没有可用的监测数据，不能作出平稳的判断。", StandingSentence.Write(Rules, unknown));
        Assert.Equal("全部6个地区", DeliverySection.Compose(Rules, unknown)[0].Missing);
        Assert.Equal("山东省新增领取失业保险金人数：近期没有可用数据。", Figure(unknown, "initial_claims"));
    }

    [Fact]
    public void A_calm_in_which_someone_was_silent_is_not_called_calm()
    {
        var calm = SampleProvince.Calm();
        var snapshot = calm with { Regions = [.. calm.Regions.Select(r => r.Code == "370403" ? r with { Overdue = ["initial_claims"] } : r)] };

        Assert.Equal("截至2026年11月23日8时00分，山东省各级地区均未触发预警；尚有地区应报未报，有关地区不能判断为平稳；数据不完整，结论可信度降低。", StandingSentence.Write(Rules, snapshot));
    }

    [Fact]
    public void The_highest_grade_is_named_and_each_alert_tells_what_the_week_did_to_it()
    {
        var hard = SampleProvince.ManyEvents();
        var groups = Alerts(hard).Groups();

        Assert.Equal("截至2026年11月23日8时00分，山东省处于预警状态的地区共5个（市级1个、县级4个），最高为红色预警（特别严重，Ⅰ级）：淄博市（临淄区）。", StandingSentence.Write(Rules, hard));
        Assert.Equal(["市级", "县级"], groups.Select(g => g.Level));
        Assert.Equal(["YJ2026-0002", "YJ2026-0001", "YJ2026-0004", "YJ2026-0006"], groups[1].Alerts.Select(a => a.Number));
        Assert.Equal(["新发", "新发、升级", "建议降级", "延续"], groups[1].Alerts.Select(a => a.State));
    }

    [Fact]
    public void Changes_of_other_weeks_are_not_told()
    {
        var raised = SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe) with { At = SampleProvince.Monday.AddDays(-8) };

        Assert.Equal("延续", Alerts(SampleProvince.With(SampleProvince.Calm(), [raised], [SampleProvince.AlertAfter(raised)])).Groups()[0].Alerts[0].State);
    }

    [Fact]
    public void A_provincial_figure_older_than_those_of_its_cities_says_why()
    {
        var calm = SampleProvince.Calm();
        var snapshot = calm with { Headlines = [.. calm.Headlines.Select(h => h is { Indicator: "initial_claims", Region: "370000" } ? h with { Period = "2026-W40" } : h)] };

        Assert.EndsWith("此后部分地区未报送，不足以汇总山东省数据。", Figure(snapshot, "initial_claims"), StringComparison.Ordinal);
        Assert.DoesNotContain("不足以汇总", Figure(calm, "initial_claims"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_is_compared_with_the_same_regions_or_not_at_all_and_what_is_not_used_is_told_from_what_did_not_come()
    {
        Assert.EndsWith("为3210人，资料不全，暂不与上期、上年同期比较。数据覆盖率71.1%，青岛市（黄岛区）已报、数据存疑暂不采用。", Part(figure => figure with { Withheld = ["370211"], PreviousCoverage = 0, YearBeforeCoverage = 0.8m }), StringComparison.Ordinal);
        Assert.Contains("为3210人，资料不全，按已有地区同口径比较：较上期上升1.9%，上年同期资料不全，暂不比较。数据覆盖率71.1%", Part(figure => figure with { Silent = 1, YearBeforeCoverage = 0.8m }), StringComparison.Ordinal);
        Assert.EndsWith("数据覆盖率71.1%，部分地区尚未报送，青岛市（黄岛区）已报、数据存疑暂不采用。", Part(figure => figure with { Withheld = ["370211"], Silent = 2 }), StringComparison.Ordinal);
        Assert.EndsWith("数据覆盖率71.1%，部分地区尚未报送。", Part(figure => figure with { Silent = 2 }), StringComparison.Ordinal);
        Assert.Contains("，上期资料不全，暂不比较，较上年同期上升3.38%", Part(figure => figure with { Coverage = 1, PreviousCoverage = 0.9m }), StringComparison.Ordinal);

        static string Part(Func<HeadlineFigure, HeadlineFigure> change)
        {
            var calm = SampleProvince.Calm();
            return Figure(calm with { Headlines = [.. calm.Headlines.Select(h => h is { Indicator: "initial_claims", Region: "370000" } ? change(h with { Coverage = 0.711m }) : h)] }, "initial_claims");
        }
    }

    [Fact]
    public void What_anomaly_rules_spent_of_their_budget_is_told()
    {
        var snapshot = SampleProvince.Calm() with { Anomalies = [new("claims_anomaly", "2026-W46", 0.5m, 0.1234m, 3, 1, 0.91m, 134, 2), new("gone", "2026-W46", 1m, 0m, 0, 0, 0.5m, 16, 0)] };

        Assert.Equal(
            [
                new BriefingAnomaly("新增领取失业保险金人数异动", "2026年第46周（11月9日至11月15日）", "0.5", "0.124", 3, 1, 134, 2),
                new BriefingAnomaly("gone", "2026-W46", "1", "0", 0, 0, 16, 0),
            ],
            AnomalySection.Compose(Rules, snapshot));
    }

    private static AlertSection Alerts(Snapshot snapshot) => new(Rules, snapshot, SampleProvince.Week);

    private static string Figure(Snapshot snapshot, string indicator) => FigureSentence.Write(Rules, snapshot, Rules.Indicators[indicator]);
}
