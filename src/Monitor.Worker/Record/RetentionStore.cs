using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record.Tables;

namespace Monitor.Worker.Record;

/// <summary>Removes what has been kept long enough. Figures, reports, alerts, cases and the audit log are never touched; docs/retention.md has every table.</summary>
internal static class RetentionStore
{
    /// <summary>Deletes the contacts of report versions recorded before a moment.</summary>
    /// <returns>How many.</returns>
    public static int DeleteContacts(RecordTransaction transaction, DateTimeOffset before)
    {
        var old = transaction.Context.Set<ReportTable>().Where(report => report.RecordedAt < before).Select(report => report.Id);
        return transaction.Context.Set<ReportContactTable>().Where(contact => old.Contains(contact.ReportId)).ExecuteDelete();
    }

    /// <summary>Clears whom mails with reports came from, of those that came before a moment; which mail it was, from which reporter and what became of it stay.</summary>
    /// <returns>How many.</returns>
    public static int ClearSenders(RecordTransaction transaction, DateTimeOffset before) => transaction.Context.TakenMails
        .Where(mail => mail.At < before && mail.FromAddress != "")
        .ExecuteUpdate(mail => mail.SetProperty(it => it.FromAddress, ""));

    /// <summary>Deletes the links and codes to acknowledge by, and the keys and invitations, that ended before a moment. Without its row none of them opens anything.</summary>
    /// <returns>How many.</returns>
    public static int DeleteCredentials(RecordTransaction transaction, DateTimeOffset before) =>
        transaction.Context.AcknowledgementOffers.Where(offer => offer.ExpiresAt < before).ExecuteDelete()
        + transaction.Context.PersonKeys.Where(key => key.RevokedAt < before).ExecuteDelete()
        + transaction.Context.ReporterKeys.Where(key => key.RevokedAt < before || key.ExpiresAt < before).ExecuteDelete();

    /// <summary>Deletes what keeps things from being done twice, where they could not be any more since a moment: requests of acts on cases closed before it, reminders sent before it, points that a time series server has taken after all.</summary>
    /// <returns>How many.</returns>
    public static int DeleteRequests(RecordTransaction transaction, DateTimeOffset before)
    {
        var context = transaction.Context;
        var closed = context.Cases.Where(one => one.ClosedAt < before).Select(one => one.Number);
        return context.ActRequests.Where(request => !request.OpenedCase && closed.Contains(request.CaseNumber)).ExecuteDelete()
            + context.Reminders.Where(reminder => reminder.At < before).ExecuteDelete()
            + context.CopyRejections.Where(point => point.AcceptedAt < before).ExecuteDelete();
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
