using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Hand-over sheets (交接班单), notes of shifts (值班日志) and changes of the configuration.</summary>
internal sealed class DutyStore(MonitorRecord record)
{
    /// <summary>The last sheet of a region; null before its first.</summary>
    public DutySheetRow? LastSheet(string region)
    {
        using var context = record.Reader();
        return Last(context, region);
    }

    /// <summary>The last sheet of a region as this transaction sees it; null before its first.</summary>
    public static DutySheetRow? LastSheet(RecordTransaction transaction, string region) => Last(transaction.Context, region);

    /// <summary>The last sheet of every region that has one.</summary>
    public IReadOnlyList<DutySheetRow> LastSheets()
    {
        using var context = record.Reader();
        return [.. context.DutySheets.Where(row => !context.DutySheets.Any(later => later.Region == row.Region && later.Id > row.Id)).OrderBy(row => row.Region)];
    }

    public static DutySheetRow Add(RecordTransaction transaction, DutySheetRow sheet)
    {
        transaction.Context.DutySheets.Add(sheet);
        transaction.Context.SaveChanges();
        transaction.Context.ChangeTracker.Clear();
        return sheet;
    }

    /// <summary>Notes who took over.</summary>
    /// <returns>False where somebody has before.</returns>
    public static bool Confirm(RecordTransaction transaction, long sheet, string person) =>
        transaction.Context.DutySheets.Where(row => row.Id == sheet && row.ConfirmedAt == null).ExecuteUpdate(row => row
            .SetProperty(it => it.ConfirmedAt, transaction.Now)
            .SetProperty(it => it.ConfirmedBy, person)
            .SetProperty(it => it.RemindAt, (DateTimeOffset?)null)) == 1;

    /// <summary>Notes that a sheet was reminded of, and when it is next; null for never, since a later sheet has taken its place.</summary>
    public static void Remind(RecordTransaction transaction, long sheet, int reminders, DateTimeOffset? next) =>
        transaction.Context.DutySheets.Where(row => row.Id == sheet).ExecuteUpdate(row => row.SetProperty(it => it.Reminders, reminders).SetProperty(it => it.RemindAt, next));

    public static void AddNote(RecordTransaction transaction, DutyNoteRow note)
    {
        transaction.Context.DutyNotes.Add(note);
        transaction.Context.SaveChanges();
    }

    /// <summary>The notes of a region from one moment up to and with another.</summary>
    public async Task<IReadOnlyList<DutyNoteRow>> NotesAsync(string region, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.DutyNotes.Where(row => row.Region == region && row.At >= from && row.At <= to).OrderBy(row => row.Id).ToListAsync(cancellationToken);
    }

    public static void AddChange(RecordTransaction transaction, ConfigChangeRow change)
    {
        transaction.Context.ConfigChanges.Add(change);
        transaction.Context.SaveChanges();
    }

    /// <summary>The changes of the configuration from one moment up to and with another.</summary>
    public async Task<IReadOnlyList<ConfigChangeRow>> ChangesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.ConfigChanges.Where(row => row.At >= from && row.At <= to).OrderBy(row => row.Id).ToListAsync(cancellationToken);
    }

    private static DutySheetRow? Last(RecordContext context, string region) =>
        context.DutySheets.AsNoTracking().Where(row => row.Region == region).OrderByDescending(row => row.Id).FirstOrDefault();
}
