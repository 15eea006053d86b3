using Monitor.Worker.TimeSeries;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Copies new figures to the time series server, and reconciles once a day.</summary>
internal sealed class SeriesCopyJob(SeriesCopySweep sweep, ILogger<SeriesCopyJob> logger) : SweepJob(logger)
{
    protected override Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken) => sweep.RunAsync(cancellationToken);
}
