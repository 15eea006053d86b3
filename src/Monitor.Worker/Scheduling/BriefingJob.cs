using Monitor.Worker.Briefings;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Writes the weekly briefings that are due.</summary>
internal sealed class BriefingJob(BriefingSweep sweep, ILogger<BriefingJob> logger) : SweepJob(logger)
{
    protected override Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken) => sweep.RunAsync(cancellationToken);
}
