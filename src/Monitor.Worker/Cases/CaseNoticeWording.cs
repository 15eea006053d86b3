using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Grading;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>The words of what people are told of cases.</summary>
internal sealed class CaseNoticeWording(CaseAudience audience, CaseFrame frame)
{
    /// <summary>A notice in words.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="now">The case after what happened.</param>
    /// <param name="fact">What happened.</param>
    public CaseTelling Of(CaseNotice notice, Case now, CaseFact fact)
    {
        var (summary, sentence, next) = (notice.Occasion, fact) switch
        {
            (CaseOccasion.Opened, _) => Opened(now),
            (CaseOccasion.DueSoon, _) => DueSoon(now.TaskOf(notice.Task!)!),
            (CaseOccasion.Overdue, _) => Overdue(now, now.TaskOf(notice.Task!)!),
            (CaseOccasion.AwaitsConfirmation, _) => AwaitsConfirmation(now.PendingConfirmation!),
            (_, ConfirmationLapsed lapsed) => Lapsed(lapsed),
            (_, Escalated call) => Called(now, call),
            (_, AcknowledgementLapsed lapsed) => Forgotten(now, lapsed),
            (_, OwnerChanged change) => OwnerRaised(now, change),
            (_, Acted { Act: var act }) => ByPerson(now, act),
            _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Occasion, "There are no words for this."),
        };
        return new CaseTelling(notice.Occasion, now, summary, sentence, next);
    }

    private (string Summary, string Sentence, string Next) Opened(Case now) => now.Call is { } call
        ? (call.People is { } involved ? string.Create(CultureInfo.InvariantCulture, $"接报立项，涉及{involved}人") : "接报立项",
            $"{Moment(call.CalledAt)}接报，已登记立项。主要情况：{call.What}{(call.People is { } people ? string.Create(CultureInfo.InvariantCulture, $"（涉及{people}人）") : "")}",
            "请承办地区立即签收并核实，按时限报告。")
        : ("重启立项", $"事项{now.Predecessor}办结后重启，另立本事项继续办理。", "请承办地区签收并核实最新情况，按时限报告。");

    private (string Summary, string Sentence, string Next) DueSoon(CaseTask task) => (
        $"“{task.Name}”须于{Short(task.DueAt)}前完成",
        $"任务“{task.Name}”（责任岗位：{CaseWording.Of(task.Role)}）应于{Moment(task.DueAt)}前完成，目前尚未完成。",
        "请按时办理；逾期将逐级上报。");

    private (string Summary, string Sentence, string Next) Overdue(Case now, CaseTask task) => (
        $"“{task.Name}”逾期未完成",
        $"任务“{task.Name}”（责任岗位：{CaseWording.Of(task.Role)}）应于{Moment(task.DueAt)}前完成，逾期未完成，现按规定逐级上报。",
        $"请{frame.NameOf(now.Owner)}立即办理，确实无法办理的登记原因；请上级督促落实。");

    private (string Summary, string Sentence, string Next) AwaitsConfirmation(PendingConfirmation pending)
    {
        var act = NameOf(pending.Act);
        return (
            $"{act}待复核，请于{Short(pending.LapsesAt)}前答复",
            $"{audience.NameOf(pending.By.Person)}提请{act}，涉及{frame.Grades[pending.AtStake].Name}，须由另一名有权限的人员复核；{Moment(pending.LapsesAt)}前无人复核即失效，级别不变。{ReasonOf(pending.Act)}",
            "请核对情况后登录，同意或者不同意均须答复。");
    }

    private static (string Summary, string Sentence, string Next) Lapsed(ConfirmationLapsed lapsed)
    {
        var why = lapsed.Why switch
        {
            LapseReason.TimeOut => "逾期无人复核",
            LapseReason.NewEvidence => "出现新的异动",
            _ => "承办地区变更",
        };
        return ($"{NameOf(lapsed.Act)}的复核已失效，级别不变", $"提请{NameOf(lapsed.Act)}的复核因{why}失效，级别和事项状态不变。", "仍需办理的，请核实最新情况后重新提请。");
    }

    private (string Summary, string Sentence, string Next) Called(Case now, Escalated call) => (
        CaseWording.Unanswered(now),
        string.Create(CultureInfo.InvariantCulture, $"本事项于{Moment(now.RaisedAt)}立项，{Standing(now)}，现按预案逐级呼叫（第{call.Step}步）。")
            + (call.EmptyShift ? "承办地区当班无人值守，请值班表负责人立即安排人员到岗。" : ""),
        $"请立即签收并组织核实。签收后{Within(now)}内没有办理的，签收失效，继续呼叫。");

    private string Standing(Case now) => (now.GradeRaisedAt is { } risen ? $"{Moment(risen)}级别上升，" : "")
        + (now.Escalation?.Lapsed is { } by ? $"{audience.NameOf(by.Person)}于{Moment(by.At)}签收后没有办理，" : "")
        + CaseWording.Unanswered(now);

    private (string Summary, string Sentence, string Next) Forgotten(Case now, AcknowledgementLapsed lapsed) => (
        CaseWording.Unanswered(now),
        $"本事项由{audience.NameOf(lapsed.Person)}签收，此后{Within(now)}内没有核实或者办理，签收已失效，目前无人负责，现继续逐级呼叫。",
        "请立即重新签收并办理。");

    private static string Within(Case now) => TerminalTime.Of(now.Plan.Escalation!.FollowWithin);

    private (string Summary, string Sentence, string Next) OwnerRaised(Case now, OwnerChanged change) => (
        $"改由{frame.NameOf(now.Owner)}承办",
        $"同一企业涉及多个地区（相关事项：{string.Join("、", change.With)}），改由共同的上级{frame.NameOf(now.Owner)}承办（突发事件应对法第十八条）；属地继续核实和登记。",
        "请承办地区接续办理，属地做好配合。");

    private (string Summary, string Sentence, string Next) ByPerson(Case now, CaseAct act) => act switch
    {
        HandOver offer => (
            $"拟移交{frame.NameOf(offer.To)}，待接收",
            $"{frame.NameOf(now.Owner)}拟将本事项移交{frame.NameOf(offer.To)}办理，接收之前仍由{frame.NameOf(now.Owner)}办理，各项时限照常计算。移交理由：{offer.Reason}",
            "请登录接受或者拒绝移交。"),
        AcceptHandover => ($"移交已被接收，改由{frame.NameOf(now.Owner)}承办", $"移交已被接收，本事项改由{frame.NameOf(now.Owner)}承办，未完成的任务和时限一并转移。", "请做好工作交接。"),
        RefuseHandover refusal => ($"移交未被接收，仍由{frame.NameOf(now.Owner)}承办", $"移交未被接收，本事项仍由{frame.NameOf(now.Owner)}承办。理由：{refusal.Reason}", "请继续办理。"),
        WithdrawHandover => ("移交已撤回", $"移交已撤回，本事项仍由{frame.NameOf(now.Owner)}承办。", "无需处理。"),
        Decline decline => ("复核不同意，级别不变", $"复核意见为不同意，级别和事项状态不变。理由：{decline.Reason}", "请按原级别继续处置。"),
        MarkPublicAttention => (
            now.Tasks.LastOrDefault(task => task.Kind == TaskKind.Statement && task.IsRunning) is { } task ? $"舆情关注，须于{Short(task.DueAt)}前发布权威信息" : "舆情关注，请及时发布权威信息",
            "本事项已引起舆论关注，须及时发布权威信息。",
            "请拟定口径，经审定后发布，并登记发布渠道。"),
        DraftStatement => ("权威信息口径待审定", "权威信息口径已拟定，请审定。", "请登录审定。"),
        Verify verify => ($"核实结论为{CaseWording.Of(verify.Verdict)}", $"核实结论为{CaseWording.Of(verify.Verdict)}。核实情况：{verify.Reason}", now.IsOpen ? "请按预案办理后续事项。" : "请归档。"),
        _ => Step(now, act),
    };

    private (string Summary, string Sentence, string Next) Step(Case now, CaseAct act) => act switch
    {
        Consult consult => ($"会商建议{GradeName(consult.Grade)}，待审批", $"会商建议级别为{GradeName(consult.Grade)}，请审批。会商意见：{consult.Opinion}", "请登录审批或者退回。"),
        Approve approve => ($"已审批{GradeName(approve.Grade)}，待发布", $"审批级别为{GradeName(approve.Grade)}，请按程序发布。", "请填写预警要素后发布。"),
        SendBack => ("审批退回，请重新会商", "会商建议被退回，请补充情况后重新会商。", "请重新核实和会商。"),
        Publish => ($"已发布{GradeName(now.OfficialGrade)}", $"本事项已发布{GradeName(now.OfficialGrade)}。", "请按预案落实措施和报告。"),
        Adjust => ($"发布级别调整为{GradeName(now.OfficialGrade)}", $"本事项发布级别调整为{GradeName(now.OfficialGrade)}。", "请按调整后的级别办理。"),
        Lift => ("预警已解除", "本事项预警已解除。", "请完成终报和办结手续。"),
        Close close => ($"已办结（{CaseWording.Of(close.Outcome)}）", $"本事项已办结，结果为{CaseWording.Of(close.Outcome)}。", "请归档。"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Nobody is told of such an act."),
    };

    private string GradeName(Grade grade) => frame.Grades[grade].Name;

    private static string NameOf(CaseAct act) => act is Verify verify ? $"“核实为{CaseWording.Of(verify.Verdict)}”" : NameOf(act.Kind);

    private static string NameOf(ActKind act) => $"“{ActWording.Of(act)}”";

    private static string ReasonOf(CaseAct act) => act switch
    {
        Verify verify => $"理由：{verify.Reason}",
        Adjust adjust => $"理由：{adjust.Reason}",
        LowerAlert lowering => $"理由：{lowering.Reason}",
        Lift lift => $"理由：{lift.Reason}",
        _ => "",
    };

    private string Moment(DateTimeOffset moment) => OfficialTime.Moment(moment, frame.Calendar.Zone);

    /// <summary>Such as 23日10时30分; a text message comes within days of it.</summary>
    private string Short(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, frame.Calendar.Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day}日{local.Hour}时{local.Minute:00}分");
    }
}
