using Monitor.Worker.Duty;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Hands over shifts and checks the roster, and sends at once what came of it.</summary>
internal sealed class DutyJob(HandoverSweep handover, RosterCheck check, DeliveryLanes lanes, WorkFaults faults, ILogger<DutyJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => "值班交接";

    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        Func<CancellationToken, Task<int>>[] sweeps = [handover.RunAsync, check.RunAsync];
        if (await OneByOne.RunAsync(sweeps, (sweep, token) => sweep(token), cancellationToken) > 0)
        {
            await DeliveryJob.WakeAllAsync(context.Scheduler, lanes, cancellationToken);
        }
    }
}
