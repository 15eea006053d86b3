using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

public sealed class ClosingTests
{
    private static readonly Close Resolved = new(CaseOutcome.Resolved, "全部安置");

    [Fact]
    public void Everything_that_stands_in_the_way_is_told_at_once()
    {
        var desk = ADesk.At(CaseStage.Lifted, Grade.Severe);

        Assert.Equal(
            "尚不能办结：任务“书面初报”（first_report）尚未完成；任务“续报”（follow_up）尚未完成；任务“制定安置方案”（resettle）尚未完成；任务“终报”（final_report）尚未完成；"
            + "系统研判预警YJ2026-0001仍为橙色预警，须待系统提出降级建议后办理“确认降级”；尚未登记人数台账。请逐项办理后再办结。",
            desk.Refused(Resolved, AnActor.Lead));
    }

    [Theory]
    [InlineData(200, 120, 30, 50, 0, true)]
    [InlineData(200, 120, 30, 40, 0, false)]
    [InlineData(0, 0, 0, 0, 0, true)]
    [InlineData(200, 120, 30, 50, 10, false)]
    public void The_counts_of_the_last_day_have_to_meet(int affected, int resettled, int retrained, int benefit, int open, bool meet)
    {
        var desk = Ready();
        desk.Do(AnAct.Counts(999, day: "2026-11-20"), AnActor.Duty);
        desk.Do(AnAct.Counts(affected, resettled, retrained, benefit, open), AnActor.Duty);

        if (meet)
        {
            Assert.Equal(CaseStage.Closed, desk.Do(Resolved, AnActor.Lead).Stage);
        }
        else
        {
            Assert.StartsWith($"尚不能办结：人数台账不符：受影响{affected}人，已安置{resettled}人、参加培训{retrained}人、领取失业保险金{benefit}人、尚未安置{open}人，合计{resettled + retrained + benefit + open}人。", desk.Refused(Resolved, AnActor.Lead), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Those_who_are_still_open_need_an_outcome_that_says_so()
    {
        var desk = Ready();
        desk.Do(AnAct.Counts(affected: 200, resettled: 190, open: 10), AnActor.Duty);

        Assert.StartsWith("尚不能办结：尚有10人未安置，办结结果不能为“风险化解”。", desk.Refused(Resolved, AnActor.Lead), StringComparison.Ordinal);

        var closed = desk.Do(new Close(CaseOutcome.OrdinaryCare, "转街道帮扶"), AnActor.Lead);
        Assert.Equal((CaseOutcome.OrdinaryCare, "chengyang_lead", false), (closed.Closing!.Act.Outcome, closed.Closing.By.Person, closed.IsOpen));
    }

    [Fact]
    public void Counts_that_overflow_no_number_still_do_not_meet()
    {
        var desk = Ready();
        desk.Do(AnAct.Counts(affected: 0, resettled: int.MaxValue, retrained: int.MaxValue, benefit: 2), AnActor.Duty);

        Assert.StartsWith("尚不能办结：人数台账不符", desk.Refused(Resolved, AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dismissed_case_closes_as_dismissed_without_counts_once_its_reports_are_in()
    {
        var desk = ADesk.At(CaseStage.Dismissed, Grade.Serious);
        Assert.StartsWith("事项处于“已排除”阶段，办结结果与之不符。请从排除、并入其他事项中选择。", desk.Refused(Resolved, AnActor.Lead), StringComparison.Ordinal);
        Assert.StartsWith("尚不能办结：任务“书面初报”", desk.Refused(new Close(CaseOutcome.Dismissed, "误报"), AnActor.Lead), StringComparison.Ordinal);

        desk.Do(new SetTaskAside("first_report", "误报，无需报送"), AnActor.Duty);

        Assert.Equal(CaseStage.Closed, desk.Do(new Close(CaseOutcome.Dismissed, "误报"), AnActor.Lead).Stage);
    }

    [Fact]
    public void A_grave_alert_is_not_left_without_a_case()
    {
        var desk = ADesk.At(CaseStage.Dismissed, Grade.Severe);
        desk.Do(new CompleteTask("first_report", "已报"), AnActor.Duty);
        var close = new Close(CaseOutcome.Dismissed, "误报");
        Assert.StartsWith("尚不能办结：系统研判预警YJ2026-0001仍为橙色预警", desk.Refused(close, AnActor.Lead), StringComparison.Ordinal);

        desk.Take(ADesk.Change(AlertChangeKind.Quiet, Grade.Severe, Grade.None));

        Assert.Equal(CaseStage.Closed, desk.Do(close, AnActor.Lead).Stage);
    }

    [Fact]
    public void What_came_in_last_is_verified_before_anything_closes()
    {
        var desk = ADesk.At(CaseStage.Dismissed, Grade.Serious);
        desk.Do(new SetTaskAside("first_report", "误报"), AnActor.Duty);
        desk.Take(ADesk.Change(AlertChangeKind.Extend, Grade.Serious, Grade.Serious));

        Assert.StartsWith("核实之后又出现新的异动，不能办理“办结”。", desk.Refused(new Close(CaseOutcome.Dismissed, "误报"), AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_case_changes_only_by_being_reopened()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Serious);
        var closed = desk[ADesk.First];

        foreach (var kind in Enum.GetValues<ActKind>().Where(k => k is not (ActKind.Reopen or ActKind.OpenCase)))
        {
            Assert.Contains("已办结的事项不再变更；如有新情况，请办理“重启”，另立关联事项。", desk.Refused(AnAct.Of(kind), AnActor.Lead), StringComparison.Ordinal);
        }

        desk.Take(ADesk.Change(AlertChangeKind.Quiet, Grade.Serious, Grade.None));
        Assert.Same(closed, desk[ADesk.First]);
    }

    [Fact]
    public void Reopening_opens_a_linked_case_as_grave_as_the_closed_one_was()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Severe);
        desk.Now += TimeSpan.FromDays(20);

        var closed = desk.Do(new Reopen("又有职工失业"), AnActor.Lead);

        var reopened = desk["SX2026-0002"];
        Assert.Equal(("SX2026-0002", ADesk.First), (closed.Successor, reopened.Predecessor));
        Assert.Equal((CaseStage.Closed, CaseStage.AwaitingVerification), (closed.Stage, reopened.Stage));
        Assert.Equal((Grade.Severe, Grade.None, desk.Now), (reopened.Peak, reopened.ComputedGrade, reopened.RaisedAt));
        Assert.Equal(desk.Now.AddHours(2), reopened.TaskOf("first_report")!.DueAt);
        Assert.StartsWith("本事项已经重启为SX2026-0002。", desk.Refused(new Reopen("再次"), AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_case_of_its_kind_is_open_none_is_reopened()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Serious);
        desk.Do(AnAct.Call(), AnActor.Duty, "SX2026-0002");

        Assert.Equal("该地区同一事由已有未办结的事项SX2026-0002，不重复立项。请在SX2026-0002中办理。", desk.Refused(new Reopen("又有职工失业"), AnActor.Lead));
    }

    private static ADesk Ready()
    {
        var desk = ADesk.At(CaseStage.Lifted, Grade.Serious);
        desk.Do(new CompleteTask("first_report", "已报"), AnActor.Duty);
        desk.Do(new CompleteTask("final_report", "已报"), AnActor.Duty);
        return desk;
    }
}
