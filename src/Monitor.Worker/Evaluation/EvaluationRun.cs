using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Evaluation;

/// <summary>Evaluates one moment and commits what follows from it. Moments come in order, one at a time.</summary>
internal sealed partial class EvaluationRun(
    MonitorRecord record, RuleSet rules, ReadOrders readOrders, TakeCases takeCases, ComposeMessages compose, TimeProvider clock, ILogger<EvaluationRun> logger)
{
    private PanelFeed? feed;
    private StoredState seen = StoredState.Empty;
    private string? previousSnapshot;
    private string? previousRules;

    /// <summary>How many of the next moments leave nothing to decide: nothing becomes known by them, no day begins, nobody ordered anything, the rules are those of the last evaluation, and nobody is left to be told.</summary>
    public async Task<int> CountQuietAsync(IReadOnlyList<DateTimeOffset> moments, CancellationToken cancellationToken)
    {
        var arrived = await TakeArrivalsAsync(cancellationToken);
        var orders = await readOrders(seen.LastCaseEvent, seen.State.KnownAt, cancellationToken);
        var quiet = previousRules != rules.Version || !orders.Orders.IsEmpty
            ? 0
            : moments.TakeWhile(moment => rules.DayOf(moment) == rules.DayOf(seen.State.KnownAt) && !(arrived.NextKnown <= moment) && !(orders.NextAt <= moment)).Count();
        return quiet == moments.Count && !seen.Untold.IsEmpty ? quiet - 1 : quiet;
    }

    /// <summary>Evaluates what was known at a moment. State, alerts, messages, ledger and watermark are written in one transaction.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="tells">Whether people are told now; otherwise a later moment that is due already follows and tells of both.</param>
    /// <param name="run">The ledger's attempt that this finishes.</param>
    /// <param name="cancellationToken">Stops before the commit; then nothing is written.</param>
    public async Task RunAsync(DateTimeOffset moment, bool tells, LedgerRun run, CancellationToken cancellationToken)
    {
        var panelFeed = await TakeArrivalsAsync(cancellationToken);
        feed = null; // should the commit fail, the next attempt learns everything from the record again instead of taking it for known
        panelFeed.AdvanceTo(moment);
        var orders = await readOrders(seen.LastCaseEvent, moment, cancellationToken);
        var result = Evaluator.Evaluate(rules, panelFeed.Panel, seen.State, moment, orders.Orders);
        ImmutableArray<AlertChange> untold = [.. seen.Untold, .. result.Changes];
        var after = new StoredState(result.State, panelFeed.LastObservation, panelFeed.LastReport)
        {
            Untold = tells ? [] : untold,
            LastCaseEvent = orders.LastEvent,
            LastAdjustment = panelFeed.LastAdjustment,
            LastImport = panelFeed.LastImport,
            LastDuty = panelFeed.LastDuty,
            LastDistinction = panelFeed.LastDistinction,
            LastEnterpriseFigure = panelFeed.LastEnterpriseFigure,
            LastReturn = panelFeed.Returns.Last,
        };
        var news = AlertNewsComposer.Of(rules, panelFeed.Panel, result.Changes, moment);
        var commit = Commit(result, news, tells ? untold : [], after, SnapshotComposer.Compose(rules, panelFeed.Panel, result.State) with { Survey = panelFeed.Returns.Headline() }, run);
        var messages = await record.Evaluations.CommitAsync(commit, cancellationToken);
        feed = panelFeed;
        seen = after;
        (previousSnapshot, previousRules) = (commit.Snapshot.Id, rules.Version);
        foreach (var change in result.Changes)
        {
            LogChange(change.Number, change.RuleId, change.Region, change.Kind, change.From, change.To, change.Reason);
        }

        foreach (var refused in result.Refused)
        {
            LogRefused(refused.Order.Alert, refused.Order.To, refused.Reason);
        }

        LogEvaluated(moment, result.Changes.Length, messages.Length, commit.Snapshot.Id);
    }

    private async Task<PanelFeed> TakeArrivalsAsync(CancellationToken cancellationToken)
    {
        var opened = feed is null;
        var current = feed ??= await OpenAsync(cancellationToken);
        current.TakeArrivals(record.ReadObservations(current.LastObservation), record.ReadReports(current.LastReport), seen);
        current.TakeReturns(record.ReadReturns(current.Returns.Last), seen);
        current.TakeAdjustments(record.ReadAdjustments(current.LastAdjustment), seen);
        current.TakeDistinctions(await record.Filed.DistinctionsAsync(current.LastDistinction, cancellationToken), seen);
        current.TakeDuties(await record.Duties.ListAsync(current.LastDuty, cancellationToken), seen);
        current.TakeEnterpriseFigures(record.ReadEnterpriseFigures(current.LastEnterpriseFigure), seen);
        current.TakeDeliveries(await record.Imports.ListAsync(current.LastImport, int.MaxValue, cancellationToken), seen);
        if (opened && previousSnapshot is not null)
        {
            current.AdvanceTo(seen.State.KnownAt); // what an earlier process has judged is nothing new
        }

        return current;
    }

    private async Task<PanelFeed> OpenAsync(CancellationToken cancellationToken)
    {
        if (await record.Evaluations.LatestSnapshotAsync(cancellationToken) is { } latest)
        {
            seen = EvaluationJson.ReadState(latest.State.Span, rules.Regions);
            (previousSnapshot, previousRules) = (latest.Id, latest.RuleVersion);
        }

        return new PanelFeed(rules, new Panel(rules));
    }

    private EvaluationCommit Commit(
        EvaluationResult result, ImmutableArray<AlertNews> news, ImmutableArray<AlertChange> told, StoredState after, Snapshot snapshot, LedgerRun run)
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
            Messages = transaction => Messages(transaction, news, told, snapshot, id, now),
            Audit = [.. result.Changes.Select(change => Audit(change, now, id)), .. result.Refused.Select(refused => Audit(refused, now, id))],
            Run = run,
            Watermark = snapshot.KnownAt,
        };
    }

    /// <summary>Cases first: the messages of alerts name them, and the end of the audit log with their events in it.</summary>
    private ImmutableArray<OutboxMessage> Messages(
        RecordTransaction transaction, ImmutableArray<AlertNews> news, ImmutableArray<AlertChange> told, Snapshot snapshot, string id, DateTimeOffset now)
    {
        var cases = takeCases(transaction, news);
        return told.IsEmpty ? cases.Messages : [.. compose(told, snapshot, id, now, transaction.AuditHead, transaction.NextSequence, cases), .. cases.Messages];
    }

    private static AuditEntry Audit(AlertChange change, DateTimeOffset now, string snapshot) => new()
    {
        At = now,
        Actor = AuditEntry.Machine,
        Act = $"alert.{change.Kind}",
        Subject = change.Number,
        Before = Ordinal(change.From),
        After = Ordinal(change.To),
        Detail = EvaluationJson.WriteText(new { change.RuleId, change.Region, change.Reason, Snapshot = snapshot }),
    };

    private static AuditEntry Audit(RefusedOrder refused, DateTimeOffset now, string snapshot) => new()
    {
        At = now,
        Actor = AuditEntry.Machine,
        Act = "alert.order.refused",
        Subject = refused.Order.Alert,
        Detail = EvaluationJson.WriteText(new { refused.Order.To, refused.Order.At, refused.Reason, Snapshot = snapshot }),
    };

    private static string Ordinal(Grade grade) => ((int)grade).ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(2001, LogLevel.Information, "{Alert} ({Rule}, {Region}): {Change} from {From} to {To}, because {Reason}")]
    private partial void LogChange(string alert, string rule, string region, AlertChangeKind change, Grade from, Grade to, AlertReason reason);

    [LoggerMessage(2003, LogLevel.Warning, "{Alert}: the order to lower it to {To} was not carried out, because {Reason}; whoever decided it must decide anew")]
    private partial void LogRefused(string alert, Grade to, AlertReason reason);

    [LoggerMessage(2002, LogLevel.Information, "Evaluated {Moment:u}: {Changes} changes, {Messages} messages, snapshot {Snapshot}")]
    private partial void LogEvaluated(DateTimeOffset moment, int changes, int messages, string snapshot);
}
