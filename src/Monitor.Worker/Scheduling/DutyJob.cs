using Monitor.Worker.Duty;
using Monitor.Worker.Notifications;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Hands over shifts and checks the roster, and sends at once what came of it.</summary>
internal sealed class DutyJob(HandoverSweep handover, RosterCheck check, DeliveryRun delivery, ILogger<DutyJob> logger) : SweepJob(logger)
{
    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await handover.RunAsync(cancellationToken) + await check.RunAsync(cancellationToken) > 0)
        {
            await delivery.RunAsync(cancellationToken);
        }
    }
}
