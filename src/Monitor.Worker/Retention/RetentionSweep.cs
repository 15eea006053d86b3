using System.Text.Json;
using Monitor.Worker.Intake;
using Monitor.Worker.Record;

namespace Monitor.Worker.Retention;

/// <summary>保存期限: removes, class by class, what has been kept as long as the configuration says, and enters what it removed into the audit log.</summary>
internal sealed partial class RetentionSweep(MonitorRecord record, MailboxFiles mailbox, ServiceSetting setting, TimeProvider clock, ILogger<RetentionSweep> logger)
{
    private const int AtOnce = 1000;

    /// <summary>Removes what is due now. Where nothing is, nothing is written.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var kept = setting.Configuration.Service.Retention;
        var now = clock.GetUtcNow();
        var files = await DeleteFilesAsync(now - kept.Files, cancellationToken);
        var sheets = await mailbox.DeleteSheetsAsync(now - kept.Files, cancellationToken);
        var drafts = mailbox.DeleteDrafts(now - MailboxFiles.DraftsKept);
        await record.WriteAsync(
            transaction =>
            {
                Enter(transaction, "contacts", kept.Contacts, RetentionStore.DeleteContacts(transaction, transaction.Now - kept.Contacts));
                Enter(transaction, "quarantined_rows", kept.QuarantinedRows, RetentionStore.ClearQuarantined(transaction, transaction.Now - kept.QuarantinedRows));
                Enter(transaction, "messages", kept.Messages, RetentionStore.ClearMessages(transaction, transaction.Now - kept.Messages));
                Enter(transaction, "files", kept.Files, files);
                Enter(transaction, "mailbox", kept.Files, sheets);
                Enter(transaction, "mailbox_drafts", MailboxFiles.DraftsKept, drafts);
            },
            cancellationToken);
    }

    private void Enter(RecordTransaction transaction, string subject, TimeSpan kept, int removed)
    {
        if (removed == 0)
        {
            return;
        }

        var days = (int)kept.TotalDays;
        transaction.AddAudit(new AuditEntry
        {
            At = transaction.Now,
            Actor = AuditEntry.Machine,
            Act = "retention.remove",
            Subject = subject,
            Detail = JsonSerializer.Serialize(new { removed, days }),
        });
        LogRemoved(subject, removed, days);
    }

    /// <summary>Deletes the files that were taken before a moment and still lie in the inbox as they were then.</summary>
    private async Task<int> DeleteFilesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (removed, last) = (0, 0L);
        while (await record.Imports.ListAsync(last, AtOnce, cancellationToken) is { Count: > 0 } files)
        {
            foreach (var file in files.Where(file => file.Status == ImportStatus.Taken && file.ArrivedAt < before))
            {
                removed += await DeleteAsync(file, cancellationToken) ? 1 : 0;
            }

            last = files[^1].Id;
            if (files[^1].ArrivedAt >= before)
            {
                break; // in the order of arrival
            }
        }

        return removed;
    }

    private async Task<bool> DeleteAsync(ImportedFile file, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(file.RelativePath, setting.Data.Inbox);
        if (!path.StartsWith(setting.Data.Inbox + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
        {
            return false;
        }

        try
        {
            var found = await ContentHash.OfAsync(new FoundFile(file.RelativePath, [path]), file.Bytes, cancellationToken);
            if (found.Sha256 == file.Sha256)
            {
                File.Delete(path);
                return true;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogStays(file.RelativePath, fault.Message); // the next sweep tries again
        }

        return false;
    }

    [LoggerMessage(7001, LogLevel.Information, "Removed {Removed} of {Subject} that had been kept for {Days} days")]
    private partial void LogRemoved(string subject, int removed, int days);

    [LoggerMessage(7002, LogLevel.Warning, "{File} has been kept long enough and cannot be deleted now: {Fault}; give the service the right to delete in its inbox")]
    private partial void LogStays(string file, string fault);
}
