using Monitor.Worker.Cases;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Moves the clocks of cases, and sends at once what came of it.</summary>
internal sealed class CaseJob(TickCases cases, DeliveryLanes lanes, WorkFaults faults, ILogger<CaseJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => "事项时限和逐级呼叫";

    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await cases(cancellationToken) > 0)
        {
            await DeliveryJob.WakeAllAsync(context.Scheduler, lanes, cancellationToken);
        }
    }
}
