using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>What is due and what is done, once per job, period and partition.</summary>
internal sealed class LedgerStore(MonitorRecord record)
{
    /// <summary>Notes periods as due; those already noted stay as they are.</summary>
    /// <returns>How many were new.</returns>
    public Task<int> EnsureDueAsync(string job, IEnumerable<string> periods, string partition, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => EnsureDue(transaction, job, periods, partition), cancellationToken);

    /// <summary>What is not finished and not being worked on, in the order of periods, then partitions.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> DueAsync(string job, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Ledger
            .Where(entry => entry.Job == job)
            .Where(Open(record.Now()))
            .OrderBy(entry => entry.Period)
            .ThenBy(entry => entry.Partition)
            .ToListAsync(cancellationToken);
    }

    public async Task<LedgerEntry?> FindAsync(string job, string period, string partition, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Ledger.SingleOrDefaultAsync(entry => entry.Job == job && entry.Period == period && entry.Partition == partition, cancellationToken);
    }

    /// <summary>Begins the work of a period, for as long as the lease runs. A period never noted as due is noted first.</summary>
    /// <returns>The attempt; null where the work is finished or someone else holds it.</returns>
    public Task<LedgerRun?> TryBeginAsync(string job, string period, string partition, TimeSpan lease, CancellationToken cancellationToken) =>
        record.WriteAsync(
            transaction =>
            {
                EnsureDue(transaction, job, [period], partition);
                var begun = Of(transaction, job, period, partition)
                    .Where(Open(transaction.Now))
                    .ExecuteUpdate(entry => entry
                        .SetProperty(it => it.Status, LedgerStatus.Running)
                        .SetProperty(it => it.Attempts, it => it.Attempts + 1)
                        .SetProperty(it => it.LeaseUntil, transaction.Now + lease)
                        .SetProperty(it => it.StartedAt, transaction.Now));
                return begun == 0 ? null : new LedgerRun(job, period, partition, Of(transaction, job, period, partition).Select(entry => entry.Attempts).Single());
            },
            cancellationToken);

    /// <summary>Notes the work of a period as done.</summary>
    /// <returns>False where another attempt has taken the work over; then nothing is changed.</returns>
    public Task<bool> FinishAsync(LedgerRun run, string detail, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => Finish(transaction, run, detail), cancellationToken);

    /// <summary>Gives work back that could not be done now, so that another attempt may begin at once.</summary>
    /// <returns>False where another attempt has taken the work over; then nothing is changed.</returns>
    public Task<bool> PutBackAsync(LedgerRun run, string detail, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => Leave(transaction, run, LedgerStatus.Due, null, detail), cancellationToken);

    /// <summary>Gives back what an earlier process of this data folder held when it ended. Only the process that has claimed the folder may call it, before it begins any work.</summary>
    /// <returns>How many periods were given back.</returns>
    public Task<int> ReleaseAllAsync(CancellationToken cancellationToken) => record.WriteAsync(
        transaction => transaction.Context.Ledger
            .Where(entry => entry.Status == LedgerStatus.Running)
            .ExecuteUpdate(entry => entry
                .SetProperty(it => it.Status, LedgerStatus.Due)
                .SetProperty(it => it.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(it => it.Detail, "interrupted")),
        cancellationToken);

    /// <summary>Finishes periods that turned out to ask for no work, within a transaction, without beginning them one by one.</summary>
    /// <returns>False where one of them is finished or held by someone else; then nothing is finished.</returns>
    internal static bool Pass(RecordTransaction transaction, string job, IReadOnlyList<string> periods, string partition, string detail)
    {
        EnsureDue(transaction, job, periods, partition);
        var open = transaction.Context.Ledger
            .Where(entry => entry.Job == job && entry.Partition == partition && periods.Contains(entry.Period))
            .Where(Open(transaction.Now));
        return open.Count() == periods.Count
            && open.ExecuteUpdate(entry => entry
                .SetProperty(it => it.Status, LedgerStatus.Done)
                .SetProperty(it => it.Attempts, it => it.Attempts + 1)
                .SetProperty(it => it.StartedAt, transaction.Now)
                .SetProperty(it => it.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(it => it.FinishedAt, transaction.Now)
                .SetProperty(it => it.Detail, detail)) == periods.Count;
    }

    /// <summary>Finishes within a transaction that holds the work's own results.</summary>
    internal static bool Finish(RecordTransaction transaction, LedgerRun run, string detail) =>
        Leave(transaction, run, LedgerStatus.Done, transaction.Now, detail);

    private static bool Leave(RecordTransaction transaction, LedgerRun run, LedgerStatus status, DateTimeOffset? finishedAt, string detail) =>
        Of(transaction, run.Job, run.Period, run.Partition)
            .Where(entry => entry.Status == LedgerStatus.Running && entry.Attempts == run.Attempt)
            .ExecuteUpdate(entry => entry
                .SetProperty(it => it.Status, status)
                .SetProperty(it => it.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(it => it.FinishedAt, finishedAt)
                .SetProperty(it => it.Detail, detail)) == 1;

    private static int EnsureDue(RecordTransaction transaction, string job, IEnumerable<string> periods, string partition)
    {
        var asked = periods.ToList();
        var noted = transaction.Context.Ledger
            .Where(entry => entry.Job == job && entry.Partition == partition && asked.Contains(entry.Period))
            .Select(entry => entry.Period)
            .ToHashSet(StringComparer.Ordinal);
        var missing = asked.Where(noted.Add).ToList();
        if (missing.Count > 0)
        {
            transaction.Context.Ledger.AddRange(missing.Select(period => new LedgerEntry { Job = job, Period = period, Partition = partition }));
            transaction.Context.SaveChanges();
        }

        return missing.Count;
    }

    private static IQueryable<LedgerEntry> Of(RecordTransaction transaction, string job, string period, string partition) =>
        transaction.Context.Ledger.Where(entry => entry.Job == job && entry.Period == period && entry.Partition == partition);

    private static Expression<Func<LedgerEntry, bool>> Open(DateTimeOffset now) =>
        entry => entry.Status == LedgerStatus.Due || (entry.Status == LedgerStatus.Running && entry.LeaseUntil <= now);
}
