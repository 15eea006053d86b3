using Monitor.Rules.Cases.Acts;
using static Monitor.Rules.Cases.Checks.ActChecks;

namespace Monitor.Rules.Cases.Checks;

/// <summary>What public statements ask for: drafted, approved by another, then published.</summary>
internal static class StatementChecks
{
    public static Refusal? Refuse(CaseAct act, ActGround ground) => act switch
    {
        MarkPublicAttention attention => Blank(attention.Note, "舆情概况"),
        DraftStatement draft => Blank(draft.Text, "口径"),
        ApproveStatement => Approve(ground),
        PublishStatement publish => Publish(ground) ?? Blank(publish.Where, "发布渠道"),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "No act on a statement."),
    };

    private static Refusal? Approve(ActGround ground) => ground.Subject.Statement switch
    {
        null => OutOfOrder("没有待审定的口径。", "请先办理“拟定口径”。"),
        { Approved: not null } => OutOfOrder("口径已经审定。", "内容有变的，请重新办理“拟定口径”。"),
        { Drafted.Person: var drafter } when drafter == ground.Actor.Person => new(RefusalKind.NotAllowed, "口径由您拟定，拟定人不能自行审定。", "请由另一名带班领导审定。"),
        _ => null,
    };

    private static Refusal? Publish(ActGround ground) => ground.Subject.Statement switch
    {
        null => OutOfOrder("没有可以发布的口径。", "请先办理“拟定口径”和“审定口径”。"),
        { Approved: null } => OutOfOrder("口径尚未审定，不得发布。", "请先办理“审定口径”。"),
        { Published: not null } => OutOfOrder("这一口径已经发布。", "再次发布的，请重新办理“拟定口径”。"),
        _ => null,
    };
}
