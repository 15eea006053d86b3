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

    /// <summary>The cases of which a clock asks for something by a moment, by number.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Cases.Where(row => row.NextTick <= moment).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(cancellationToken);
    }

    /// <summary>The events of one kind after one of them, in the order of recording.</summary>
    public async Task<IReadOnlyList<CaseEventRow>> OfKindAsync(string kind, long afterSeq, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.CaseEvents.Where(row => row.Kind == kind && row.Seq > afterSeq).OrderBy(row => row.Seq).ToListAsync(cancellationToken);
    }

    /// <summary>The last event recorded, in this transaction or before it; 0 for none.</summary>
    internal static long LastSeq(RecordTransaction transaction) => transaction.Context.CaseEvents.Max(row => (long?)row.Seq) ?? 0;

    /// <summary>Appends events with the corrections that follow from them, puts the cases as they stand after them, and enters each event in the audit log, all in the same transaction.</summary>
    internal static void Append(RecordTransaction transaction, IReadOnlyList<CaseEventRow> events, IReadOnlyList<CaseRow> cases, IReadOnlyList<AdjustmentRow> adjustments, IEnumerable<AuditEntry> audit)
    {
        var context = transaction.Context;
        foreach (var row in events)
        {
            context.CaseEvents.Add(row);
            context.SaveChanges(); // one by one: their numbers are the order in which they happened
        }

        var numbers = cases.Select(row => row.Number).ToList();
        context.Cases.Where(row => numbers.Contains(row.Number)).ExecuteDelete();
        context.Cases.AddRange(cases);
        context.Adjustments.AddRange(adjustments);
        context.SaveChanges();
        context.ChangeTracker.Clear();
        foreach (var entry in audit)
        {
            transaction.AddAudit(entry);
        }
    }
}
