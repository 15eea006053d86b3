using Monitor.Worker.Record;

namespace Monitor.Worker.Retention;

/// <summary>Deletes the sheets of mails that have been kept long enough.</summary>
internal sealed class MailboxFiles(MonitorRecord record, ServiceSetting setting, FileRemoval removal)
{
    /// <summary>Deletes the sheets whose content was last imported before a moment; one that never was, by the age of the file.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var sheets = FileRemoval.In(setting.Data.Mailbox).Where(file => !UnfinishedFiles.Is(file)).ToLookup(file => Path.GetFileNameWithoutExtension(file.Name), StringComparer.Ordinal);
        var arrivals = await record.Imports.ArrivalsAsync([.. sheets.Select(sheet => sheet.Key)], cancellationToken);
        return sheets.SelectMany(sheet => sheet).Count(file => AgeOf(file) < before && removal.Delete(file));

        DateTimeOffset AgeOf(FileInfo file) => arrivals.TryGetValue(Path.GetFileNameWithoutExtension(file.Name), out var arrivedAt) ? arrivedAt : file.LastWriteTimeUtc;
    }
}
