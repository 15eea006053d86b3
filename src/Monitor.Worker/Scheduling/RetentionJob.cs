using Monitor.Worker.Operations;
using Monitor.Worker.Retention;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Removes what has been kept long enough.</summary>
internal sealed class RetentionJob(RetentionSweep sweep, WorkFaults faults, ILogger<RetentionJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => "到期资料清理";

    protected override Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken) => sweep.RunAsync(cancellationToken);
}
