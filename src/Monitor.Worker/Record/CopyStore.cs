using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>The queue of the series copy: how far each kind of row has come, and what was set aside. The rows themselves stay where they are, since they never change.</summary>
internal sealed class CopyStore(MonitorRecord record)
{
    public async Task<IReadOnlyList<CopyCursorRow>> CursorsAsync(string target, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.CopyCursors.Where(row => row.Target == target).OrderBy(row => row.Stream).ToListAsync(cancellationToken);
    }

    public async Task<CopyCursorRow?> CursorAsync(string target, string stream, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.CopyCursors.SingleOrDefaultAsync(row => row.Target == target && row.Stream == stream, cancellationToken);
    }

    /// <summary>Moves a cursor on, never back, and clears its fault.</summary>
    public Task AdvanceAsync(string target, string stream, long position, long points, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            Ensure(transaction, target, stream);
            Of(transaction, target, stream).ExecuteUpdate(row => row
                .SetProperty(it => it.Position, it => it.Position > position ? it.Position : position)
                .SetProperty(it => it.Points, it => it.Points + points)
                .SetProperty(it => it.MovedAt, transaction.Now)
                .SetProperty(it => it.Fault, (string?)null)
                .SetProperty(it => it.FaultSince, (DateTimeOffset?)null)
                .SetProperty(it => it.Tries, 0)
                .SetProperty(it => it.NextTryAt, (DateTimeOffset?)null));
        },
        cancellationToken);

    /// <summary>Notes that an attempt came to nothing, and when the next one is due.</summary>
    public Task NoteFaultAsync(string target, string stream, string fault, TimeSpan pause, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            Ensure(transaction, target, stream);
            Of(transaction, target, stream).ExecuteUpdate(row => row
                .SetProperty(it => it.Fault, fault)
                .SetProperty(it => it.FaultSince, it => it.FaultSince ?? transaction.Now)
                .SetProperty(it => it.Tries, it => it.Tries + 1)
                .SetProperty(it => it.NextTryAt, transaction.Now + pause));
        },
        cancellationToken);

    /// <summary>Sets points aside; one that was set aside before is noted as tried once more.</summary>
    public Task RejectAsync(IReadOnlyCollection<CopyRejectionRow> refused, CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            var table = transaction.Context.CopyRejections;
            foreach (var row in refused)
            {
                var known = table.Where(it => it.Target == row.Target && it.Point == row.Point).ExecuteUpdate(it => it
                    .SetProperty(one => one.Line, row.Line)
                    .SetProperty(one => one.Reason, row.Reason)
                    .SetProperty(one => one.TriedAt, transaction.Now)
                    .SetProperty(one => one.Tries, one => one.Tries + 1)
                    .SetProperty(one => one.AcceptedAt, (DateTimeOffset?)null));
                if (known == 0)
                {
                    table.Add(row);
                }
            }

            transaction.Context.SaveChanges();
        },
        cancellationToken);

    /// <summary>The points that stand aside, oldest first.</summary>
    public async Task<IReadOnlyList<CopyRejectionRow>> RejectionsAsync(string target, long afterId, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await Open(context, target).Where(row => row.Id > afterId).OrderBy(row => row.Id).Take(max).ToListAsync(cancellationToken);
    }

    public async Task<int> CountRejectionsAsync(string target, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await Open(context, target).CountAsync(cancellationToken);
    }

    /// <summary>Notes that the server took points that stood aside.</summary>
    public Task AcceptAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) => record.WriteAsync(
        transaction => transaction.Context.CopyRejections.Where(row => ids.Contains(row.Id)).ExecuteUpdate(row => row.SetProperty(it => it.AcceptedAt, transaction.Now)),
        cancellationToken);

    private static IQueryable<CopyRejectionRow> Open(RecordContext context, string target) =>
        context.CopyRejections.Where(row => row.Target == target && row.AcceptedAt == null);

    private static IQueryable<CopyCursorRow> Of(RecordTransaction transaction, string target, string stream) =>
        transaction.Context.CopyCursors.Where(row => row.Target == target && row.Stream == stream);

    private static void Ensure(RecordTransaction transaction, string target, string stream)
    {
        if (!Of(transaction, target, stream).Any())
        {
            transaction.Context.CopyCursors.Add(new() { Target = target, Stream = stream });
            transaction.Context.SaveChanges();
        }
    }
}
