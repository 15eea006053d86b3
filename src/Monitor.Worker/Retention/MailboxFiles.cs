using Monitor.Worker.Record;

namespace Monitor.Worker.Retention;

/// <summary>Deletes the sheets of mails that have been kept long enough, and the drafts that a stop in the middle of a mail left behind.</summary>
internal sealed partial class MailboxFiles(MonitorRecord record, ServiceSetting setting, ILogger<MailboxFiles> logger)
{
    /// <summary>A draft lives for seconds; one this old is nobody's any more.</summary>
    public static TimeSpan DraftsKept { get; } = TimeSpan.FromDays(1);

    /// <summary>Deletes the sheets whose content was last imported before a moment; one that never was, by the age of the file.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DeleteSheetsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var sheets = Files().Where(file => !IsDraft(file)).ToLookup(file => Path.GetFileNameWithoutExtension(file.Name), StringComparer.Ordinal);
        var arrivals = await record.Imports.ArrivalsAsync([.. sheets.Select(sheet => sheet.Key)], cancellationToken);
        return sheets.SelectMany(sheet => sheet).Count(file => AgeOf(file) < before && Delete(file));

        DateTimeOffset AgeOf(FileInfo file) => arrivals.TryGetValue(Path.GetFileNameWithoutExtension(file.Name), out var arrivedAt) ? arrivedAt : file.LastWriteTimeUtc;
    }

    /// <summary>Deletes the drafts that were last written to before a moment.</summary>
    /// <returns>How many.</returns>
    public int DeleteDrafts(DateTimeOffset before) => Files().Count(file => IsDraft(file) && file.LastWriteTimeUtc < before && Delete(file));

    private FileInfo[] Files() => new DirectoryInfo(setting.Data.Mailbox) is { Exists: true } folder ? folder.GetFiles() : [];

    private static bool IsDraft(FileInfo file) => file.Name.StartsWith('.');

    private bool Delete(FileInfo file)
    {
        try
        {
            file.Delete();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogStays(file.Name, fault.Message); // the next sweep tries again
            return false;
        }
    }

    [LoggerMessage(7003, LogLevel.Warning, "{File} of the mailbox folder has been kept long enough and cannot be deleted now: {Fault}; give the service the right to delete there")]
    private partial void LogStays(string file, string fault);
}
