using Monitor.Worker.Operations;
using Monitor.Worker.TimeSeries;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Copies new figures to the time series server, and reconciles once a day.</summary>
internal sealed class SeriesCopyJob(SeriesCopySweep sweep, WorkFaults faults, ILogger<SeriesCopyJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => "时序数据库复制";

    protected override Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken) => sweep.RunAsync(cancellationToken);
}
