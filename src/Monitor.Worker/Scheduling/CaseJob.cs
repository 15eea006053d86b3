using Monitor.Worker.Cases;
using Monitor.Worker.Notifications;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Moves the clocks of cases, and sends at once what came of it.</summary>
internal sealed class CaseJob(TickCases cases, DeliveryLanes lanes, ILogger<CaseJob> logger) : SweepJob(logger)
{
    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await cases(cancellationToken) > 0)
        {
            await DeliveryJob.WakeAllAsync(context.Scheduler, lanes, cancellationToken);
        }
    }
}
