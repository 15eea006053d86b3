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
    private static readonly TextEntry<ReceiptModel> Subject = new("receipt.subject", TextForm.Subject);
    private static readonly TextEntry<ReceiptModel> Text = new("receipt.text", TextForm.Plain);
    private static readonly TextEntry<ReceiptModel> Html = new("receipt.html", TextForm.Page);

    private readonly TemplateFamily<ReceiptModel> subject = Subject.From(texts, trace);
    private readonly TemplateFamily<ReceiptModel> text = Text.From(texts, trace);
    private readonly TemplateFamily<ReceiptModel> html = Html.From(texts, trace);

    public static ImmutableArray<TextEntry> Entries { get; } = [Subject, Text, Html];

    /// <summary>The mail that answers a sender.</summary>
    /// <param name="answer">What became of the sender's mail.</param>
    /// <param name="person">The sender's word in the system.</param>
    /// <param name="address">Where to.</param>
    /// <param name="now">The moment.</param>
    public OutboxMessage Mail(MailAnswer answer, string person, string address, DateTimeOffset now)
    {
        var model = new ReceiptModel(label, answer.Subject, [.. answer.Text.Split('\n')], OfficialTime.Moment(now, zone));
        return new()
        {
            Kind = OutboxKind.Mail,
            Person = person,
            Address = address,
            Subject = subject.Plain.Text(model).ReplaceLineEndings("").Trim(),
            Text = text.Plain.Text(model).Trim() + "\n",
            Html = html.Plain.Page(model),
            CreatedAt = now,
        };
    }
}
