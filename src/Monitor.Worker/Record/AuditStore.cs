using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Who did what, in the order it was done.</summary>
internal sealed class AuditStore(MonitorRecord record)
{
    public Task AddAsync(AuditRow row, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => transaction.AddAudit(row), cancellationToken);

    public async Task<IReadOnlyList<AuditRow>> ListAsync(long afterSeq, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Audit.Where(row => row.Seq > afterSeq).OrderBy(row => row.Seq).Take(max).ToListAsync(cancellationToken);
    }
}
