using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Reference;

/// <summary>The service as it runs from day to day on a clock of its own: files fall into the inbox, are taken in, and are evaluated when the day's moment comes.</summary>
internal sealed class LivePath : IAsyncDisposable
{
    private readonly MonitorConfiguration configuration;
    private readonly DataFolder data;
    private readonly ServiceProvider services;
    private readonly AlertHistory history;

    private LivePath(MonitorConfiguration configuration, DataFolder data, MonitorRecord record, DurableWrites writes, FakeTimeProvider clock)
    {
        this.configuration = configuration;
        this.data = data;
        Record = record;
        Clock = clock;
        history = new AlertHistory(configuration.Rules);
        var setting = new ServiceSetting(configuration, data, clock, IsDrill: false);
        services = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.None))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(setting)
            .AddRecord(record, writes)
            .AddIntake(setting)
            .AddEvaluation(setting)
            .AddSingleton<ComposeMessages>((changes, _, _, _) =>
            {
                history.Add(changes);
                return [];
            })
            .BuildServiceProvider();
    }

    public MonitorRecord Record { get; }

    /// <summary>The alerts as the service decided them.</summary>
    public AlertHistory History => history;

    private FakeTimeProvider Clock { get; }

    public static async Task<LivePath> StartAsync(MonitorConfiguration configuration, DateOnly day, CancellationToken cancellationToken)
    {
        var clock = new FakeTimeProvider(configuration.Rules.StartOf(day));
        var data = DataFolder.Claim(Directory.CreateTempSubdirectory("monitor-live-").FullName);
        var writes = new DurableWrites(null, null, () => { });
        var record = await MonitorRecord.OpenAsync(data.File(configuration.Service.Store.Path), clock, writes, cancellationToken);
        return new LivePath(configuration, data, record, writes, clock);
    }

    /// <summary>Lives through the days of an excerpt, each file arriving in the first hour of the day it was known.</summary>
    public async Task RunAsync(UsExcerpt excerpt, DateOnly to, CancellationToken cancellationToken)
    {
        var intake = services.GetRequiredService<IntakeSweep>();
        var evaluation = services.GetRequiredService<EvaluationSweep>();
        for (var day = excerpt.Deliveries.Keys.First(); day <= to; day = day.AddDays(1))
        {
            Clock.SetUtcNow(configuration.Rules.StartOf(day));
            if (excerpt.Deliveries.TryGetValue(day, out var delivered))
            {
                foreach (var (file, rows) in delivered)
                {
                    excerpt.Write(file, rows, Path.Combine(data.Inbox, file.Path));
                    await TakeAsync(intake, file, cancellationToken);
                }
            }

            Clock.SetUtcNow(configuration.Rules.StartOf(day).AddHours(9));
            await evaluation.RunAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Record.DisposeAsync();
        data.Dispose();
        Directory.Delete(data.Path, recursive: true);
    }

    /// <summary>Looks twice, as a file is taken when it has come to rest.</summary>
    private async Task TakeAsync(IntakeSweep intake, UsFile file, CancellationToken cancellationToken)
    {
        var source = configuration.Sources.Single(source => source.Id == file.Source);
        await intake.RunAsync(source, cancellationToken);
        await intake.RunAsync(source, cancellationToken);
    }
}
