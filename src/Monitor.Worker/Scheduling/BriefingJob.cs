using Monitor.Worker.Briefings;
using Monitor.Worker.Operations;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Writes the weekly briefings that are due.</summary>
internal sealed class BriefingJob(BriefingSweep sweep, WorkFaults faults, ILogger<BriefingJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => "周报编制";

    protected override Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken) => sweep.RunAsync(cancellationToken);
}
