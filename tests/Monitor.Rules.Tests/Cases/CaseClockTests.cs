using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

public sealed class CaseClockTests
{
    [Fact]
    public void Clocks_run_from_the_data_known_and_from_the_raising()
    {
        var desk = ADesk.WithCase(Grade.Severe); // known at 09:30, raised at 10:00

        var (report, verify) = (desk[ADesk.First].TaskOf("first_report")!, desk[ADesk.First].TaskOf("verify")!);

        Assert.Equal((Moment.At("2026-11-23", 9).AddMinutes(30), Moment.At("2026-11-23", 11).AddMinutes(30)), (report.StartedAt, report.DueAt));
        Assert.Equal(Moment.At("2026-11-23", 10).AddMinutes(30), report.WarnAt);
        Assert.Equal((Moment.At("2026-11-23", 10), Moment.At("2026-11-23", 14)), (verify.StartedAt, verify.DueAt));
        Assert.Equal(["acknowledge", "verify", "first_report"], desk[ADesk.First].Tasks.Select(t => t.Id));
    }

    [Fact]
    public void A_limit_is_warned_of_once_and_then_overdue_once()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Do(new Acknowledge(), AnActor.Duty);
        Assert.Equal(Moment.At("2026-11-23", 10).AddMinutes(30), CaseDesk.NextTick(desk[ADesk.First]));

        desk.Now = Moment.At("2026-11-23", 10).AddMinutes(30);
        Assert.Equal([new TaskWarned("first_report")], desk.Tick().Select(e => e.Fact));
        Assert.Empty(desk.Tick());
        Assert.Equal(Moment.At("2026-11-23", 11).AddMinutes(30), CaseDesk.NextTick(desk[ADesk.First]));

