using Monitor.Worker.Operations;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>A job that wakes a sweep. The sweep knows from the record what is due; a wake-up more or less changes nothing.</summary>
[DisallowConcurrentExecution]
internal abstract partial class SweepJob(WorkFaults faults, ILogger logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await SweepAsync(context, cancellationToken);
            faults.Done(Work(context));
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            faults.Failed(Work(context));
            LogFault(fault, context.JobDetail.Key.Name); // what was not finished is still due, and the next wake-up takes it up
        }
    }

    /// <summary>What the job does, in Chinese, as officials are told when it goes on failing.</summary>
    protected abstract string Work(IJobExecutionContext context);

    protected abstract Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken);

    [LoggerMessage(3001, LogLevel.Error, "{Job} failed and is tried again at its next turn; if it goes on failing, look at the fault")]
    private partial void LogFault(Exception fault, string job);
}
