using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases;

/// <summary>双人复核: raising takes one person, lowering or cancelling a grave grade takes two.</summary>
internal static class SecondPerson
{
    /// <summary>Whether an act waits for a second person: because the plan says so at the grade at stake, or because the actor may only propose it.</summary>
    public static bool IsAskedFor(Case subject, CaseAct act, ActGround ground)
    {
        var policy = subject.Plan.Confirmation;
        return !Decides(subject, act, ground) || (Lowers(subject, act) && policy.Acts.Contains(act.Kind) && AtStake(subject, act) >= policy.From);
    }

    public static ConfirmationRequested Request(Case subject, CaseAct act, ActGround ground)
    {
        var policy = subject.Plan.Confirmation;
        var lapses = CaseClocks.Due(ground.At, policy.LapsesAfter, policy.WorkingTime, ground.Frame);
        return new(act, AtStake(subject, act), Decides(subject, act, ground), lapses);
    }

    /// <summary>Whether the actor may decide the act, and not only propose it.</summary>
    public static bool Decides(Case subject, CaseAct act, ActGround ground) =>
        ActRights.Of(act.Kind, ground.Actor.Role, ActRights.RelationOf(ground.Actor.Region, subject, act, ground.Frame.Regions)) == ActRight.Decides;

    private static bool Lowers(Case subject, CaseAct act) => act switch
    {
        Adjust adjust => adjust.Grade < subject.OfficialGrade,
        Verify verify => subject.Stage != CaseStage.Dismissed && ActTable.Find(subject.Stage, verify)?.To == CaseStage.Dismissed,
        LowerAlert or Lift => true,
        _ => false,
    };

    private static Grade AtStake(Case subject, CaseAct act) => act switch
    {
        Adjust => subject.OfficialGrade,
        LowerAlert lower => subject.AlertOf(lower.Alert)!.Grade,
        _ => subject.HandlingGrade,
    };
}
