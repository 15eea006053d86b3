using System.Collections.Immutable;
using System.IO.Compression;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>What evaluations left: snapshots with their states, alerts and the history of their changes.</summary>
internal sealed class EvaluationStore(MonitorRecord record)
{
    /// <summary>Writes all that follows from an evaluation: snapshot and state, alerts and changes, messages, audit, ledger and watermark.</summary>
    /// <returns>The messages with their numbers.</returns>
    /// <exception cref="LeaseLostException">Another attempt has taken the period over; nothing is written.</exception>
    public Task<ImmutableArray<OutboxMessage>> CommitAsync(EvaluationCommit commit, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => Commit(transaction, commit), cancellationToken);

    /// <summary>The snapshot of the latest moment, and of that moment the one recorded last; null before the first evaluation.</summary>
    public async Task<SnapshotRow?> LatestSnapshotAsync(CancellationToken cancellationToken) =>
        await SnapshotAsync(all => all.OrderByDescending(row => row.Moment).ThenByDescending(row => row.Seq), cancellationToken);

    /// <summary>The latest snapshot before a moment, to run the chain again from there; null where there is none.</summary>
    public async Task<SnapshotRow?> SnapshotBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        await SnapshotAsync(all => all.Where(row => row.Moment < moment).OrderByDescending(row => row.Moment).ThenByDescending(row => row.Seq), cancellationToken);

    public async Task<SnapshotRow?> SnapshotAsync(string id, CancellationToken cancellationToken) =>
        await SnapshotAsync(all => all.Where(row => row.Id == id), cancellationToken);

