using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>Removes what has been kept long enough. Figures, reports, alerts and the audit log are never touched.</summary>
internal static class RetentionStore
{
    /// <summary>Deletes the contacts of report versions recorded before a moment.</summary>
    /// <returns>How many.</returns>
    public static int DeleteContacts(RecordTransaction transaction, DateTimeOffset before)
    {
        var old = transaction.Context.Set<ReportTable>().Where(report => report.RecordedAt < before).Select(report => report.Id);
        return transaction.Context.Set<ReportContactTable>().Where(contact => old.Contains(contact.ReportId)).ExecuteDelete();
    }

    /// <summary>Clears the text of messages created before a moment that wait no more; to whom, about what and how far each came stay.</summary>
    /// <returns>How many.</returns>
    public static int ClearMessages(RecordTransaction transaction, DateTimeOffset before) => transaction.Context.Outbox
        .Where(message => message.CreatedAt < before && message.Status != OutboxStatus.Queued && message.Status != OutboxStatus.Sending)
        .Where(message => message.Text != "" || message.Html != null || message.Variables != null)
        .ExecuteUpdate(message => message
            .SetProperty(it => it.Text, "")
            .SetProperty(it => it.Html, (string?)null)
            .SetProperty(it => it.Variables, (string?)null));

    /// <summary>Clears the contents of rows quarantined before a moment, as they came, by heading and as they were mended; where and why stay.</summary>
    /// <returns>How many.</returns>
    public static int ClearQuarantined(RecordTransaction transaction, DateTimeOffset before) => transaction.Context.Quarantine
        .Where(row => row.At < before && (row.Raw != "" || row.Cells != null || row.MendedCells != null))
        .ExecuteUpdate(row => row
            .SetProperty(it => it.Raw, "")
            .SetProperty(it => it.Cells, (string?)null)
            .SetProperty(it => it.MendedCells, (string?)null));
}
