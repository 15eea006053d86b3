using System.Text.Json;
using Monitor.Worker.Record;

namespace Monitor.Worker.Retention;

/// <summary>保存期限: removes, class by class, what has been kept as long as the configuration says, and enters what it removed into the audit log.</summary>
internal sealed partial class RetentionSweep(MonitorRecord record, KeptFiles files, ServiceSetting setting, TimeProvider clock, ILogger<RetentionSweep> logger)
{
    /// <summary>Removes what is due now. Where nothing is, nothing is written.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var kept = setting.Configuration.Service.Retention;
        var deleted = await files.DeleteAsync(kept, clock.GetUtcNow(), cancellationToken);
        await record.WriteAsync(
            transaction =>
            {
                Enter(transaction, "contacts", kept.Contacts, RetentionStore.DeleteContacts(transaction, transaction.Now - kept.Contacts));
                Enter(transaction, "mail_senders", kept.Contacts, RetentionStore.ClearSenders(transaction, transaction.Now - kept.Contacts));
                Enter(transaction, "quarantined_rows", kept.QuarantinedRows, RetentionStore.ClearQuarantined(transaction, transaction.Now - kept.QuarantinedRows));
                Enter(transaction, "messages", kept.Messages, RetentionStore.ClearMessages(transaction, transaction.Now - kept.Messages));
                Enter(transaction, "credentials", kept.Credentials, RetentionStore.DeleteCredentials(transaction, transaction.Now - kept.Credentials));
                Enter(transaction, "requests", kept.Requests, RetentionStore.DeleteRequests(transaction, transaction.Now - kept.Requests));
                foreach (var (subject, time, removed) in deleted)
                {
                    Enter(transaction, subject, time, removed);
                }
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

    [LoggerMessage(7001, LogLevel.Information, "Removed {Removed} of {Subject} that had been kept for {Days} days")]
    private partial void LogRemoved(string subject, int removed, int days);
}
