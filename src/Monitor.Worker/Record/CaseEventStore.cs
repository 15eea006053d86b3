using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Cases (事项) as rows: what happened to each, in order, and how each stands now.</summary>
internal sealed class CaseEventStore(MonitorRecord record)
{
    /// <summary>The events of a case in order; empty where there is no such case.</summary>
    public async Task<IReadOnlyList<CaseEventRow>> OfAsync(string number, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.CaseEvents.Where(row => row.CaseNumber == number).OrderBy(row => row.Version).ToListAsync(cancellationToken);
    }

    /// <summary>The cases that are open, or all of them, by number.</summary>
    public async Task<IReadOnlyList<CaseRow>> ListAsync(bool openOnly, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Cases.Where(row => !openOnly || row.ClosedAt == null).OrderBy(row => row.Number).ToListAsync(cancellationToken);
    }

    /// <summary>The last event recorded, in this transaction or before it; 0 for none.</summary>
    public static long LastSeq(RecordTransaction transaction) => transaction.Context.CaseEvents.Max(row => (long?)row.Seq) ?? 0;
}
