using Monitor.Rules.Cases.Acts;
using static Monitor.Rules.Cases.Checks.ActChecks;

namespace Monitor.Rules.Cases.Checks;

/// <summary>What handing a case over, and going on with a closed one, ask for.</summary>
internal static class HandoverChecks
{
    public static Refusal? Refuse(CaseAct act, ActGround ground) => act switch
    {
        HandOver handOver => HandOver(handOver, ground),
        AcceptHandover => NotOffered(ground),
        RefuseHandover refuse => NotOffered(ground) ?? Blank(refuse.Reason, "拒绝理由"),
        WithdrawHandover withdraw => NotOffered(ground) ?? Blank(withdraw.Reason, "撤回理由"),
        Reopen reopen => Blank(reopen.Reason, "重启理由") ?? Reopen(ground),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "No act of handing over."),
    };

    private static Refusal? HandOver(HandOver handOver, ActGround ground)
    {
        var (subject, frame) = (ground.Subject, ground.Frame);
        if (frame.Regions.Find(handOver.To) is not { IsGraded: true })
        {
            return NotFound($"行政区划中没有代码为{handOver.To}的地区。", "请核对接收地区代码。");
        }

        return Blank(handOver.Reason, "移交理由")
            ?? (handOver.To == subject.Owner ? Invalid($"事项本来就由{frame.NameOf(subject.Owner)}承办。", "请核对接收地区。") : null)
            ?? (subject.PendingHandover is { } pending ? OutOfOrder($"移交{frame.NameOf(pending.To)}尚待答复。", "请待对方答复，或者先办理“撤回移交”。") : null);
    }

    private static Refusal? NotOffered(ActGround ground) =>
        ground.Subject.PendingHandover is null ? OutOfOrder("本事项没有待接受的移交。", "请核对事项编号，或者联系承办地区办理“移交”。") : null;

    private static Refusal? Reopen(ActGround ground)
    {
        var subject = ground.Subject;
        if (subject.Successor is { } successor)
        {
            return OutOfOrder($"本事项已经重启为{successor}。", $"请在{successor}中办理。");
        }

        return ground.Book.OpenOf(subject.Region, subject.Cause) is { } open
            ? OutOfOrder($"该地区同一事由已有未办结的事项{open.Number}，不重复立项。", $"请在{open.Number}中办理。")
            : null;
    }
}
