using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>What follows from an act beyond the case itself: clocks by the calendar, money by the fund, the copy list by the tree.</summary>
internal static class ActEffects
{
    public static CaseFact? Of(CaseAct act, Case before, ActGround ground) => act switch
    {
        AcceptHandover => new OwnerChanged(before.PendingHandover!.To, CaseRegions.CopiedTo(before.PendingHandover.To, before.Region, ground.Frame.Regions), OwnerChange.Handover),
        StopClock stop => Stopped(before.TaskOf(stop.Task)!, stop.Reason, ground),
        RestartClock restart => Restarted(before.TaskOf(restart.Task)!, ground),
        PledgeFund pledge => new FundPledged(Funds.Of(before, ground.Book, ground.Frame)!.Value.Region, pledge.Amount, pledge.Reason),
        ReleaseFund release => new FundPledged(Funds.PledgedIn(before, release.Amount)!, -release.Amount, release.Reason),
        _ => null,
    };

    private static ClockStopped Stopped(CaseTask task, string reason, ActGround ground) =>
        new(task.Id, reason, task.Limit.WorkingTime ? ground.Frame.Calendar.Elapsed(ground.At, task.DueAt) : task.DueAt - ground.At);

    private static ClockRestarted Restarted(CaseTask task, ActGround ground)
    {
        var (left, limit) = (task.Stopped!.Left, task.Limit);
        var warned = task.WarnedAt is not null || limit.WarnBefore == TimeSpan.Zero;
        var untilWarning = left > limit.WarnBefore ? left - limit.WarnBefore : TimeSpan.Zero;
        return new(
            task.Id,
            CaseClocks.Due(ground.At, left, limit.WorkingTime, ground.Frame),
            warned ? null : CaseClocks.Due(ground.At, untilWarning, limit.WorkingTime, ground.Frame));
    }
}
