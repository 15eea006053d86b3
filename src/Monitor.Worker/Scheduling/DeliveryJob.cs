using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Sends what waits in the outbox for one server, the job's name. Each server has a job of its own, so that a slow one holds up no other.</summary>
internal sealed class DeliveryJob(DeliveryRun delivery, DeliveryLanes lanes, WorkFaults faults, ILogger<DeliveryJob> logger) : SweepJob(faults, logger)
{
    public const string Group = "delivery";

    protected override string Work(IJobExecutionContext context) => $"通知投递（{context.JobDetail.Key.Name}）";

    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (lanes.Find(context.JobDetail.Key.Name) is { } lane)
        {
            await delivery.RunLaneAsync(lane, cancellationToken);
        }
    }

    /// <summary>Wakes the jobs of all servers at once and waits for none.</summary>
    public static async Task WakeAllAsync(IScheduler scheduler, DeliveryLanes lanes, CancellationToken cancellationToken)
    {
        foreach (var lane in lanes.All)
        {
            try
            {
                await scheduler.TriggerJob(new JobKey(lane.Id, Group), cancellationToken);
            }
            catch (SchedulerException)
            {
                // the service is stopping, or the lane has no job yet: what waits is sent at its own next turn
            }
        }
    }
}