        desk.Now = Moment.At("2026-11-23", 11).AddMinutes(30);
        Assert.Equal([new TaskOverdue("first_report", ATree.Qingdao)], desk.Tick().Select(e => e.Fact));
        Assert.Empty(desk.Tick());
        Assert.Equal(desk.Now, desk[ADesk.First].TaskOf("first_report")!.OverdueAt);
    }

    [Fact]
    public void A_report_that_comes_late_is_taken_and_stays_marked_overdue()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Now += TimeSpan.FromHours(3);

        var reported = desk.Do(new CompleteTask("first_report", "已报市局") { Text = "初报" }, AnActor.Duty);

        var task = reported.TaskOf("first_report")!;
        Assert.Equal((TaskState.Done, true, "初报"), (task.State, task.OverdueAt is not null, task.Text));
    }

    [Fact]
    public void An_escalation_of_the_province_has_nobody_above()
    {
        var desk = new ADesk();
        desk.Take(ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe, region: ATree.Province));
        desk.Now += TimeSpan.FromHours(2);

        Assert.Contains(new TaskOverdue("first_report"), desk.Tick().Select(e => e.Fact));
    }

    [Fact]
    public void A_stopped_clock_keeps_what_is_left_and_says_who_and_why()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Do(new StopClock("verify", "企业负责人在外地"), AnActor.Duty);
        var stopped = desk[ADesk.First].TaskOf("verify")!.Stopped!;
        Assert.Equal(("chengyang_duty", "企业负责人在外地", TimeSpan.FromHours(4)), (stopped.By.Person, stopped.Reason, stopped.Left));

        desk.Now += TimeSpan.FromHours(30);
        Assert.DoesNotContain(desk.Tick(), e => e.Fact is TaskOverdue { Task: "verify" });

        desk.Do(new RestartClock("verify", "负责人已返回"), AnActor.Duty);
        var running = desk[ADesk.First].TaskOf("verify")!;
        Assert.Equal((desk.Now.AddHours(4), desk.Now.AddHours(3)), (running.DueAt, running.WarnAt!.Value));
    }

    [Fact]
    public void A_grade_that_rises_while_a_clock_stands_takes_nothing_of_what_is_left()
    {
        var desk = ADesk.WithCase(Grade.Moderate);
        desk.Do(new StopClock("verify", "企业负责人在外地"), AnActor.Duty);
        desk.Now += TimeSpan.FromHours(1);
        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Moderate, Grade.Severe));

        desk.Now += TimeSpan.FromHours(30);
        desk.Do(new RestartClock("verify", "负责人已返回"), AnActor.Duty);

        Assert.Equal(desk.Now.AddHours(4), desk[ADesk.First].TaskOf("verify")!.DueAt);
        Assert.DoesNotContain(desk.Tick(), e => e.Fact is TaskOverdue { Task: "verify" });
    }

    [Fact]
    public void A_tighter_limit_counts_the_time_that_its_clock_ran_and_none_that_it_stood()
    {
        var desk = ADesk.WithCase(Grade.Serious); // first report within 12 hours of 09:30
        desk.Do(new StopClock("first_report", "通信中断"), AnActor.Duty); // 11.5 hours are left
        desk.Now = Moment.At("2026-11-23", 14);
        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Critical));

        desk.Now = Moment.At("2026-11-24", 10);
        desk.Do(new RestartClock("first_report", "通信恢复"), AnActor.Duty);

        var report = desk[ADesk.First].TaskOf("first_report")!;
        Assert.Equal((Moment.At("2026-11-24", 12), Moment.At("2026-11-24", 11)), (report.DueAt, report.WarnAt!.Value)); // two hours, all of them from the restart on
    }

    [Fact]
    public void A_clock_of_working_time_stops_and_starts_in_working_time()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Severe); // Monday 10:00; eight hours of work end on Tuesday at 10:30
        Assert.Equal(Moment.At("2026-11-24", 10).AddMinutes(30), desk[ADesk.First].TaskOf("resettle")!.DueAt);

        desk.Now = Moment.At("2026-11-23", 20);
        desk.Do(new StopClock("resettle", "等待企业方案"), AnActor.Lead);
        Assert.Equal(TimeSpan.FromHours(1.5), desk[ADesk.First].TaskOf("resettle")!.Stopped!.Left);

        desk.Now = Moment.At("2026-11-28", 10); // a Saturday
        desk.Do(new RestartClock("resettle", "方案已到"), AnActor.Lead);
        Assert.Equal(Moment.At("2026-11-30", 10).AddMinutes(30), desk[ADesk.First].TaskOf("resettle")!.DueAt);
    }

    [Fact]
    public void A_clock_that_has_run_out_cannot_be_stopped_and_one_that_runs_not_started()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        Assert.StartsWith("任务“现场核实”正在计时。", desk.Refused(new RestartClock("verify", "已到"), AnActor.Duty), StringComparison.Ordinal);

        desk.Now += TimeSpan.FromHours(5);
        Assert.StartsWith("任务“现场核实”已经逾期，不能停止计时。", desk.Refused(new StopClock("verify", "忘记"), AnActor.Duty), StringComparison.Ordinal);
    }

    [Fact]
    public void Follow_up_reports_come_again_until_the_case_is_lifted()
    {
        var desk = ADesk.At(CaseStage.Verified, Grade.Severe);
        desk.Now += TimeSpan.FromHours(20);
        desk.Do(new CompleteTask("follow_up", "第一次续报"), AnActor.Duty);
        Assert.Equal(desk.Now.AddHours(24), desk[ADesk.First].TaskOf("follow_up-2")!.DueAt);

        desk.Do(new Lift("平稳"), AnActor.Lead);
        desk.Confirm();
        desk.Do(new CompleteTask("follow_up-2", "第二次续报"), AnActor.Duty);

        Assert.Null(desk[ADesk.First].TaskOf("follow_up-3"));
        Assert.NotNull(desk[ADesk.First].TaskOf("final_report"));
    }

    [Fact]
    public void A_graver_grade_brings_its_tasks_and_its_tighter_limits_from_then_on()
    {
        var desk = ADesk.WithCase(Grade.Serious); // first report within 12 hours of 09:30
        Assert.Equal(Moment.At("2026-11-23", 21).AddMinutes(30), desk[ADesk.First].TaskOf("first_report")!.DueAt);

        desk.Now = Moment.At("2026-11-23", 15);
        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Critical));

        Assert.Equal(Moment.At("2026-11-23", 17), desk[ADesk.First].TaskOf("first_report")!.DueAt); // two hours from the upgrade
        Assert.Equal(Grade.Critical, desk[ADesk.First].Peak);
        Assert.Single(desk[ADesk.First].Tasks, t => t.Planned == "first_report");
    }

    [Fact]
    public void A_limit_that_ends_sooner_is_not_loosened_by_a_graver_grade()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        desk.Now = Moment.At("2026-11-23", 21);
        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Critical));

        Assert.Equal(Moment.At("2026-11-23", 21).AddMinutes(30), desk[ADesk.First].TaskOf("first_report")!.DueAt);
    }

    [Fact]
    public void New_evidence_asks_for_another_verification_against_the_same_clock()
    {
        var desk = ADesk.At(CaseStage.Verified, Grade.Severe);
        desk.Now += TimeSpan.FromHours(6);
        desk.Take(ADesk.Change(AlertChangeKind.Extend, Grade.Severe, Grade.Severe));

        Assert.Equal(desk.Now.AddHours(4), desk[ADesk.First].TaskOf("verify-2")!.DueAt);

        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty);
        Assert.Equal((TaskState.Done, CaseStage.Verified), (desk[ADesk.First].TaskOf("verify-2")!.State, desk[ADesk.First].Stage));
    }

    [Fact]
    public void What_is_under_watch_is_looked_at_again_within_its_time()
    {
        var desk = ADesk.At(CaseStage.UnderWatch, Grade.Serious);
        Assert.Equal(desk.Now.AddHours(24), desk[ADesk.First].TaskOf("watch_review")!.DueAt);

        desk.Now += TimeSpan.FromHours(20);
        desk.Do(AnAct.Verify(CaseVerdict.UnderWatch), AnActor.Duty);

        Assert.Equal(TaskState.Done, desk[ADesk.First].TaskOf("watch_review")!.State);
        Assert.Equal(desk.Now.AddHours(24), desk[ADesk.First].TaskOf("watch_review-2")!.DueAt);
    }

    [Fact]
    public void A_task_that_cannot_be_done_says_why_and_some_have_to_be_done()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Severe);

        var aside = desk.Do(new SetTaskAside("resettle", "企业已破产清算"), AnActor.Lead).TaskOf("resettle")!;
        Assert.Equal((TaskState.SetAside, "企业已破产清算"), (aside.State, aside.Note));
        Assert.StartsWith("任务“制定安置方案”已经注明无法执行。", desk.Refused(new CompleteTask("resettle", "完成"), AnActor.Lead), StringComparison.Ordinal);

        var lifted = ADesk.At(CaseStage.Lifted, Grade.Severe);
        Assert.StartsWith("任务“终报”不得注明无法执行。", lifted.Refused(new SetTaskAside("final_report", "来不及"), AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_is_done_by_its_owner_or_the_lead_and_some_by_their_own_act()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Severe);
        var fresh = ADesk.WithCase();

        Assert.Equal("任务“制定安置方案”的责任岗位是带班领导。请由带班领导办理。", desk.Refused(new CompleteTask("resettle", "完成"), AnActor.Duty));
        Assert.StartsWith("签收任务不能直接填报完成。", fresh.Refused(new CompleteTask("acknowledge", "完成"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("核实任务不能直接填报完成。", fresh.Refused(new CompleteTask("verify", "完成"), AnActor.Duty), StringComparison.Ordinal);
        Assert.Equal("本事项没有任务“nothing”。请从以下任务中选择：acknowledge（签收）、verify（现场核实）、first_report（书面初报）。", fresh.Refused(new CompleteTask("nothing", "完成"), AnActor.Duty));
    }

    [Fact]
    public void A_closed_case_has_no_clock()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Serious);
        desk.Now += TimeSpan.FromDays(30);

        Assert.Empty(desk.Tick());
        Assert.Null(CaseDesk.NextTick(desk[ADesk.First]));
    }
}
