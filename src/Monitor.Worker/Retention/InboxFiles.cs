using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Retention;

/// <summary>Deletes the files of the inbox that were dealt with before a moment and still lie there as they were then, whether they were taken or not. What nobody read stays.</summary>
internal sealed class InboxFiles(MonitorRecord record, ServiceSetting setting, FileRemoval removal)
{
    private const int AtOnce = 1000;

    /// <returns>How many.</returns>
    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (removed, last) = (0, 0L);
        while (await record.Imports.ListAsync(last, AtOnce, cancellationToken) is { Count: > 0 } files)
        {
            foreach (var file in files.Where(file => file.Status != ImportStatus.Reading && file.ArrivedAt < before))
            {
                removed += await FindAsync(file, cancellationToken) is { } found && await IsOldAsync(file, before, cancellationToken) && removal.Delete(found) ? 1 : 0;
            }

            last = files[^1].Id;
            if (files[^1].ArrivedAt >= before)
            {
                break; // in the order of arrival
            }
        }

        return removed;
    }

    /// <summary>The file as it lies there; null where it is gone, was written to since, or cannot be read now.</summary>
    private async Task<FileInfo?> FindAsync(ImportedFile file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file.RelativePath, setting.Data.Inbox);
        if (!FileSearch.IsBelow(setting.Data.Inbox, path) || FolderEntry.RealPath(setting.Data.Inbox) is not { } inbox || FileSearch.Resolve(inbox, file.RelativePath).Path is not { } contents)
        {
            return null;
        }

        try
        {
            var found = await ContentHash.OfAsync(new FoundFile(file.RelativePath, [contents]) { Below = [inbox] }, file.Bytes, cancellationToken);
            return found.Sha256 == file.Sha256 ? new FileInfo(path) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // the next sweep looks again
        }
    }

    /// <summary>Whether the same content has not come again since, as when a file that was held back was read once more.</summary>
    private async Task<bool> IsOldAsync(ImportedFile file, DateTimeOffset before, CancellationToken cancellationToken) =>
        (await record.Imports.ArrivalsAsync([file.Sha256], cancellationToken))[file.Sha256] < before;
}
