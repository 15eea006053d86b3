using Monitor.Worker.Evaluation;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Evaluates what is due, and sends at once what came of it.</summary>
internal sealed class EvaluationJob(EvaluationSweep evaluation, DeliveryLanes lanes, WorkFaults faults, ILogger<EvaluationJob> logger) : SweepJob(faults, logger)
{
    protected override string Work(IJobExecutionContext context) => "研判";

    protected override async Task SweepAsync(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (await evaluation.RunAsync(cancellationToken) > 0)
        {
            await DeliveryJob.WakeAllAsync(context.Scheduler, lanes, cancellationToken);
        }
    }
}
