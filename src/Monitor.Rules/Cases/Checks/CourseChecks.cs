using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using static Monitor.Rules.Cases.Checks.ActChecks;

namespace Monitor.Rules.Cases.Checks;

/// <summary>What the acts of the official course ask for: from verification to lifting.</summary>
internal static class CourseChecks
{
    public static Refusal? Refuse(CaseAct act, ActGround ground) => act switch
    {
        Verify verify => Verify(verify),
        Consult consult => Unknown(consult.Grade, "建议级别") ?? Blank(consult.Opinion, "会商意见") ?? Participants(consult),
        Approve approve => NoGrade(approve.Grade, "批准级别") ?? Blank(approve.Reason, "审批意见"),
        SendBack back => Blank(back.Reason, "退回理由"),
        Publish publish => Publish(publish),
        Adjust adjust => NoGrade(adjust.Grade, "调整后级别") ?? Blank(adjust.Reason, "调整理由") ?? Same(adjust, ground),
        LowerAlert lower => Lower(lower, ground),
        Lift lift => Blank(lift.Reason, "解除理由") ?? Unverified(ground.Subject, "解除"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "No act of the official course."),
    };

    /// <summary>新的异动须先核实: what came in after the last verification stands in the way of ending the case.</summary>
    public static Refusal? Unverified(Case subject, string act) => subject.NewEvidenceAt is null
        ? null
        : OutOfOrder($"核实之后又出现新的异动，不能办理“{act}”。", "请先对新的异动办理“核实”。");

    private static Refusal? Verify(Verify verify)
    {
        var corrects = verify.Verdict is CaseVerdict.EntityTransfer or CaseVerdict.DataError;
        var isAimed = verify.TransferredPeople is not null || !verify.ReportNumbers.IsDefaultOrEmpty || verify.Indicator is not null || verify.Period is not null;
        return Blank(verify.Reason, "核实情况")
            ?? (verify.Verdict == CaseVerdict.EntityTransfer && verify.TransferredPeople is not > 0 ? Invalid("未填写划转人数。", "请填写一并转入其他单位、没有失业的人数。") : null)
            ?? (!corrects && isAimed ? Invalid("只有划转、数据错误可以填写划转人数、报告编号、指标和统计期。", "请核对核实结论。") : null)
            ?? ((verify.Indicator is null) != (verify.Period is null) ? Invalid("更正指标须同时填写指标和统计期。", "请补充后重新提交。") : null);
    }

    private static Refusal? Participants(Consult consult) => consult.Participants.IsDefaultOrEmpty || consult.Participants.All(string.IsNullOrWhiteSpace)
        ? Invalid("未填写参加会商的单位或人员。", "请填写后重新提交。")
        : null;

    private static Refusal? Publish(Publish publish) =>
        Blank(publish.Category, "预警类别")
        ?? Blank(publish.Area, "可能影响的范围")
        ?? Blank(publish.Advice, "警示事项")
        ?? Blank(publish.Measures, "应当采取的措施")
        ?? Blank(publish.Issuer, "发布单位");

    private static Refusal? Same(Adjust adjust, ActGround ground) => adjust.Grade == ground.Subject.OfficialGrade
        ? Invalid($"发布级别已经是{ground.Frame.Grades[adjust.Grade].Name}。", "请填写与现行级别不同的级别。")
        : null;

    private static Refusal? Lower(LowerAlert lower, ActGround ground)
    {
        if (ground.Subject.AlertOf(lower.Alert) is not { } alert)
        {
            return NotFound($"本事项没有编号为{lower.Alert}的预警。", "请核对预警编号。");
        }

        var names = ground.Frame.Grades;
        return alert switch
        {
            { IsOpen: false } => OutOfOrder($"预警{alert.Number}已经平息。", "无需降级。"),
            { IsFrozen: true } => OutOfOrder($"预警{alert.Number}所用数据逾期未报，级别冻结，不得降级。", "请催报数据；数据恢复后由系统重新研判。"),
            { Ordered: not null } => OutOfOrder($"预警{alert.Number}的降级已经确认，等待系统执行。", "请待下一次研判后查看。"),
            { Proposed: null } => OutOfOrder($"系统没有对预警{alert.Number}提出降级建议，系统研判级别不由人工调低。", "请待触发条件消失、系统提出建议后办理；数据有误的，请办理“核实”。"),
            _ when lower.Grade < alert.Proposed => Invalid($"系统建议降为{names[alert.Proposed.Value].Name}，不得降得更低。", "请按建议级别或者更高级别办理。"),
            _ when lower.Grade >= alert.Grade => Invalid($"预警{alert.Number}现为{names[alert.Grade].Name}，所填级别没有降低。", "请核对级别。"),
            _ => Blank(lower.Reason, "降级理由"),
        };
    }
}
