using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Cases;
using Monitor.Worker.Record;

namespace Monitor.Worker.Cases;

/// <summary>Looks back at cases as they stood at a snapshot: the same snapshot gives the same cases, whatever happened since.</summary>
/// <param name="record">The record.</param>
/// <param name="frame">What cases are judged by; null where there are none.</param>
internal sealed class CaseReview(MonitorRecord record, CaseFrame? frame)
{
    /// <summary>What cases are judged by; null where there are none.</summary>
    public CaseFrame? Frame => frame;

    /// <summary>The cases that were open at a moment or later, in order of their numbers.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="since">The moment.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ImmutableArray<Case>> ReadAsync(SnapshotRow snapshot, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (frame is null)
        {
            return [];
        }

        await using var context = record.Reader();
        var numbers = await context.Cases.Where(row => row.ClosedAt == null || row.ClosedAt >= since).Select(row => row.Number).ToListAsync(cancellationToken);
        var rows = await context.CaseEvents.Where(row => row.Seq <= snapshot.CaseSeq && numbers.Contains(row.CaseNumber)).OrderBy(row => row.Seq).ToListAsync(cancellationToken);
        return [.. CaseBook.Empty.After(rows.Select(CaseShelf.EventOf)).Cases.Values.OrderBy(one => one.Number, StringComparer.Ordinal)];
    }
}
