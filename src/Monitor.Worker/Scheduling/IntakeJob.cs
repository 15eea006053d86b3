using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Takes in the files of one source.</summary>
internal sealed class IntakeJob(IntakeSweep sweep, ServiceSetting setting, WorkFaults faults, ILogger<IntakeJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => $"数据入库（{Source(context)?.Name ?? context.JobDetail.Key.Name}）";

    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (Source(context) is { } source)
        {
            await sweep.RunAsync(source, cancellationToken);
        }
    }

    private SourceDocument? Source(IJobExecutionContext context) => setting.Configuration.Sources.FirstOrDefault(source => source.Id == context.JobDetail.Key.Name);
}
