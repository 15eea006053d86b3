using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.TimeSeries;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Pulls one source from its time series server.</summary>
internal sealed class SeriesPullJob(SeriesPull pull, ServiceSetting setting, ILogger<SeriesPullJob> logger) : SweepJob(logger)
{
    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.JobDetail.Key.Name;
        if (setting.Configuration.Sources.OfType<InfluxSource>().FirstOrDefault(source => source.Id == id) is { } source)
        {
            await pull.RunAsync(source, cancellationToken);
        }
    }
}
