using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Reporters.Register;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Reminds reporters that have not reported, and sends at once what came of it.</summary>
internal sealed class ReminderJob(RemindReporters reminders, DeliveryLanes lanes, WorkFaults faults, ILogger<ReminderJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => "催报";

    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await reminders(cancellationToken) > 0)
        {
            await DeliveryJob.WakeAllAsync(context.Scheduler, lanes, cancellationToken);
        }
    }
}
