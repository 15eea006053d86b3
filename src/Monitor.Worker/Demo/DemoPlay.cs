using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Grading;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.Evaluation;
using Monitor.Worker.Intake;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Demo;

/// <summary>Plays a made province through the real pipeline: files arrive, are taken in, evaluated and told of, each at its moment of a clock that is put forward.</summary>
/// <remarks>Everything it does can be done again: a play that was cut off goes on where it stopped and comes to the same end.</remarks>
internal sealed class DemoPlay(
    ServiceSetting setting,
    DemoClock clock,
    MonitorRecord record,
    DurableWrites writes,
    SourceImport import,
    EvaluationSchedule schedule,
    EvaluationSweep evaluation,
    TickCases tickCases,
    DeliveryRun delivery,
    BriefingSweep briefing)
{
    /// <summary>Plays all deliveries, every act and every evaluation up to the end.</summary>
    /// <param name="deliveries">The files in order of arrival.</param>
    /// <param name="acts">What people do, in order, each with its moment.</param>
    /// <param name="from">The moment the play begins: what arrives before is history and is only taken in.</param>
    /// <param name="to">The moment it ends.</param>
    /// <param name="told">Is told what changed, moment by moment.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public async Task RunAsync(
        ImmutableArray<DemoDelivery> deliveries, IEnumerable<DemoMove> acts, DateTimeOffset from, DateTimeOffset to, Action<DateTimeOffset, IReadOnlyList<AlertChangeRow>> told, CancellationToken cancellationToken)
    {
        foreach (var arriving in deliveries.Where(d => d.ArrivesAt < from))
        {
            clock.AdvanceTo(arriving.ArrivesAt);
            await TakeInAsync(arriving, cancellationToken);
        }

        var waiting = new Queue<DemoMove>(deliveries.Where(d => d.ArrivesAt >= from).Select(d => new DemoMove(d.ArrivesAt, stop => TakeInAsync(d, stop))).Concat(acts).OrderBy(move => move.At));
        DateOnly? day = null;
        foreach (var moment in schedule.Between(from.AddTicks(-1), to))
        {
            var isNew = false;
            while (waiting.TryPeek(out var next) && next.At <= moment)
            {
                clock.AdvanceTo(next.At);
                await waiting.Dequeue().DoAsync(cancellationToken);
                isNew = true;
            }

            if (isNew || day != setting.Configuration.Rules.DayOf(moment))
            {
                day = setting.Configuration.Rules.DayOf(moment);
                await HaltAsync(moment, told, cancellationToken); // at the hours between two halts there is nothing new, and the next halt makes up for them
            }
        }

        await HaltAsync(to, told, cancellationToken);
    }

    /// <summary>What came of the play so far, for the scenario to be held against.</summary>
    public async Task<DemoOutcome> OutcomeAsync(CancellationToken cancellationToken)
    {
        var rules = setting.Configuration.Rules;
        var latest = await record.Evaluations.LatestSnapshotAsync(cancellationToken);
        var snapshot = latest is null ? null : EvaluationJson.ReadSnapshot(latest.Body.Span);
        var alerts = ImmutableArray.CreateBuilder<DemoAlert>();
        foreach (var alert in await record.Evaluations.AlertsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, cancellationToken))
        {
            var changes = await record.Evaluations.ChangesOfAsync(alert.Number, cancellationToken);
            foreach (var (index, change) in changes.Index().Where(c => c.Item.Change is nameof(AlertChangeKind.Raise) or nameof(AlertChangeKind.Upgrade)))
            {
                var fall = changes.Skip(index + 1).FirstOrDefault(c => c.Change is nameof(AlertChangeKind.Lower) or nameof(AlertChangeKind.Quiet));
                alerts.Add(new DemoAlert(alert.Rule, alert.Region, change.ToGrade, alert.Kind == "data", rules.DayOf(change.Moment), fall is null ? null : rules.DayOf(fall.Moment)));
            }
        }

        return new DemoOutcome
        {
            Alerts = alerts.ToImmutable(),
            CalmAtEnd = snapshot is null ? [] : [.. snapshot.Regions.Where(r => r.Grade == Grade.None && r.Overdue.IsEmpty).Select(r => r.Code)],
            Cohorts = snapshot?.Cohorts ?? [],
            Panel = snapshot?.Survey,
        };
    }

    /// <summary>Lets the clock stand at a moment and does what is due.</summary>
    private async Task HaltAsync(DateTimeOffset moment, Action<DateTimeOffset, IReadOnlyList<AlertChangeRow>> told, CancellationToken cancellationToken)
    {
        clock.AdvanceTo(moment);
        await evaluation.RunAsync(cancellationToken);
        await tickCases(cancellationToken);
        await delivery.RunAsync(cancellationToken);
        await briefing.RunAsync(cancellationToken);
        var changes = await record.Evaluations.ChangesBetweenAsync(moment, moment.AddTicks(1), cancellationToken);
        if (changes.Count > 0)
        {
            told(moment, changes);
        }
    }

    /// <summary>Puts a file that some source reads into the inbox, whole or not at all, and takes it in.</summary>
    private async Task TakeInAsync(DemoDelivery arriving, CancellationToken cancellationToken)
    {
        var sources = setting.Configuration.Sources.Where(source => FileSearch.Takes(source.Path, arriving.RelativePath)).ToArray();
        var path = Path.Combine(setting.Data.Inbox, arriving.RelativePath);
        if (sources.Length > 0 && !File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path + ".part", arriving.Content, cancellationToken);
            writes.Around(() => File.Move(path + ".part", path));
        }

        foreach (var source in sources)
        {
            await import.ImportAsync(source, new FoundFile(arriving.RelativePath, [path]), setting.Configuration.Rules, retry: false, progress: null, cancellationToken);
        }
    }
}
