using System.Collections.Frozen;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

/// <summary>The official track: from verification to lifting, by named people.</summary>
public sealed class OfficialCourseTests
{
    [Fact]
    public void A_case_goes_from_verification_over_consultation_and_approval_to_publication()
    {
        var desk = ADesk.WithCase(Grade.Severe);

        desk.Do(new Acknowledge("收到"), AnActor.Duty);
        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty);
        desk.Do(AnAct.Consult(Grade.Critical), AnActor.Duty);
        desk.Do(new Approve(Grade.Severe, "按橙色发布"), AnActor.Lead);
        var published = desk.Do(AnAct.Publish(), AnActor.Duty);

        Assert.Equal(CaseStage.Published, published.Stage);
        Assert.Equal((Grade.Severe, Grade.Critical, Grade.Severe), (published.ComputedGrade, published.Consultation?.Act.Grade, published.OfficialGrade));
        Assert.Equal("chengyang_duty", published.Acknowledged!.Person);
        Assert.Equal("城阳区", published.Publication!.Text.Area);
        Assert.Equal(desk.Now, published.Publication.By.At);
    }

    [Theory]
    [InlineData(CaseVerdict.FalseAlarm, CaseStage.Dismissed)]
    [InlineData(CaseVerdict.EntityTransfer, CaseStage.Dismissed)]
    [InlineData(CaseVerdict.Seasonal, CaseStage.Dismissed)]
    [InlineData(CaseVerdict.DataError, CaseStage.Dismissed)]
    [InlineData(CaseVerdict.UnderWatch, CaseStage.UnderWatch)]
    [InlineData(CaseVerdict.Confirmed, CaseStage.Verified)]
    public void A_verdict_on_a_low_grade_takes_one_person(CaseVerdict verdict, CaseStage stage)
    {
        var desk = ADesk.WithCase(Grade.Serious);

        var verified = desk.Do(AnAct.Verify(verdict), AnActor.Duty);

        Assert.Equal((stage, verdict), (verified.Stage, verified.Verdict));
        Assert.Null(verified.PendingConfirmation);
    }

    [Fact]
    public void The_act_of_consulting_ends_the_task_to_consult()
    {
        var task = AFrame.Tasks[0] with { Id = "consult", Name = "组织会商", Kind = TaskKind.Consultation, Limit = AFrame.Tasks[0].Limit with { From = ClockStart.Verified } };
        var frame = AFrame.Of(AFrame.Plan with { Tasks = AFrame.Plan.Tasks.ToFrozenDictionary(level => level.Key, level => level.Value.Add(task)) });
        var desk = ADesk.WithCase(Grade.Severe, frame);
        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty);

        Assert.Equal("会商任务不能直接填报完成。请办理“会商”。", desk.Refused(new CompleteTask("consult", "已会商"), AnActor.Lead));
        Assert.Equal(TaskState.Done, desk.Do(AnAct.Consult(Grade.Severe), AnActor.Duty).TaskOf("consult")!.State);
    }

    [Fact]
    public void An_adjustment_publishes_anew_and_keeps_what_was_published_before()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);
        desk.Now += TimeSpan.FromHours(3);

        var adjusted = desk.Do(new Adjust(Grade.Severe, "人数增加"), AnActor.Lead);

        Assert.Equal([Grade.Serious, Grade.Severe], adjusted.Publications.Select(p => p.Grade));
        Assert.Equal((Grade.Severe, desk.Now), (adjusted.OfficialGrade, adjusted.Publication!.By.At));
        Assert.Contains("与现行级别不同", desk.Refused(new Adjust(Grade.Severe, "再次"), AnActor.Lead), StringComparison.Ordinal);
        Assert.Contains("请办理“解除”", desk.Refused(new Adjust(Grade.None, "解除"), AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sent_back_is_done_again()
    {
        var desk = ADesk.At(CaseStage.Approved, Grade.Serious);

        Assert.Equal(CaseStage.InConsultation, desk.Do(new SendBack("范围不清"), AnActor.Lead).Stage);
        Assert.Equal(CaseStage.Verified, desk.Do(new SendBack("人数不清"), AnActor.Lead).Stage);
        Assert.Null(desk[ADesk.First].Approval);
        Assert.Equal(CaseStage.InConsultation, desk.Do(AnAct.Consult(Grade.Serious), AnActor.Duty).Stage);
    }

    [Fact]
    public void Lifting_ends_the_published_grade_and_leaves_the_computed_one_alone()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);

        var lifted = desk.Do(new Lift("均已安置"), AnActor.Lead);

        Assert.Equal((CaseStage.Lifted, Grade.None, Grade.Serious), (lifted.Stage, lifted.OfficialGrade, lifted.ComputedGrade));
    }

    [Fact]
    public void New_evidence_after_a_verification_waits_in_the_way_of_lifting()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);
        desk.Now += TimeSpan.FromHours(1);
        desk.Take(ADesk.Change(AlertChangeKind.Extend, Grade.Serious, Grade.Serious));

        Assert.Equal("核实之后又出现新的异动，不能办理“解除”。请先对新的异动办理“核实”。", desk.Refused(new Lift("均已安置"), AnActor.Lead));

        desk.Do(AnAct.Verify(CaseVerdict.FalseAlarm), AnActor.Duty);
        Assert.Equal((CaseStage.Published, CaseVerdict.Confirmed), (desk[ADesk.First].Stage, desk[ADesk.First].Verdict!.Value)); // the verdict is on the new evidence alone
        Assert.Equal(CaseStage.Lifted, desk.Do(new Lift("均已安置"), AnActor.Lead).Stage);
    }

    [Fact]
    public void What_was_dismissed_or_lifted_can_prove_true_after_all()
    {
        var dismissed = ADesk.At(CaseStage.Dismissed, Grade.Serious);
        Assert.Equal(CaseStage.Verified, dismissed.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty).Stage);

        var lifted = ADesk.At(CaseStage.Lifted, Grade.Serious);
        lifted.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Severe));
        Assert.Equal(CaseStage.Verified, lifted.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty).Stage);
    }

    [Fact]
    public void An_act_out_of_order_is_refused_with_where_it_belongs()
    {
        var desk = ADesk.WithCase();

        Assert.Equal("事项处于“待核实”阶段，不能办理“审批”。“审批”适用于以下阶段：会商中。", desk.Refused(new Approve(Grade.Severe, "同意"), AnActor.Lead));
        Assert.Equal(RefusalKind.OutOfOrder, desk.Try(new Approve(Grade.Severe, "同意"), AnActor.Lead).Refusal!.Kind);
    }

    [Theory]
    [MemberData(nameof(Unfinished))]
    public void What_is_left_blank_is_asked_for(CaseStage stage, CaseAct act, string words)
    {
        var desk = ADesk.At(stage, Grade.Serious);

        Assert.StartsWith(words, desk.Refused(act, AnActor.Lead), StringComparison.Ordinal);
    }

    public static TheoryData<CaseStage, CaseAct, string> Unfinished => new()
    {
        { CaseStage.AwaitingVerification, new Verify(CaseVerdict.Confirmed, " "), "未填写核实情况。" },
        { CaseStage.AwaitingVerification, new Verify(CaseVerdict.EntityTransfer, "整体转入"), "未填写划转人数。" },
        { CaseStage.AwaitingVerification, new Verify(CaseVerdict.FalseAlarm, "没有此事") { ReportNumbers = ["B-1"] }, "只有划转、数据错误" },
        { CaseStage.AwaitingVerification, new Verify(CaseVerdict.DataError, "多报一位") { Indicator = "leavers" }, "更正指标须同时填写指标和统计期。" },
        { CaseStage.AwaitingVerification, new Verify((CaseVerdict)9, "不明"), "核实结论不在规定之内。" },
        { CaseStage.Verified, new Consult(Grade.Severe, "", ["人社局"]), "未填写会商意见。" },
        { CaseStage.Verified, new Consult(Grade.Severe, "建议发布", []), "未填写参加会商的单位或人员。" },
        { CaseStage.Verified, new Consult((Grade)7, "建议发布", ["人社局"]), "建议级别不在分级方案之内。" },
        { CaseStage.InConsultation, new Approve(Grade.None, "不发"), "批准级别须为一至四级之一。" },
        { CaseStage.InConsultation, new Approve(Grade.Serious, ""), "未填写审批意见。" },
        { CaseStage.InConsultation, new SendBack(""), "未填写退回理由。" },
        { CaseStage.Approved, AnAct.Publish() with { Category = "" }, "未填写预警类别。" },
        { CaseStage.Approved, AnAct.Publish() with { Area = "" }, "未填写可能影响的范围。" },
        { CaseStage.Approved, AnAct.Publish() with { Advice = "" }, "未填写警示事项。" },
        { CaseStage.Approved, AnAct.Publish() with { Measures = "" }, "未填写应当采取的措施。" },
        { CaseStage.Approved, AnAct.Publish() with { Issuer = "" }, "未填写发布单位。" },
        { CaseStage.Published, new Lift(""), "未填写解除理由。" },
        { CaseStage.Published, new AddNote(""), "未填写内容。" },
    };

    [Fact]
    public void No_act_is_known_for_a_case_that_is_not()
    {
        var desk = new ADesk();

        Assert.StartsWith("没有这一事项。", desk.Refused(new Acknowledge(), AnActor.Duty, "SX2026-0009"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_is_acknowledged_once_and_its_other_clocks_go_on()
    {
        var desk = ADesk.WithCase();

        var seen = desk.Do(new Acknowledge(), AnActor.Duty);

        Assert.Equal(TaskState.Done, seen.TaskOf("acknowledge")!.State);
        Assert.Equal(TaskState.Open, seen.TaskOf("verify")!.State);
        Assert.StartsWith("事项已由chengyang_duty签收。", desk.Refused(new Acknowledge(), AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_act_says_who_did_it_and_the_stages_it_led_from_and_to()
    {
        var desk = ADesk.WithCase(Grade.Serious);

        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.CityDuty);

        var happened = desk.Events.Single(e => e.Fact is Acted);
        Assert.Equal(("qingdao_duty", "cli test"), (happened.Actor.Person, happened.Actor.Origin));
        Assert.Equal((CaseStage.AwaitingVerification, CaseStage.Verified), (((Acted)happened.Fact).From, ((Acted)happened.Fact).To));
    }
}
