using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Rows that were set aside, and what people decided about them.</summary>
internal sealed class QuarantineStore(MonitorRecord record)
{
    /// <summary>Rows with the file each came in, by kind, source, file and row; those that are missing first.</summary>
    /// <param name="source">Only those of this source; null for all.</param>
    /// <param name="file">Only those of files whose path ends so; null for all.</param>
    /// <param name="decided">Those that were decided as well.</param>
    /// <param name="max">At most so many.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<QuarantinedRow>> ListAsync(string? source, string? file, bool decided, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await Joined(context)
            .Where(it => (source == null || it.Row.Source == source) && (decided || it.Row.Status == QuarantineStatus.Open) && (file == null || it.File!.RelativePath.EndsWith(file)))
            .OrderBy(it => it.Row.Kind == QuarantineKind.Row ? 0 : it.Row.Kind == QuarantineKind.Remark ? 1 : 2)
            .ThenBy(it => it.Row.Source).ThenBy(it => it.Row.FileId).ThenBy(it => it.Row.Line).ThenBy(it => it.Row.Id)
            .Take(max)
            .ToListAsync(cancellationToken);
    }

    /// <summary>A row; null where there is none.</summary>
    public async Task<QuarantinedRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await Find(context, id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>How many rows that were not taken stand how, by source.</summary>
    public async Task<IReadOnlyList<(string Source, QuarantineStatus Status, int Rows)>> CountAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var counts = await context.Quarantine.Where(row => row.Kind == QuarantineKind.Row).GroupBy(row => new { row.Source, row.Status }).Select(group => new { group.Key.Source, group.Key.Status, Rows = group.Count() }).ToListAsync(cancellationToken);
        return [.. counts.OrderBy(count => count.Source, StringComparer.Ordinal).ThenBy(count => count.Status).Select(count => (count.Source, count.Status, count.Rows))];
    }

    /// <summary>A row within a transaction.</summary>
    public static IQueryable<QuarantinedRow> Find(RecordContext context, long id) => Joined(context).Where(it => it.Row.Id == id);

    /// <summary>Closes an open row.</summary>
    public static void Decide(RecordTransaction transaction, long id, QuarantineStatus status, string person, string remark, string? mendedCells) =>
        transaction.Context.Quarantine.Where(row => row.Id == id && row.Status == QuarantineStatus.Open).ExecuteUpdate(row => row
            .SetProperty(it => it.Status, status)
            .SetProperty(it => it.DecidedAt, transaction.Now)
            .SetProperty(it => it.DecidedBy, person)
            .SetProperty(it => it.Remark, remark)
            .SetProperty(it => it.MendedCells, mendedCells));

    private static IQueryable<QuarantinedRow> Joined(RecordContext context) =>
        from row in context.Quarantine.AsNoTracking()
        join file in context.Imports.AsNoTracking() on row.FileId equals file.Id into files
        from file in files.DefaultIfEmpty()
        select new QuarantinedRow { Row = row, File = file };
}
