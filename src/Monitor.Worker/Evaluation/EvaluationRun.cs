using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Panels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Evaluates one moment and commits what follows from it. Moments come in order, one at a time.</summary>
internal sealed partial class EvaluationRun(MonitorRecord record, RuleSet rules, ComposeMessages compose, TimeProvider clock, ILogger<EvaluationRun> logger)
{
    private PanelFeed? feed;
    private StoredState seen = StoredState.Empty;
    private string? previousSnapshot;

    /// <summary>Evaluates what was known at a moment. State, alerts, messages, ledger and watermark are written in one transaction.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="tells">Whether people are told now; otherwise a later moment that is due already follows and tells of both.</param>
    /// <param name="run">The ledger's attempt that this finishes.</param>
    /// <param name="cancellationToken">Stops before the commit; then nothing is written.</param>
    public async Task RunAsync(DateTimeOffset moment, bool tells, LedgerRun run, CancellationToken cancellationToken)
    {
        var panelFeed = feed ??= await OpenAsync(cancellationToken);
        panelFeed.TakeArrivals(record.ReadObservations(panelFeed.LastObservation), record.ReadReports(panelFeed.LastReport), seen);
        var learnt = panelFeed.AdvanceTo(moment);
        var hasToTell = tells && !seen.Untold.IsEmpty;
        if (!learnt && !hasToTell && previousSnapshot is not null && rules.DayOf(moment) == rules.DayOf(seen.State.KnownAt))
        {
            await PassAsync(moment, run, cancellationToken);
            return;
        }

        var result = Evaluator.Evaluate(rules, panelFeed.Panel, seen.State, moment);
        ImmutableArray<AlertChange> untold = [.. seen.Untold, .. result.Changes];
        var after = new StoredState(result.State, panelFeed.LastObservation, panelFeed.LastReport) { Untold = tells ? [] : untold };
        var commit = Commit(result, tells ? untold : [], after, SnapshotComposer.Compose(rules, panelFeed.Panel, result.State), run);
        await record.Evaluations.CommitAsync(commit, cancellationToken);
        seen = after;
        previousSnapshot = commit.Snapshot.Id;
        foreach (var change in result.Changes)
        {
            LogChange(change.Number, change.RuleId, change.Region, change.Kind, change.From, change.To, change.Reason);
        }

        LogEvaluated(moment, result.Changes.Length, commit.Messages.Length, commit.Snapshot.Id);
    }

    /// <summary>Nothing became known and no day began since the last evaluation: there is nothing to decide, and that is noted.</summary>
    private Task PassAsync(DateTimeOffset moment, LedgerRun run, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            if (!LedgerStore.Finish(transaction, run, LedgerStatus.Done, "nothing new"))
            {
                throw new LeaseLostException(run);
            }

            transaction.SetWatermark(moment);
        },
        cancellationToken);

    private async Task<PanelFeed> OpenAsync(CancellationToken cancellationToken)
    {
        if (await record.Evaluations.LatestSnapshotAsync(cancellationToken) is { } latest)
        {
            seen = EvaluationJson.ReadState(latest.State.Span, rules.Regions);
            previousSnapshot = latest.Id;
        }

        return new PanelFeed(rules, new Panel(rules));
    }

    private EvaluationCommit Commit(EvaluationResult result, ImmutableArray<AlertChange> told, StoredState after, Snapshot snapshot, LedgerRun run)
    {
        var body = EvaluationJson.Write(snapshot);
        var id = SnapshotId.Create(TimeZoneInfo.ConvertTime(snapshot.KnownAt, rules.TimeZone), body);
        var now = clock.GetUtcNow();
        return new EvaluationCommit
        {
            Snapshot = new SnapshotRow
            {
                Id = id,
                Moment = snapshot.KnownAt,
                RuleVersion = rules.Version,
                PreviousId = previousSnapshot,
                State = EvaluationJson.WriteState(after, rules.Regions),
                Body = body,
            },
            Alerts = AlertRows.After(seen.State, result),
            Changes = [.. result.Changes.Select(change => AlertRows.Of(change, id))],
            Messages = told.IsEmpty ? [] : compose(told, snapshot, id, now),
            Audit = [.. result.Changes.Select(change => Audit(change, now, id))],
            Run = run,
            Watermark = snapshot.KnownAt,
        };
    }

    private static AuditRow Audit(AlertChange change, DateTimeOffset now, string snapshot) => new()
    {
        At = now,
        Actor = "monitor",
        Act = $"alert.{change.Kind}",
        Subject = change.Number,
        Detail = EvaluationJson.WriteText(new { change.RuleId, change.Region, change.From, change.To, change.Reason, Snapshot = snapshot }),
    };

    [LoggerMessage(2001, LogLevel.Information, "{Alert} ({Rule}, {Region}): {Change} from {From} to {To}, because {Reason}")]
    private partial void LogChange(string alert, string rule, string region, AlertChangeKind change, Monitor.Rules.Grading.Grade from, Monitor.Rules.Grading.Grade to, AlertReason reason);

    [LoggerMessage(2002, LogLevel.Information, "Evaluated {Moment:u}: {Changes} changes, {Messages} messages, snapshot {Snapshot}")]
    private partial void LogEvaluated(DateTimeOffset moment, int changes, int messages, string snapshot);
}