    /// <summary>Streams the snapshots from one moment up to and without another, in the order of moments, then of recording.</summary>
    public async IAsyncEnumerable<SnapshotRow> SnapshotsBetweenAsync(
        DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var rows = context.Snapshots.Where(row => row.Moment >= from && row.Moment < to).OrderBy(row => row.Moment).ThenBy(row => row.Seq);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return Unpacked(row);
        }
    }

    public async Task<AlertRow?> AlertAsync(string number, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Alerts.SingleOrDefaultAsync(alert => alert.Number == number, cancellationToken);
    }

    /// <summary>The alerts that have not ended, by number.</summary>
    public Task<IReadOnlyList<AlertRow>> ActiveAlertsAsync(CancellationToken cancellationToken) =>
        AlertsAsync(alert => alert.EndedAt == null, cancellationToken);

    /// <summary>The alerts that were active at any time from one moment up to and without another, by number.</summary>
    public Task<IReadOnlyList<AlertRow>> AlertsBetweenAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        AlertsAsync(alert => alert.RaisedAt < to && (alert.EndedAt == null || alert.EndedAt >= from), cancellationToken);

    /// <summary>The whole history of an alert.</summary>
    public Task<IReadOnlyList<AlertChangeRow>> ChangesOfAsync(string alertNumber, CancellationToken cancellationToken) =>
        ChangesAsync(change => change.AlertNumber == alertNumber, cancellationToken);

    /// <summary>The changes of all alerts from one moment up to and without another.</summary>
    public Task<IReadOnlyList<AlertChangeRow>> ChangesBetweenAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        ChangesAsync(change => change.Moment >= from && change.Moment < to, cancellationToken);

    /// <summary>The snapshots recorded after one, up to another, in the order of recording.</summary>
    public IReadOnlyList<RecordedSnapshot> SnapshotsAfter(long seq, long upTo, int max)
    {
        using var context = record.Reader();
        var rows = context.Snapshots
            .Where(row => row.Seq > seq && row.Seq <= upTo)
            .OrderBy(row => row.Seq)
            .Take(max)
            .Select(row => new { row.Seq, row.Moment, row.Body, Revision = context.Snapshots.Count(earlier => earlier.Moment == row.Moment && earlier.Seq < row.Seq) })
            .ToList();
        return [.. rows.Select(row => new RecordedSnapshot(row.Seq, row.Moment, row.Revision, Unpacked(row.Body)))];
    }

    /// <summary>The changes of alerts recorded after one, up to another, in the order of recording.</summary>
    public IReadOnlyList<RecordedChange> ChangesAfter(long seq, long upTo, int max)
    {
        using var context = record.Reader();
        var rows =
            from change in context.AlertChanges
            where change.Seq > seq && change.Seq <= upTo
            join alert in context.Alerts on change.AlertNumber equals alert.Number
            orderby change.Seq
            let revision = (from earlier in context.AlertChanges
                            join other in context.Alerts on earlier.AlertNumber equals other.Number
                            where earlier.Moment == change.Moment && earlier.Seq < change.Seq && other.Rule == alert.Rule && other.Region == alert.Region
                            select earlier.Seq).Count()
            select new { Change = change, Alert = alert, Revision = revision };
        return [.. rows.Take(max).AsEnumerable().Select(row => new RecordedChange(row.Change, row.Alert, row.Revision))];
    }

    /// <summary>The last snapshot and the last change of an alert that were recorded; 0 where there is none.</summary>
    public (long Snapshot, long Change) LastRecorded()
    {
        using var context = record.Reader();
        return (context.Snapshots.Max(row => (long?)row.Seq) ?? 0, context.AlertChanges.Max(row => (long?)row.Seq) ?? 0);
    }

    private static ImmutableArray<OutboxMessage> Commit(RecordTransaction transaction, EvaluationCommit commit)
    {
        if (commit.Run is { } run && !LedgerStore.Finish(transaction, run, commit.Snapshot.Id))
        {
            throw new LeaseLostException(run);
        }

        var context = transaction.Context;
        PutAlerts(context, commit.Alerts);
        context.AlertChanges.AddRange(commit.Changes);
        foreach (var entry in commit.Audit)
        {
            transaction.AddAudit(entry);
        }

        var composed = commit.Messages(transaction);
        AddSnapshot(transaction, commit.Snapshot);
        context.SaveChanges();
        var messages = composed.Select(transaction.AddMessage).ToImmutableArray();
        if (commit.Watermark is { } watermark)
        {
            transaction.SetWatermark(watermark);
        }

        return messages;
    }

    private static void AddSnapshot(RecordTransaction transaction, SnapshotRow snapshot)
    {
        if (transaction.Context.Snapshots.AsNoTracking().SingleOrDefault(row => row.Id == snapshot.Id) is { } there)
        {
            ThrowIfOther(Unpacked(there), snapshot);
            return; // a late figure that changed nothing leads to the same snapshot once more
        }

        var row = new SnapshotTable
        {
            Id = snapshot.Id,
            Moment = snapshot.Moment,
            RecordedAt = transaction.Now,
            RuleVersion = snapshot.RuleVersion,
            PreviousId = snapshot.PreviousId,
            AuditHead = transaction.AuditHead.ToString(),
            CaseSeq = CaseEventStore.LastSeq(transaction),
            State = Packed(snapshot.State),
            Body = Packed(snapshot.Body),
        };
        transaction.Context.Snapshots.Add(row);
    }

    private static void ThrowIfOther(SnapshotRow there, SnapshotRow snapshot)
    {
        if (!there.State.Span.SequenceEqual(snapshot.State.Span) || !there.Body.Span.SequenceEqual(snapshot.Body.Span))
        {
            throw new InvalidOperationException($"Snapshot {snapshot.Id} is already in the record with other content.");
        }
    }

    private static void PutAlerts(RecordContext context, ImmutableArray<AlertRow> alerts)
    {
        var numbers = alerts.Select(alert => alert.Number).ToList();
        var existing = context.Alerts.Where(alert => numbers.Contains(alert.Number)).Select(alert => alert.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var alert in alerts)
        {
            if (existing.Contains(alert.Number))
            {
                context.Alerts.Update(alert);
            }
            else
            {
                context.Alerts.Add(alert);
            }
        }
    }

    private static byte[] Packed(ReadOnlyMemory<byte> json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(json.Span);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var json = new MemoryStream();
        gzip.CopyTo(json);
        return json.ToArray();
    }

    private static SnapshotRow Unpacked(SnapshotTable row) => new()
    {
        Id = row.Id,
        Moment = row.Moment,
        RuleVersion = row.RuleVersion,
        PreviousId = row.PreviousId,
        AuditHead = row.AuditHead is { } head ? Record.AuditHead.Parse(head) : null,
        CaseSeq = row.CaseSeq,
        State = Unpacked(row.State),
        Body = Unpacked(row.Body),
    };

    private async Task<SnapshotRow?> SnapshotAsync(Func<IQueryable<SnapshotTable>, IQueryable<SnapshotTable>> choose, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var row = await choose(context.Snapshots).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : Unpacked(row);
    }

    private async Task<IReadOnlyList<AlertRow>> AlertsAsync(Expression<Func<AlertRow, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Alerts.Where(which).OrderBy(alert => alert.Number).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<AlertChangeRow>> ChangesAsync(Expression<Func<AlertChangeRow, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.AlertChanges.Where(which).OrderBy(change => change.Seq).ToListAsync(cancellationToken);
    }
}
