using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Turns planned notices into finished messages for the outbox. The same notice of the same snapshot gives the same bytes.</summary>
internal sealed class MessageComposer(MessageTemplates templates, ServiceLabel label, string smsSignature)
{
    private readonly SmsComposer sms = new(templates, label, smsSignature);

    /// <summary>The message of one notice.</summary>
    public OutboxMessage Compose(PlannedNotice notice, MessageOccasion occasion) =>
        notice.Channel == NotificationChannel.Mail ? Mail(notice, occasion) : Sms(notice, occasion);

    private OutboxMessage Mail(PlannedNotice notice, MessageOccasion occasion)
    {
        var model = new MailModelComposer(label, occasion).Compose(notice);
        return new OutboxMessage
        {
            Kind = OutboxKind.Mail,
            Person = notice.Person.Id,
            Address = notice.Person.Mail ?? throw new ArgumentException($"{notice.Person.Id} has no mail address.", nameof(notice)),
            Subject = templates.MailSubject.Text(model).ReplaceLineEndings("").Trim(),
            Text = templates.MailText.Text(model).Trim() + "\n",
            Html = templates.MailHtml.Page(model),
            AlertNumber = model.Number,
            CaseNumber = CaseOf(notice, occasion),
            SnapshotId = occasion.SnapshotId,
            Grade = notice.Grade,
            CreatedAt = occasion.Snapshot.KnownAt,
        };
    }

    private OutboxMessage Sms(PlannedNotice notice, MessageOccasion occasion) => new()
    {
        Kind = OutboxKind.Sms,
        Person = notice.Person.Id,
        Address = notice.Person.Mobile ?? throw new ArgumentException($"{notice.Person.Id} has no mobile number.", nameof(notice)),
        Text = sms.Compose(notice, occasion),
        AlertNumber = notice.Items[0].Change.Number,
        CaseNumber = CaseOf(notice, occasion),
        SnapshotId = occasion.SnapshotId,
        Grade = notice.Grade,
        CreatedAt = occasion.Snapshot.KnownAt,
    };

    private static string? CaseOf(PlannedNotice notice, MessageOccasion occasion) => occasion.Cases.GetValueOrDefault(notice.Items[0].Change.Number)?.Number;
}
