using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>An indicator that was weekly and becomes monthly, under the same rule.</summary>
public sealed class PeriodChangeTests
{
    private static readonly RateRule Rule = ARule.Rate("claims", (Grade.Serious, 100));

    [Fact]
    public void The_alert_ends_with_its_reason_and_the_rule_judges_the_new_periods_from_then_on()
    {
        var watch = Weekly(100);
        watch.Restart(Monthly());
        watch.Learn("claims", ATree.Qingdao, "2024-04", 50, "2024-05-06");

        var change = Assert.Single(watch.On("2024-05-27"));
        Assert.Equal((AlertChangeKind.Quiet, AlertReason.PeriodChanged, Grade.Serious), (change.Kind, change.Reason, change.From));
        Assert.Equal("黄色预警因指标统计期变更而结束，按新的统计期重新研判", NoticeWording.GradeChange(change, watch.Rules.Grades));

        watch.Learn("claims", ATree.Qingdao, "2024-05", 100, "2024-06-06");
        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-06-06"));
    }

    [Fact]
    public void What_still_holds_by_the_new_periods_is_raised_at_once()
    {
        var watch = Weekly(100);
        watch.Restart(Monthly());
        watch.Learn("claims", ATree.Qingdao, "2024-04", 100, "2024-05-06");

        Assert.Equal(["370200 rate Quiet None", "370200 rate Raise Serious"], watch.Told("2024-05-27"));
    }

    [Fact]
    public void A_calm_region_is_judged_again()
    {
        var watch = Weekly(50);
        watch.Restart(Monthly());
        watch.On("2024-05-27");
        watch.Learn("claims", ATree.Qingdao, "2024-05", 100, "2024-06-06");

        Assert.Equal(["370200 rate Raise Serious"], watch.Told("2024-06-06"));
    }

    private static Watch Weekly(double value)
    {
        var watch = new Watch(ARuleSet.With([AnIndicator.Weekly("claims")], Rule));
        watch.Learn("claims", ATree.Qingdao, "2024-W20", value, "2024-05-20").On("2024-05-20");
        return watch;
    }

    private static RuleSet Monthly() => ARuleSet.With([AnIndicator.Monthly("claims")], Rule);
}
