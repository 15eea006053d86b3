using Monitor.Worker.Notifications;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Sends what waits in the outbox.</summary>
internal sealed class DeliveryJob(DeliveryRun delivery, ILogger<DeliveryJob> logger) : SweepJob(logger)
{
    protected override Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken) => delivery.RunAsync(cancellationToken);
}
