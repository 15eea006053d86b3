using Microsoft.Data.Sqlite;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Notifications;
using Quartz;

namespace Monitor.Worker.Scheduling;

/// <summary>The wake-ups of a host. Quartz keeps them in a file of its own; losing that file loses no work, because what is due stands in the record's ledger.</summary>
internal static class SchedulingRegistration
{
    private static readonly TimeSpan EvaluationPoll = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CasePoll = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DutyPoll = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BriefingPoll = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ReminderPoll = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetentionPoll = TimeSpan.FromHours(12);

    public static IServiceCollection AddScheduling(this IServiceCollection services, ServiceSetting setting)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = setting.Data.File("schedule.db") }.ToString();
        var service = setting.Configuration.Service;
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(setting.Clock);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(file);
                store.ProvisionSchema();
                store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
            });
            foreach (var source in setting.Configuration.Sources)
            {
                Every<IntakeJob>(quartz, source.Id, "intake", service.Intake.Poll);
            }

            foreach (var source in setting.Configuration.Sources.OfType<InfluxSource>())
            {
                Every<SeriesPullJob>(quartz, source.Id, "pull", source.Influx.Every);
            }

            if (service.Influx is { } influx)
            {
                Every<SeriesCopyJob>(quartz, "copy", "monitor", influx.Poll);
            }

            Every<EvaluationJob>(quartz, "evaluation", "monitor", EvaluationPoll);
            if (setting.Configuration.Cases is not null)
            {
                Every<CaseJob>(quartz, "cases", "monitor", CasePoll);
            }

            if (setting.Configuration.Rules.Filing.Register is not null)
            {
                Every<ReminderJob>(quartz, "reminders", "monitor", ReminderPoll);
            }

            foreach (var lane in NotificationRegistration.LaneIds(service.Channels))
            {
                Every<DeliveryJob>(quartz, lane, DeliveryJob.Group, service.Delivery.Poll);
            }

            if (setting.Configuration.Duty is not null)
            {
                Every<DutyJob>(quartz, "duty", "monitor", DutyPoll);
            }

            Every<BriefingJob>(quartz, "briefing", "monitor", BriefingPoll);
            Every<RetentionJob>(quartz, "retention", "monitor", RetentionPoll);
        });
        return services
            .AddQuartzHostedService(options => options.WaitForJobsToComplete = true)
            .AddHostedService<WallClockWatch>(); // stops before what it schedules
    }

    /// <summary>Wakes a job from the start on and then at an interval; wake-ups missed meanwhile are not made up, since one is enough.</summary>
    private static void Every<TJob>(IQuartzBuilder quartz, string name, string group, TimeSpan interval)
        where TJob : IJob
    {
        var key = new JobKey(name, group);
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger(trigger => trigger
            .ForJob(key)
            .WithIdentity(name, group)
            .StartNow()
            .WithSchedule(SimpleScheduleBuilder.Create()
                .WithInterval(interval)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount)));
    }
}
