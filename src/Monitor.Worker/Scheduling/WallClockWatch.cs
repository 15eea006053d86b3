using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>Wakes everything anew when the wall clock was set back: triggers and waiting messages hold times of the clock, and would wait for those to come again.</summary>
internal sealed partial class WallClockWatch(ISchedulerFactory schedulers, ClockSteps steps, MonitorRecord record, WorkFaults faults, TimeProvider clock, ILogger<WallClockWatch> logger) : BackgroundService
{
    private const string Work = "时钟拨回后重新排定各项作业";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var isDue = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (steps.Look() is { } step)
            {
                LogStep(step.From, step.To);
                isDue = true;
            }

            isDue = isDue && !await TryWakeAsync(stoppingToken);
        }
    }

    private async Task<bool> TryWakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await record.Outbox.HurryAsync(cancellationToken);
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken))
            {
                if (await scheduler.GetTrigger(key, cancellationToken) is { } trigger)
                {
                    await scheduler.RescheduleJob(key, trigger.GetTriggerBuilder().StartAt(clock.GetUtcNow()).Build(), cancellationToken);
                }
            }

            faults.Done(Work);
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            faults.Failed(Work);
            LogFault(fault);
            return false;
        }
    }

    [LoggerMessage(3002, LogLevel.Warning, "The clock was set back from {From:u} to {To:u}: all work is scheduled anew; check the server's clock, and what was recorded under the later time")]
    private partial void LogStep(DateTimeOffset from, DateTimeOffset to);

    [LoggerMessage(3003, LogLevel.Error, "After the clock was set back the work could not be scheduled anew, which is tried again; until then work waits for the old time, and a restart of the service helps")]
    private partial void LogFault(Exception fault);
}
