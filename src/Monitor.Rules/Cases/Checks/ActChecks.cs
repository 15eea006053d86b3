using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Checks;

/// <summary>What an act asks for beyond right and stage: whole, true to the case, and not while something else waits.</summary>
internal static class ActChecks
{
    /// <summary>Why an act that is allowed and legal is refused all the same; null where it is not.</summary>
    public static Refusal? Refuse(CaseAct act, ActGround ground) => Waits(act.Kind, ground) ?? act switch
    {
        Acknowledge => ground.Subject.Answering is { } by ? OutOfOrder($"事项已由{by.Person}签收。", "无需重复签收。") : null,
        Verify or Consult or Approve or SendBack or Publish or Adjust or LowerAlert or Lift => CourseChecks.Refuse(act, ground),
        Close close => ClosingChecks.Refuse(close, ground),
        Reopen or HandOver or AcceptHandover or RefuseHandover or WithdrawHandover => HandoverChecks.Refuse(act, ground),
        Confirm or Decline => ConfirmationChecks.Refuse(act, ground),
        CompleteTask or SetTaskAside or StopClock or RestartClock => TaskChecks.Refuse(act, ground),
        RecordCounts or TakeMeasure or PledgeFund or ReleaseFund => DisposalChecks.Refuse(act, ground),
        MarkPublicAttention or DraftStatement or ApproveStatement or PublishStatement => StatementChecks.Refuse(act, ground),
        AddNote note => Blank(note.Text, "内容"),
        RecordCall call => Blank(call.Person, "呼叫对象") ?? (Enum.IsDefined(call.Outcome) ? null : Invalid("呼叫结果不在规定之内。", "请从已接通、无人接听、无法接通、号码有误中选择。")),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "There is no such act."),
    };

    public static Refusal? Blank(string? text, string what) => string.IsNullOrWhiteSpace(text) ? Invalid($"未填写{what}。", "请填写后重新提交。") : null;

    public static Refusal? Negative(decimal? number, string what) => number < 0 ? Invalid($"{what}不能小于零。", "请核对后重新提交。") : null;

    public static Refusal? NotPositive(decimal number, string what) => number <= 0 ? Invalid($"{what}须大于零。", "请核对后重新提交。") : null;

    public static Refusal? Unknown(Grade grade, string what) => Enum.IsDefined(grade) ? null : Invalid($"{what}不在分级方案之内。", "请填写零至四级之一。");

    public static Refusal? NoGrade(Grade grade, string what) => grade is >= Grade.Moderate and <= Grade.Critical ? null : Invalid($"{what}须为一至四级之一。", "不再需要预警的，请办理“解除”或者“退回”。");

    public static Refusal Invalid(string reason, string remedy) => new(RefusalKind.Invalid, reason, remedy);

    public static Refusal OutOfOrder(string reason, string remedy) => new(RefusalKind.OutOfOrder, reason, remedy);

    public static Refusal NotFound(string reason, string remedy) => new(RefusalKind.NotFound, reason, remedy);

    /// <summary>While a lowering waits for a second person the course of the case stands still; what is done on the spot goes on.</summary>
    private static Refusal? Waits(ActKind act, ActGround ground) => ground.Subject.PendingConfirmation is { } pending && Course(act)
        ? OutOfOrder($"{pending.By.Person}提请的“{ActWording.Of(pending.Act.Kind)}”正在等待复核，其间不能办理“{ActWording.Of(act)}”。", "请先办理“复核同意”或者“复核不同意”。")
        : null;

    private static bool Course(ActKind act) => act is ActKind.Verify or ActKind.Consult or ActKind.Approve or ActKind.SendBack or ActKind.Publish or ActKind.Adjust
        or ActKind.LowerAlert or ActKind.Lift or ActKind.Close or ActKind.HandOver or ActKind.AcceptHandover;
}
