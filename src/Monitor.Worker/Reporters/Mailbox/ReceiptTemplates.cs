using System.Collections.Immutable;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>The texts of answers to mails.</summary>
/// <param name="texts">Liquid texts by file name without its ending.</param>
/// <param name="label">What every answer says of the service.</param>
/// <param name="zone">The time zone of all moments.</param>
/// <param name="trace">Notes which of them are filled in; null for nobody.</param>
/// <exception cref="TextTemplateException">One is missing or cannot be used.</exception>
internal sealed class ReceiptTemplates(IReadOnlyDictionary<string, string> texts, ServiceLabel label, TimeZoneInfo zone, TextTrace? trace = null)
{
    private static readonly MailEntries<ReceiptModel> MailEntries = new("receipt");

    private readonly MailTexts<ReceiptModel> mail = MailEntries.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries => MailEntries.All;

    /// <summary>The mail that answers a sender.</summary>
    /// <param name="answer">What became of the sender's mail.</param>
    /// <param name="person">The sender's word in the system.</param>
    /// <param name="address">Where to.</param>
    /// <param name="now">The moment.</param>
    public OutboxMessage Mail(MailAnswer answer, string person, string address, DateTimeOffset now) =>
        mail.Fill(new ReceiptModel(label, answer.Subject, [.. answer.Text.Split('\n')], OfficialTime.Moment(now, zone))).To(person, address, now);
}
