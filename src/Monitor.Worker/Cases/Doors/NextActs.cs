using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Cases.Doors;

/// <summary>Looks up what may be done next: legal in the stage, and there is something to do it to. What each act asks for beyond that, the desk says when it is tried.</summary>
internal static class NextActs
{
    public static ImmutableArray<NextAct> Of(Case one, Actor reader, RegionTree regions) =>
    [
        .. ActTable.Moves
            .Where(move => move.From.Contains(one.Stage) && Fits(move.Act, one))
            .GroupBy(move => move.Act)
            .Select(moves => Next(moves.Key, moves.Any(move => move.To is not null), one, reader, regions)),
    ];

    private static NextAct Next(ActKind act, bool moves, Case one, Actor reader, RegionTree regions)
    {
        var relation = act is ActKind.AcceptHandover or ActKind.RefuseHandover && one.PendingHandover is { } asked
            ? ActRights.RelationOf(reader.Region, asked.To, asked.To, regions)
            : ActRights.RelationOf(reader.Region, one.Owner, one.Region, regions);
        return new NextAct(
            act, ActWording.Of(act), ActCatalog.Of(act).Verb, Roles(act), ActRights.Of(act, reader.Role, relation) != ActRight.None, moves || IsAnswer(act));
    }

    private static ImmutableArray<string> Roles(ActKind act) =>
    [
        .. RolesWith(act, ActRight.Decides).Select(CaseWording.Of),
        .. RolesWith(act, ActRight.Proposes).Select(role => $"{CaseWording.Of(role)}（提请）"),
    ];

    private static IEnumerable<PersonRole> RolesWith(ActKind act, ActRight right) =>
        Enum.GetValues<PersonRole>().Where(role => ActRights.Of(act, role, RegionRelation.Own) == right);

    /// <summary>What answers something that waits, and so comes before all else.</summary>
    private static bool IsAnswer(ActKind act) => act is ActKind.Acknowledge or ActKind.Confirm or ActKind.Decline or ActKind.AcceptHandover or ActKind.RefuseHandover
        or ActKind.LowerAlert or ActKind.Adjust or ActKind.Reopen;

    private static bool Fits(ActKind act, Case one) => act switch
    {
        ActKind.Acknowledge => one.Answering is null,
        ActKind.RecordCall => one.Escalation is { Rounds.IsEmpty: false },
        ActKind.Confirm or ActKind.Decline => one.PendingConfirmation is not null,
        ActKind.Verify or ActKind.Consult or ActKind.Approve or ActKind.SendBack or ActKind.Publish or ActKind.Adjust or ActKind.Lift or ActKind.Close => one.PendingConfirmation is null,
        ActKind.LowerAlert => one.PendingConfirmation is null && one.Alerts.Any(alert => alert is { IsOpen: true, Proposed: not null }),
        ActKind.Reopen => one.Successor is null,
        ActKind.HandOver => one.PendingConfirmation is null && one.PendingHandover is null,
        ActKind.AcceptHandover => one.PendingConfirmation is null && one.PendingHandover is not null,
        ActKind.RefuseHandover or ActKind.WithdrawHandover => one.PendingHandover is not null,
        ActKind.CompleteTask or ActKind.SetTaskAside => one.Tasks.Any(task => task.State == TaskState.Open),
        ActKind.StopClock => one.Tasks.Any(task => task.IsRunning && task.OverdueAt is null),
        ActKind.RestartClock => one.Tasks.Any(task => task is { State: TaskState.Open, Stopped: not null }),
        ActKind.ReleaseFund => one.Pledged > 0,
        ActKind.ApproveStatement => one.Statement is { Approved: null },
        ActKind.PublishStatement => one.Statement is { Approved: not null, Published: null },
        _ => true,
    };
}
