using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

public sealed class SecondPersonTests
{
    [Fact]
    public void Dismissing_a_grave_case_waits_for_a_second_person()
    {
        var desk = ADesk.WithCase(Grade.Severe);

        var waiting = desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
        Assert.Equal((CaseStage.AwaitingVerification, Grade.Severe), (waiting.Stage, waiting.PendingConfirmation!.AtStake));
        Assert.Equal(desk.Now.AddHours(2), waiting.PendingConfirmation.LapsesAt);

        var dismissed = desk.Do(new Confirm("核对无误"), AnActor.SecondDuty);
        Assert.Equal((CaseStage.Dismissed, CaseVerdict.FalseAlarm), (dismissed.Stage, dismissed.Verdict!.Value));
        Assert.Equal(("chengyang_duty2", "chengyang_duty"), (dismissed.Verification!.By.Person, dismissed.Verification.By.ProposedBy));
        Assert.Null(dismissed.PendingConfirmation);
    }

    [Theory]
    [InlineData(CaseStage.Published, ActKind.Adjust)]
    [InlineData(CaseStage.Published, ActKind.Lift)]
    [InlineData(CaseStage.Published, ActKind.LowerAlert)]
    public void Lowering_and_cancelling_what_is_grave_takes_two(CaseStage stage, ActKind kind)
    {
        var desk = ADesk.At(stage, Grade.Critical);
        desk.Take(ADesk.Change(AlertChangeKind.ProposeLowering, Grade.Critical, Grade.Serious));

        var waiting = desk.Do(AnAct.Of(kind, Grade.Serious), AnActor.Lead);
        Assert.Equal((stage, Grade.Critical, Grade.Critical), (waiting.Stage, waiting.OfficialGrade, waiting.PendingConfirmation!.AtStake));

        var done = desk.Do(new Confirm(), AnActor.CityDuty);
        Assert.Null(done.PendingConfirmation);
        Assert.Equal(kind, desk.Events.Select(e => e.Fact).OfType<Acted>().Last().Act.Kind);
    }

