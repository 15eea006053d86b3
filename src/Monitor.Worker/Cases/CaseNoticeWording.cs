using System.Globalization;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Cases;

/// <summary>The words of what is told of cases.</summary>
internal sealed class CaseNoticeWording(CaseAudience audience, CaseFrame frame)
{
    public CaseNotice Opened(Case now) => now.Call is { } call
        ? new(
            CaseNoticeKind.Opened,
            now,
            "接报立项",
            $"{Moment(call.CalledAt)}接报并登记立项。主要情况：{call.What}{(call.People is { } people ? string.Create(CultureInfo.InvariantCulture, $"（涉及{people}人）") : "")}",
            "请立即签收并核实，按时限报告。",
            BySms: true)
        : new(CaseNoticeKind.Opened, now, "重启立项", $"事项{now.Predecessor}办结后重启，另立本事项继续办理。", "请签收并核实最新情况，按时限报告。", BySms: true);

    public CaseNotice DueSoon(Case now, CaseTask task) => new(
        CaseNoticeKind.DueSoon,
        now,
        $"“{task.Name}”须于{Short(task.DueAt)}前完成",
        $"任务“{task.Name}”（责任岗位：{CaseWording.Of(task.Role)}）应于{Moment(task.DueAt)}前完成，目前尚未完成。",
        "请按时办理；逾期将逐级上报。",
        BySms: true);

    public CaseNotice Overdue(Case now, CaseTask task, bool isAbove) => new(
        CaseNoticeKind.Overdue,
        now,
        $"“{task.Name}”逾期未完成",
        $"任务“{task.Name}”（责任岗位：{CaseWording.Of(task.Role)}）应于{Moment(task.DueAt)}前完成，逾期未完成，现按规定逐级上报。",
        isAbove ? $"请督促{frame.NameOf(now.Owner)}立即办理，必要时直接组织处置。" : "请立即办理；确实无法办理的，登记原因。",
        BySms: true);

    public CaseNotice ConfirmationAsked(Case now)
    {
        var pending = now.PendingConfirmation!;
        var act = NameOf(pending.Act);
        return new(
            CaseNoticeKind.ConfirmationAsked,
            now,
            $"{act}待复核，请于{Short(pending.LapsesAt)}前答复",
            $"{audience.NameOf(pending.By.Person)}提请{act}，涉及{frame.Grades[pending.AtStake].Name}，须由另一名有权限的人员复核。{Moment(pending.LapsesAt)}前无人复核即失效，级别不变。理由：{ReasonOf(pending.Act)}",
            "请核对情况后登录，同意或者不同意均须答复。",
            BySms: true);
    }

    public static CaseNotice ConfirmationLapsed(Case now, ConfirmationLapsed lapsed)
    {
        var why = lapsed.Why switch
        {
            LapseReason.TimeOut => "逾期无人复核",
            LapseReason.NewEvidence => "出现新的异动",
            _ => "承办地区变更",
        };
        return new(
            CaseNoticeKind.ConfirmationLapsed,
            now,
            $"{NameOf(lapsed.Act)}的复核已失效，级别不变",
            $"提请{NameOf(lapsed.Act)}的复核因{why}失效，级别和事项状态不变。",
            "仍需办理的，请核实最新情况后重新提请。",
            BySms: true);
    }

    public static CaseNotice ConfirmationAnswered(Case now, CaseAct answer, PendingConfirmation pending)
    {
        var isAgreed = answer is Confirm;
        var act = NameOf(pending.Act);
        return new(
            CaseNoticeKind.ConfirmationAnswered,
            now,
            isAgreed ? $"{act}复核同意，已生效" : $"{act}复核不同意",
            answer is Decline decline ? $"提请{act}的复核意见为不同意，级别和事项状态不变。理由：{decline.Reason}" : $"提请{act}的复核意见为同意，已生效。",
            isAgreed ? "请按变更后的状态继续办理。" : "请按原级别继续处置。",
            BySms: false);
    }

    public CaseNotice HandoverOffered(Case now, HandOver offer) => new(
        CaseNoticeKind.HandoverOffered,
        now,
        $"拟移交{frame.NameOf(offer.To)}，待接收",
        $"{frame.NameOf(now.Owner)}拟将本事项移交{frame.NameOf(offer.To)}办理。理由：{offer.Reason}。接收之前仍由{frame.NameOf(now.Owner)}办理，各项时限照常计算。",
        "请登录接受或者拒绝移交。",
        BySms: true);

    public CaseNotice HandoverRefused(Case now, RefuseHandover refusal) => new(
        CaseNoticeKind.HandoverRefused,
        now,
        $"移交未被接收，仍由{frame.NameOf(now.Owner)}办理",
        $"移交未被接收，本事项仍由{frame.NameOf(now.Owner)}办理。理由：{refusal.Reason}",
        "请继续办理。",
        BySms: true);

    public CaseNotice OwnerChanged(Case now, OwnerChanged change) => new(
        CaseNoticeKind.OwnerChanged,
        now,
        $"改由{frame.NameOf(now.Owner)}承办",
        change.Why == OwnerChange.AcrossRegions
            ? $"同一企业涉及多个地区（相关事项：{string.Join("、", change.With)}），由共同的上级{frame.NameOf(now.Owner)}承办（突发事件应对法第十八条）；属地继续核实和登记。"
            : $"本事项已移交，改由{frame.NameOf(now.Owner)}承办，未完成的任务和时限一并转移。",
        "请承办地区接续办理，原承办地区做好配合。",
        BySms: true);

    public CaseNotice PublicAttention(Case now) => new(
        CaseNoticeKind.PublicAttention,
        now,
        now.Tasks.LastOrDefault(task => task.Kind == Monitor.Rules.Cases.Plans.TaskKind.Statement && task.IsRunning) is { } task
            ? $"舆情关注，须于{Short(task.DueAt)}前发布权威信息"
            : "舆情关注，请及时发布权威信息",
        "本事项已引起舆论关注，须及时发布权威信息。",
        "请拟定口径，经审定后发布，并登记发布渠道。",
        BySms: true);

    public CaseNotice Progress(Case now, CaseAct act)
    {
        var summary = act switch
        {
            Publish => $"已发布{frame.Grades[now.OfficialGrade].Name}",
            Adjust => $"发布级别调整为{frame.Grades[now.OfficialGrade].Name}",
            Lift => "预警已解除",
            Close close => $"已办结（{CaseWording.Of(close.Outcome)}）",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Nobody is told of such an act."),
        };
        return new(CaseNoticeKind.Progress, now, summary, $"本事项{summary}。", now.IsOpen ? "请按预案继续办理未完成的任务。" : "请归档。", BySms: false);
    }

    private static string NameOf(CaseAct act) => act is Verify verify ? $"“核实为{CaseWording.Of(verify.Verdict)}”" : NameOf(act.Kind);

    private static string NameOf(ActKind act) => $"“{ActWording.Of(act)}”";

    private static string ReasonOf(CaseAct act) => act switch
    {
        Verify verify => verify.Reason,
        Adjust adjust => adjust.Reason,
        LowerAlert lowering => lowering.Reason,
        Lift lift => lift.Reason,
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
