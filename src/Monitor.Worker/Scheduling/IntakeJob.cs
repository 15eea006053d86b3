using Monitor.Worker.Intake;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Takes in the files of one source.</summary>
internal sealed class IntakeJob(IntakeSweep sweep, ServiceSetting setting, ILogger<IntakeJob> logger) : SweepJob(logger)
{
    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.JobDetail.Key.Name;
        if (setting.Configuration.Sources.FirstOrDefault(source => source.Id == id) is { } source)
        {
            await sweep.RunAsync(source, cancellationToken);
        }
    }
}
