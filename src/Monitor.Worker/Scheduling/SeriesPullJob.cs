using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Operations;
using Monitor.Worker.TimeSeries;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Pulls one source from its time series server.</summary>
internal sealed class SeriesPullJob(SeriesPull pull, ServiceSetting setting, WorkFaults faults, ILogger<SeriesPullJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => $"从时序数据库取数（{Source(context)?.Name ?? context.JobDetail.Key.Name}）";

    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (Source(context) is { } source && (await pull.RunAsync(source, cancellationToken)).Fault is { } fault)
        {
            throw new InfluxFaultException(fault);
        }
    }

    private InfluxSource? Source(IJobExecutionContext context) => setting.Configuration.Sources.OfType<InfluxSource>().FirstOrDefault(source => source.Id == context.JobDetail.Key.Name);
}
