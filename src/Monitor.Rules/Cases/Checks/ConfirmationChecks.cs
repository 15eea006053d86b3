using Monitor.Rules.Cases.Acts;
using static Monitor.Rules.Cases.Checks.ActChecks;

namespace Monitor.Rules.Cases.Checks;

/// <summary>What a second person's answer asks for.</summary>
internal static class ConfirmationChecks
{
    public static Refusal? Refuse(CaseAct act, ActGround ground)
    {
        if (ground.Subject.PendingConfirmation is not { } pending)
        {
            return OutOfOrder("本事项没有待复核的提请；逾期未复核的提请已经失效。", "如仍需办理，请重新提请。");
        }

        return act is Decline decline ? Blank(decline.Reason, "不同意的理由") : Confirm(pending, ground);
    }

    private static Refusal? Confirm(PendingConfirmation pending, ActGround ground)
    {
        var name = ActWording.Of(pending.Act.Kind);
        if (pending.By.Person == ground.Actor.Person)
        {
            return new(RefusalKind.NotAllowed, $"“{name}”由您提请，提请人不能自行复核。", "请由另一名有权限的人员复核；需要收回的，请办理“复核不同意”。");
        }

        return ActRights.Refuse(ground.Subject, pending.Act, ground.Actor, ground.Frame)
            ?? (pending.Decides || SecondPerson.Decides(ground.Subject, pending.Act, ground) ? null : new Refusal(RefusalKind.NotAllowed, $"提请人和您都只能提请“{name}”，不能决定。", "请由带班领导复核。"))
            ?? ActChecks.Refuse(pending.Act, ground with { Subject = ground.Subject with { PendingConfirmation = null } });
    }
}
