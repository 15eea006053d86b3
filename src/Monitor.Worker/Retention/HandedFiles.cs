using Monitor.Worker.Record;

namespace Monitor.Worker.Retention;

/// <summary>Deletes the messages that were left as files for others to hand on and that nobody has taken away: they hold what the outbox holds, for as long.</summary>
internal sealed class HandedFiles(MonitorRecord record, ServiceSetting setting, FileRemoval removal)
{
    /// <summary>Deletes those of messages created before a moment that wait no more. Files that are no messages of the record stay.</summary>
    /// <returns>How many.</returns>
    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var files = new[] { setting.Data.Mails, setting.Data.Texts }.SelectMany(FileRemoval.In).Where(file => !UnfinishedFiles.Is(file)).ToArray();
        var old = await record.Outbox.FinishedBeforeAsync(before, [.. files.Select(NumberOf).OfType<long>()], cancellationToken);
        return files.Count(file => NumberOf(file) is { } number && old.Contains(number) && removal.Delete(file));
    }

    private static long? NumberOf(FileInfo file) => OutboxMessage.FindNumber(Path.GetFileNameWithoutExtension(file.Name));
}
