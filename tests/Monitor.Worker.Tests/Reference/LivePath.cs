using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.ConfigFiles;

namespace Monitor.Worker.Tests.Reference;

/// <summary>The whole host as it runs from day to day on a clock of its own: files fall into the inbox, are taken in, and are evaluated when the day's moment comes.</summary>
internal sealed class LivePath : IAsyncDisposable
{
    private readonly MonitorConfiguration configuration;
    private readonly DataFolder data;
    private readonly FakeTimeProvider clock;
    private readonly WebApplication host;

    private LivePath(MonitorConfiguration configuration, DataFolder data, MonitorRecord record, DurableWrites writes, FakeTimeProvider clock)
    {
        this.configuration = configuration;
        this.data = data;
        this.clock = clock;
        Record = record;
        host = MonitorHost.Build(new ServiceSetting(configuration, data, clock, IsDrill: false), record, writes, wakesItself: false);
    }

    public MonitorRecord Record { get; }

    public static async Task<LivePath> StartAsync(MonitorConfiguration configuration, DateOnly day, CancellationToken cancellationToken)
    {
        var clock = new FakeTimeProvider(configuration.Rules.StartOf(day));
        var data = DataFolder.Claim(Directory.CreateTempSubdirectory("monitor-live-").FullName);
        var writes = new DurableWrites(null, null, () => { });
        var record = await MonitorRecord.OpenAsync(data.File(configuration.Service.Store.Path), clock, writes, cancellationToken);
        return new LivePath(configuration with { Texts = ShippedTexts() }, data, record, writes, clock);
    }

    /// <summary>Lives through the days of an excerpt, each file arriving in the first hour of the day it was known.</summary>
    public async Task RunAsync(UsExcerpt excerpt, DateOnly to, CancellationToken cancellationToken)
    {
        var intake = host.Services.GetRequiredService<IntakeSweep>();
        var evaluation = host.Services.GetRequiredService<EvaluationSweep>();
        for (var day = excerpt.Deliveries.Keys.First(); day <= to; day = day.AddDays(1))
        {
            clock.SetUtcNow(configuration.Rules.StartOf(day));
            if (excerpt.Deliveries.TryGetValue(day, out var delivered))
            {
                foreach (var (file, rows) in delivered)
                {
                    excerpt.Write(file, rows, Path.Combine(data.Inbox, file.Path));
                    await TakeAsync(intake, file, cancellationToken);
                }
            }

            clock.SetUtcNow(configuration.Rules.StartOf(day).AddHours(9));
            await evaluation.RunAsync(cancellationToken);
        }
    }

    /// <summary>The alerts as the record holds them: the changes that each snapshot tells of its own moment.</summary>
    public async Task<AlertHistory> HistoryAsync(CancellationToken cancellationToken)
    {
        var history = new AlertHistory(configuration.Rules);
        var changes = await Record.Evaluations.ChangesBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, cancellationToken);
        foreach (var id in changes.Select(change => change.SnapshotId).Distinct())
        {
            var row = await Record.Evaluations.SnapshotAsync(id, cancellationToken);
            history.Add(EvaluationJson.ReadSnapshot(row!.Body.Span).Recent.Where(change => change.At == row.Moment));
        }

        return history;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
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

    /// <summary>The profile sends nothing and has no texts; the host wants some.</summary>
    private static ImmutableSortedDictionary<string, string> ShippedTexts() => Directory.EnumerateFiles(Path.Combine(AProfile.Shipped, "texts"), "*.liquid")
        .ToImmutableSortedDictionary(file => Path.GetFileNameWithoutExtension(file)!, File.ReadAllText, StringComparer.Ordinal);
}