    [Fact]
    public void Raising_takes_one_person()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Severe);

        Assert.Equal(Grade.Critical, desk.Do(new Adjust(Grade.Critical, "人数翻番"), AnActor.Lead).OfficialGrade);
    }

    [Fact]
    public void Nobody_confirms_what_he_proposed()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);

        Assert.Equal("“核实”由您提请，提请人不能自行复核。请由另一名有权限的人员复核；需要收回的，请办理“复核不同意”。", desk.Refused(new Confirm(), AnActor.Duty));
    }

    [Fact]
    public void One_of_the_two_has_to_be_one_who_may_decide()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);
        desk.Do(new Lift("均已安置"), AnActor.Duty); // a duty officer only proposes it, whatever the grade

        Assert.Equal("提请人和您都只能提请“解除”，不能决定。请由带班领导复核。", desk.Refused(new Confirm(), AnActor.SecondDuty));
        Assert.Equal(CaseStage.Lifted, desk.Do(new Confirm(), AnActor.Lead).Stage);
    }

    [Fact]
    public void What_nobody_confirms_in_time_lapses_and_leaves_the_grade()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Critical);
        desk.Do(new Lift("均已安置"), AnActor.Lead);
        desk.Now += TimeSpan.FromHours(2);

        var lapsed = Assert.Single(desk.Tick(), e => e.Fact is ConfirmationLapsed);

        Assert.Equal((new ConfirmationLapsed(ActKind.Lift, LapseReason.TimeOut), "monitor"), (lapsed.Fact, lapsed.Actor.Person));
        Assert.Equal((CaseStage.Published, Grade.Critical), (desk[ADesk.First].Stage, desk[ADesk.First].OfficialGrade));
        Assert.Null(desk[ADesk.First].PendingConfirmation);
    }

    [Fact]
    public void A_confirmation_that_comes_too_late_is_refused_even_before_the_sweep()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Critical);
        desk.Do(new Lift("均已安置"), AnActor.Lead);
        desk.Now += TimeSpan.FromHours(2);

        Assert.StartsWith("本事项没有待复核的提请；逾期未复核的提请已经失效。", desk.Refused(new Confirm(), AnActor.CityLead), StringComparison.Ordinal);
    }

    [Fact]
    public void New_evidence_ends_the_waiting()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);

        var events = desk.Take(ADesk.Change(AlertChangeKind.Extend, Grade.Severe, Grade.Severe));

        Assert.Contains(events, e => e.Fact is ConfirmationLapsed { Why: LapseReason.NewEvidence });
        Assert.Null(desk[ADesk.First].PendingConfirmation);
    }

    [Fact]
    public void A_proposal_can_be_declined_or_taken_back()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
        Assert.Null(desk.Do(new Decline("名册不全"), AnActor.Lead).PendingConfirmation);

        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
        Assert.Null(desk.Do(new Decline("误操作"), AnActor.Duty).PendingConfirmation);

        Assert.Equal(CaseStage.AwaitingVerification, desk[ADesk.First].Stage);
    }

    [Fact]
    public void The_course_stands_still_while_a_proposal_waits_and_work_on_the_spot_goes_on()
    {
        var desk = ADesk.WithCase(Grade.Severe);
        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);

        Assert.StartsWith("chengyang_duty提请的“核实”正在等待复核，其间不能办理“核实”。", desk.Refused(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Lead), StringComparison.Ordinal);
        desk.Do(new CompleteTask("first_report", "已报"), AnActor.Duty);
        desk.Do(AnAct.Counts(affected: 10, open: 10), AnActor.Duty);
    }

    [Fact]
    public void Where_the_plan_wants_no_second_person_one_is_enough()
    {
        var frame = AFrame.Of(AFrame.Plan with { Confirmation = ConfirmationPolicy.None });
        var desk = ADesk.WithCase(Grade.Critical, frame);

        Assert.Equal(CaseStage.Dismissed, desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty).Stage);
    }

    [Fact]
    public void An_alert_is_lowered_only_as_far_as_the_machine_proposes()
    {
        var desk = ADesk.WithCase(Grade.Critical);
        Assert.StartsWith("系统没有对预警YJ2026-0001提出降级建议", desk.Refused(new LowerAlert("YJ2026-0001", Grade.Serious, "平稳"), AnActor.Lead), StringComparison.Ordinal);

        desk.Take(ADesk.Change(AlertChangeKind.ProposeLowering, Grade.Critical, Grade.Serious));

        Assert.StartsWith("系统建议降为黄色预警，不得降得更低。", desk.Refused(new LowerAlert("YJ2026-0001", Grade.None, "平稳"), AnActor.Lead), StringComparison.Ordinal);
        Assert.StartsWith("预警YJ2026-0001现为红色预警", desk.Refused(new LowerAlert("YJ2026-0001", Grade.Critical, "平稳"), AnActor.Lead), StringComparison.Ordinal);
        Assert.StartsWith("本事项没有编号为YJ2026-0009的预警。", desk.Refused(new LowerAlert("YJ2026-0009", Grade.Serious, "平稳"), AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frozen_grade_is_not_lowered_by_anybody()
    {
        var desk = ADesk.WithCase(Grade.Critical);
        desk.Take(ADesk.Change(AlertChangeKind.ProposeLowering, Grade.Critical, Grade.Serious));
        desk.Take(ADesk.Change(AlertChangeKind.Freeze, Grade.Critical, Grade.Critical));

        Assert.Equal("预警YJ2026-0001所用数据逾期未报，级别冻结，不得降级。请催报数据；数据恢复后由系统重新研判。", desk.Refused(new LowerAlert("YJ2026-0001", Grade.Serious, "平稳"), AnActor.Lead));
    }

    [Fact]
    public void A_confirmed_lowering_is_an_order_and_the_grade_falls_when_the_evaluator_has_obeyed()
    {
        var desk = ADesk.WithCase(Grade.Critical);
        desk.Take(ADesk.Change(AlertChangeKind.ProposeLowering, Grade.Critical, Grade.Serious));
        desk.Do(new LowerAlert("YJ2026-0001", Grade.Severe, "平稳"), AnActor.Duty);
        var ordered = desk.Do(new Confirm(), AnActor.Lead);

        Assert.Equal((Grade.Critical, Grade.Severe), (ordered.ComputedGrade, ordered.AlertOf("YJ2026-0001")!.Ordered!.Value));
        Assert.StartsWith("预警YJ2026-0001的降级已经确认", desk.Refused(new LowerAlert("YJ2026-0001", Grade.Severe, "平稳"), AnActor.Lead), StringComparison.Ordinal);

        desk.Take(ADesk.Change(AlertChangeKind.Lower, Grade.Critical, Grade.Severe));
        Assert.Equal((Grade.Severe, (Grade?)null), (desk[ADesk.First].ComputedGrade, desk[ADesk.First].AlertOf("YJ2026-0001")!.Ordered));
    }
}
