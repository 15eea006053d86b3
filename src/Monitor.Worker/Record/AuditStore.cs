using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Who did what, in the order it was done, each row sealed together with the one before it.</summary>
internal sealed class AuditStore(MonitorRecord record)
{
    public Task<AuditRow> AddAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => transaction.AddAudit(entry), cancellationToken);

    /// <summary>Streams the rows after one, in the order of the chain, as they stood when the reading began.</summary>
    public async IAsyncEnumerable<AuditRow> ReadAsync(long afterSeq, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        await foreach (var row in context.Audit.Where(row => row.Seq > afterSeq).OrderBy(row => row.Seq).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<IReadOnlyList<AuditRow>> ListAsync(long afterSeq, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Audit.Where(row => row.Seq > afterSeq).OrderBy(row => row.Seq).Take(max).ToListAsync(cancellationToken);
    }

    /// <summary>The head that the last writer noted beside the log; where the log ends before it, its tail was cut.</summary>
    public async Task<AuditHead> NotedHeadAsync(CancellationToken cancellationToken) =>
        await record.MetaAsync(MetaKey.AuditHead, cancellationToken) is { } noted ? AuditHead.Parse(noted) ?? AuditHead.None : AuditHead.None;

    /// <summary>The heads that stand beside the log itself: the noted one, and that of every snapshot.</summary>
    public async Task<IReadOnlyList<AuditHead>> WitnessesAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var snapshots = await context.Snapshots
            .Where(row => row.AuditHead != null)
            .OrderBy(row => row.Seq)
            .Select(row => row.AuditHead!)
            .ToListAsync(cancellationToken);
        return [.. snapshots.Select(AuditHead.Parse).OfType<AuditHead>().Append(await NotedHeadAsync(cancellationToken)).Where(head => head.Seq > 0).Distinct()];
    }
}
