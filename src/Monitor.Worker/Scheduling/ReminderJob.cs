using Monitor.Worker.Notifications;
using Monitor.Worker.Reporters.Register;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Reminds reporters that have not reported, and sends at once what came of it.</summary>
internal sealed class ReminderJob(RemindReporters reminders, DeliveryRun delivery, ILogger<ReminderJob> logger) : SweepJob(logger)
{
    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await reminders(cancellationToken) > 0)
        {
            await delivery.RunAsync(cancellationToken);
        }
    }
}
