using Monitor.Rules.Alerts;
using Monitor.Rules.Briefings;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Briefings;

public sealed class BriefingComposerTests
{
    [Fact]
    public void A_week_without_events_says_so_first()
    {
        var briefing = BriefingComposer.Compose(SampleProvince.Rules, SampleProvince.Calm(), SampleProvince.SnapshotId, SampleProvince.Week);

        Assert.Equal(
            [
                "截至2026年11月23日8时00分，山东省各级地区均未触发预警，总体平稳。",
                "本周没有预警新发、升级、降级或平息。",
                "本周没有收到企业裁减人员报告。",
                "数据报送：各项指标应报尽报。",
            ],
            briefing.Conclusions);
        Assert.Empty(briefing.Alerts);
        Assert.Equal((2026, 47, "2026年第47周（11月16日至11月22日）"), (briefing.Year, briefing.Week, briefing.PeriodName));
    }

    [Fact]
    public void What_anomaly_rules_spent_of_their_budget_is_told()
    {
        var snapshot = SampleProvince.Calm() with { Anomalies = [new("claims_anomaly", "2026-W46", 0.5m, 0.1234m, 3, 1, 0.91m, 134, 2), new("gone", "2026-W46", 1m, 0m, 0, 0, 0.5m, 16, 0)] };

        var anomalies = BriefingComposer.Compose(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId, SampleProvince.Week).Anomalies;

        Assert.Equal(
            [
                new BriefingAnomaly("新增领取失业保险金人数异动", "2026年第46周（11月9日至11月15日）", "0.5", "0.124", 3, 1, 134, 2),
                new BriefingAnomaly("gone", "2026-W46", "1", "0", 0, 0, 16, 0),
            ],
            anomalies);
    }

    [Fact]
    public void Without_any_data_nothing_is_called_calm()
    {
        var briefing = BriefingComposer.Compose(SampleProvince.Rules, SampleProvince.NothingKnown(), SampleProvince.SnapshotId, SampleProvince.Week);

        Assert.Equal("截至2026年11月23日8时00分，山东省没有可用的监测数据，不能作出平稳的判断。", briefing.Conclusions[0]);
        Assert.DoesNotContain(briefing.Conclusions, c => c.Contains("总体平稳", StringComparison.Ordinal));
        Assert.Equal("全部6个地区", briefing.Deliveries[0].Missing);
        Assert.Equal("山东省新增领取失业保险金人数：近期没有可用数据。", briefing.Indicators[0].Summary);
    }

    [Fact]
    public void A_provincial_figure_older_than_those_of_its_cities_says_why()
    {
        var calm = SampleProvince.Calm();
        var snapshot = calm with { Headlines = [.. calm.Headlines.Select(h => h is { Indicator: "initial_claims", Region: "370000" } ? h with { Period = "2026-W40" } : h)] };

        var summaries = BriefingComposer.Compose(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId, SampleProvince.Week).Indicators.Select(i => i.Summary).ToArray();

        Assert.EndsWith("此后部分地区未报送，不足以汇总山东省数据。", summaries[0], StringComparison.Ordinal);
        Assert.DoesNotContain("不足以汇总", summaries[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_calm_week_in_which_someone_was_silent_is_not_called_calm()
    {
        var calm = SampleProvince.Calm();
        var snapshot = calm with { Regions = [.. calm.Regions.Select(r => r.Code == "370403" ? r with { Overdue = ["initial_claims"] } : r)] };

        var briefing = BriefingComposer.Compose(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId, SampleProvince.Week);

        Assert.Equal("截至2026年11月23日8时00分，山东省各级地区均未触发预警；尚有地区应报未报，有关地区不能判断为平稳；数据不完整，结论可信度降低。", briefing.Conclusions[0]);
    }

    [Fact]
    public void A_hard_week_names_the_highest_grade_and_counts_what_happened()
    {
        var briefing = BriefingComposer.Compose(SampleProvince.Rules, SampleProvince.ManyEvents(), SampleProvince.SnapshotId, SampleProvince.Week);

        Assert.Equal(
            [
                "截至2026年11月23日8时00分，山东省处于预警状态的地区共5个（市级1个、县级4个），最高为红色预警（特别严重，Ⅰ级）：淄博市（临淄区）。",
                "本周预警新发3起、升级1起、建议降级1起、平息1起。",
                "本周收到企业裁减人员报告4份，涉及1380人（另有1份未报人数）；其中2份将在30日内实施。",
                "数据报送：新增领取失业保险金人数应报6个地区，实报5个；求人倍率应报3个地区，实报2个。未报不等于平稳。",
            ],
            briefing.Conclusions);
        Assert.Equal(["市级", "县级"], briefing.Alerts.Select(g => g.Level));
        Assert.Equal(["YJ2026-0002", "YJ2026-0001", "YJ2026-0004", "YJ2026-0006", "YJ2026-0005"], briefing.Alerts[1].Alerts.Select(a => a.Number));
        Assert.Equal(["新发", "新发、升级", "建议降级", "延续", "平息"], briefing.Alerts[1].Alerts.Select(a => a.State));
    }

    [Fact]
    public void Indicators_that_lack_the_same_number_of_regions_are_told_together()
    {
        var snapshot = SampleProvince.Calm() with
        {
            Completeness = [new("initial_claims", "2026-W46", 6, 5, ["370403"]), new("openings_ratio", "2026-W46", 6, 5, ["370403"]), new("loss_rate", "2026-10", 3, 3, [])],
        };

        var briefing = BriefingComposer.Compose(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId, SampleProvince.Week);

        Assert.Equal("数据报送：新增领取失业保险金人数、求人倍率各应报6个地区，实报5个。未报不等于平稳。", briefing.Conclusions[3]);
    }

    [Fact]
    public void Changes_of_other_weeks_are_not_counted()
    {
        var raised = SampleProvince.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe) with { At = SampleProvince.Monday.AddDays(-8) };
        var snapshot = SampleProvince.With(SampleProvince.Calm(), [raised], [SampleProvince.AlertAfter(raised)]);

        var briefing = BriefingComposer.Compose(SampleProvince.Rules, snapshot, SampleProvince.SnapshotId, SampleProvince.Week);

        Assert.Equal("本周没有预警新发、升级、降级或平息。", briefing.Conclusions[1]);
        Assert.Equal("延续", briefing.Alerts[0].Alerts[0].State);
    }

    [Fact]
    public void A_week_that_has_not_begun_has_no_briefing()
    {
        Assert.Throws<ArgumentException>(() => BriefingComposer.Compose(SampleProvince.Rules, SampleProvince.Calm(), SampleProvince.SnapshotId, Period.Parse(PeriodKind.Week, "2026-W49")));
        Assert.Throws<ArgumentException>(() => BriefingComposer.Compose(SampleProvince.Rules, SampleProvince.Calm(), SampleProvince.SnapshotId, Period.Parse(PeriodKind.Month, "2026-10")));
    }
}
