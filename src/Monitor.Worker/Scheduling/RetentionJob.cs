using Monitor.Worker.Retention;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Removes what has been kept long enough.</summary>
internal sealed class RetentionJob(RetentionSweep sweep, ILogger<RetentionJob> logger) : SweepJob(logger)
{
    protected override Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken) => sweep.RunAsync(cancellationToken);
}
