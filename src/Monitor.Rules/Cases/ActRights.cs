using System.Collections.Frozen;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Cases;

/// <summary>权限表: who may do what, by role and by how the actor's region stands to the case. The one place for HTTP, command line and pages.</summary>
/// <remarks>A region above may do whatever the owner may, since a county may have nobody on duty; where it happens but is handled above, the county goes on verifying and recording.</remarks>
public static class ActRights
{
    private static readonly FrozenDictionary<(ActKind Act, PersonRole Role), ActRight> ByRole = new[]
    {
        (PersonRole.DutyOfficer, ActRight.Decides, (ActKind[])
        [
            ActKind.OpenCase, ActKind.Acknowledge, ActKind.Verify, ActKind.Consult, ActKind.Publish,
            ActKind.HandOver, ActKind.AcceptHandover, ActKind.RefuseHandover, ActKind.WithdrawHandover, ActKind.Confirm, ActKind.Decline,
            ActKind.CompleteTask, ActKind.SetTaskAside, ActKind.StopClock, ActKind.RestartClock, ActKind.RecordCounts, ActKind.TakeMeasure,
            ActKind.MarkPublicAttention, ActKind.DraftStatement, ActKind.PublishStatement, ActKind.AddNote, ActKind.RecordCall,
        ]),
        (PersonRole.DutyOfficer, ActRight.Proposes, [ActKind.Adjust, ActKind.LowerAlert, ActKind.Lift]),
        (PersonRole.Lead, ActRight.Decides, Enum.GetValues<ActKind>()),
        (PersonRole.Analyst, ActRight.Decides, [ActKind.CompleteTask, ActKind.RecordCounts, ActKind.MarkPublicAttention, ActKind.DraftStatement, ActKind.AddNote]),
    }
    .SelectMany(row => row.Item3.Select(act => ((act, row.Item1), row.Item2)))
    .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly FrozenSet<ActKind> AtThePlace = FrozenSet.ToFrozenSet(
    [
        ActKind.Verify, ActKind.CompleteTask, ActKind.RecordCounts, ActKind.TakeMeasure, ActKind.MarkPublicAttention, ActKind.DraftStatement, ActKind.AddNote,
    ]);

    /// <summary>What a role may do with an act.</summary>
    public static ActRight Of(ActKind act, PersonRole? role, RegionRelation relation) => relation switch
    {
        _ when role is null => ActRight.None,
        RegionRelation.Own or RegionRelation.Above => ByRole.GetValueOrDefault((act, role.Value)),
        RegionRelation.Below when AtThePlace.Contains(act) => ByRole.GetValueOrDefault((act, role.Value)),
        _ => ActRight.None,
    };

    /// <summary>Whether a role may read a case: all but the operator (运维员), whose work is the service and not the cases, wherever their region has to do with it.</summary>
    public static bool MayRead(PersonRole? role, RegionRelation relation) => role is not (null or PersonRole.Operator) && relation != RegionRelation.Elsewhere;

    /// <summary>How the region of an actor stands to a case for an act. A case opened by hand is that of the region named; for the answer to a hand-over the region asked counts as the owner.</summary>
    /// <param name="region">The code of the actor's region.</param>
    /// <param name="subject">The case; null for <see cref="OpenCase"/>.</param>
    /// <param name="act">The act.</param>
    /// <param name="regions">The tree.</param>
    public static RegionRelation RelationOf(string region, Case? subject, CaseAct act, RegionTree regions) => (act, subject) switch
    {
        (OpenCase call, _) => RelationOf(region, call.Region, call.Region, regions),
        (_, null) => RegionRelation.Elsewhere,
        (AcceptHandover or RefuseHandover, { PendingHandover: { } pending }) => RelationOf(region, pending.To, pending.To, regions),
        _ => RelationOf(region, subject.Owner, subject.Region, regions),
    };

    /// <summary>How a region stands to a case.</summary>
    /// <param name="region">The code of the region.</param>
    /// <param name="owner">The code of the region that handles the case.</param>
    /// <param name="place">The code of the region where it happens.</param>
    /// <param name="regions">The tree.</param>
    public static RegionRelation RelationOf(string region, string owner, string place, RegionTree regions)
    {
        if (regions.Find(region) is not { IsGraded: true })
        {
            return RegionRelation.Elsewhere;
        }

        return region == CaseRegions.Of(owner, regions).Code ? RegionRelation.Own
            : CaseRegions.IsWithin(owner, region, regions) ? RegionRelation.Above
            : CaseRegions.IsWithin(place, region, regions) && CaseRegions.IsWithin(region, owner, regions) ? RegionRelation.Below
            : RegionRelation.Elsewhere;
    }

    /// <summary>Why somebody may not do an act, and who may; null where it is allowed, proposing included.</summary>
    internal static Refusal? Refuse(Case? subject, CaseAct act, Actor actor, CaseFrame frame)
    {
        var relation = RelationOf(actor.Region, subject, act, frame.Regions);
        if (Of(act.Kind, actor.Role, relation) != ActRight.None)
        {
            return null;
        }

        var name = ActWording.Of(act.Kind);
        var owner = frame.NameOf(act is OpenCase call ? call.Region : act is AcceptHandover or RefuseHandover && subject?.PendingHandover is { } pending ? pending.To : subject?.Owner ?? "");
        return actor.Role switch
        {
            null => new(RefusalKind.NotAllowed, $"没有登记岗位的人员不能办理“{name}”。", "请先在人员名单中登记姓名、岗位和负责地区。"),
            { } role when Of(act.Kind, role, RegionRelation.Own) == ActRight.None => new(RefusalKind.NotAllowed, $"{CaseWording.Of(role)}不能办理“{name}”。", $"请由{owner}或其上级的{RolesOf(act.Kind)}办理。"),
            _ when relation == RegionRelation.Below => new(RefusalKind.NotAllowed, $"事项由{owner}承办，事发属地不能办理“{name}”。", $"请报{owner}办理，或者由{owner}移交。"),
            _ when act is AcceptHandover or RefuseHandover => new(RefusalKind.NotAllowed, $"移交的接收地区是{owner}，不在您负责的地区之内，不能办理“{name}”。", $"请由{owner}或其上级办理。"),
            _ => new(RefusalKind.NotAllowed, $"事项由{owner}承办，不在您负责的地区之内，不能办理“{name}”。", $"请与{owner}联系办理，或者由{owner}移交。"),
        };
    }

    private static string RolesOf(ActKind act) =>
        string.Join("、", Enum.GetValues<PersonRole>().Where(role => Of(act, role, RegionRelation.Own) == ActRight.Decides).Select(CaseWording.Of));
}
