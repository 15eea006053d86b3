using System.Collections.Frozen;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>改用其他方式: what did not arrive as a text message goes as a mail to the same person, and the other way round. Once only: what takes over is not taken over.</summary>
internal sealed class Takeovers(FrozenDictionary<string, Person> people, ServiceLabel label, SmsRoom room, DeliveryTemplates templates)
{
    /// <summary>Queues a message the other way, unless that way told the same already.</summary>
    public void Add(RecordTransaction transaction, OutboxMessage message, string reason)
    {
        if (message.Purpose is OutboxPurpose.Takeover or OutboxPurpose.DeadLetter || !people.TryGetValue(message.Person, out var person))
        {
            return;
        }

        var other = message.Kind == OutboxKind.Mail ? BySms(message, person) : ByMail(message, person, reason);
        if (other is not null && !WasTold(transaction, message, other.Kind))
        {
            transaction.AddMessage(other with
            {
                Purpose = OutboxPurpose.Takeover,
                InsteadOf = message.Number,
                Person = message.Person,
                AlertNumber = message.AlertNumber,
                CaseNumber = message.CaseNumber,
                SnapshotId = message.SnapshotId,
                Sequence = message.Sequence,
                Grade = message.Grade,
                CreatedAt = message.CreatedAt,
            });
        }
    }

    /// <summary>A mail in place of a text message; null for a person without an address.</summary>
    internal OutboxMessage? ByMail(OutboxMessage message, Person person, string reason)
    {
        var model = new TakeoverModel(label, ReferenceOf(message), message.Text, reason, message.Key);
        return person.Mail is { } address ? templates.Takeover.Fill(model).To(person.Id, address, message.CreatedAt) : null;
    }

    /// <summary>A text message in place of a mail; null for a person who gets none of that grade.</summary>
    internal OutboxMessage? BySms(OutboxMessage message, Person person) => person.Mobile is not { } number || person.SmsFrom is not { } from || message.Grade < from ? null : new OutboxMessage
    {
        Kind = OutboxKind.Sms,
        Person = person.Id,
        Address = number,
        Text = room.Fit(templates.TakeoverSms.Plain.Text(new TakeoverSmsModel(label.IsDrill ? "演练：" : "", ReferenceOf(message)))),
        CreatedAt = message.CreatedAt,
    };

    private static string ReferenceOf(OutboxMessage message) => message.CaseNumber ?? message.AlertNumber ?? message.Key;

    private static bool WasTold(RecordTransaction transaction, OutboxMessage message, OutboxKind kind) => OutboxStore.Where(transaction, other =>
        other.Kind == kind && other.Person == message.Person && other.CreatedAt == message.CreatedAt && other.CaseNumber == message.CaseNumber && other.AlertNumber == message.AlertNumber
        && other.Status != OutboxStatus.GivenUp && other.Status != OutboxStatus.Unknown).Any();
}
