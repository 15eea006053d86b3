using System.Collections.Frozen;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>改用其他方式: what did not arrive as a text message goes as a mail to the same person, and the other way round. Once only: what takes over is not taken over.</summary>
internal sealed class Takeovers(FrozenDictionary<string, Person> people, ServiceLabel label, SmsRoom room, DeliveryTemplates templates, RuleSet rules)
{
    /// <summary>Queues a message the other way, unless that way told the same already.</summary>
    /// <param name="transaction">The transaction that notes what was learnt of the message.</param>
    /// <param name="message">The message.</param>
    /// <param name="reason">Why it did not arrive.</param>
    /// <param name="isRetried">Whether it is still tried as well.</param>
    public void Add(RecordTransaction transaction, OutboxMessage message, string reason, bool isRetried = false)
    {
        if (!IsWanted(transaction.Context, message))
        {
            return;
        }

        var (person, cause) = (people[message.Person], new TakeoverCause(reason, MayHaveArrived(transaction, message), isRetried));
        var other = message.Kind == OutboxKind.Mail ? BySms(message, person, RegionOf(transaction.Context, message), cause) : ByMail(message, person, cause);
        if (other is not null)
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

    /// <summary>Whether a message has to go another way: nobody has answered the call that it is, it is known whom it is for, and nothing told the person the other way, nor ever tried to in its stead.</summary>
    public bool IsWanted(RecordContext context, OutboxMessage message) =>
        message.Purpose is not (OutboxPurpose.Takeover or OutboxPurpose.DeadLetter)
        && !OutboxFolds.IsAnswered(context, message.Number)
        && people.TryGetValue(message.Person, out var person)
        && (message.Kind == OutboxKind.Mail ? TakesTexts(person, message.Grade) : person.Mail is not null)
        && !context.Outbox.Any(other => other.InsteadOf == message.Number)
        && OtherWays.Of(context, message) == OtherWay.None;

    /// <summary>A mail in place of a text message; null for a person without an address.</summary>
    internal OutboxMessage? ByMail(OutboxMessage message, Person person, TakeoverCause cause)
    {
        var model = new TakeoverModel(label, ReferenceOf(message), message.Text, cause.Reason, message.Key, cause.IsUncertain, cause.IsRetried);
        return person.Mail is { } address ? templates.Takeover.Fill(model).To(person.Id, address, message.CreatedAt) : null;
    }

    /// <summary>A text message in place of a mail; null for a person who gets none of that grade.</summary>
    internal OutboxMessage? BySms(OutboxMessage message, Person person, string region, TakeoverCause cause)
    {
        if (!TakesTexts(person, message.Grade))
        {
            return null;
        }

        var grade = region.Length > 0 && message.Grade > Grade.None ? rules.Grades[message.Grade].Name : "";
        return new OutboxMessage
        {
            Kind = OutboxKind.Sms,
            Person = person.Id,
            Address = person.Mobile!,
            Text = room.Fit(templates.TakeoverSms.Plain.Text(new TakeoverSmsModel(label.IsDrill ? "演练：" : "", region, grade, ReferenceOf(message), cause.IsUncertain))),
            CreatedAt = message.CreatedAt,
        };
    }

    private static bool TakesTexts(Person person, Grade grade) => person.Mobile is not null && grade >= person.SmsFrom;

    private static string ReferenceOf(OutboxMessage message) => message.CaseNumber ?? message.AlertNumber ?? message.Key;

    /// <summary>The full name of the region that a message is about; empty where it is about no case or alert.</summary>
    private string RegionOf(RecordContext context, OutboxMessage message)
    {
        var code = context.Cases.Where(one => one.Number == message.CaseNumber).Select(one => one.Region).FirstOrDefault()
            ?? context.Alerts.Where(one => one.Number == message.AlertNumber).Select(one => one.Region).FirstOrDefault();
        return code is null ? "" : NoticeWording.RegionName(code, rules);
    }

    /// <summary>Whether a message may have arrived: somebody took it over, an answer got lost, or an attempt left nothing behind.</summary>
    private static bool MayHaveArrived(RecordTransaction transaction, OutboxMessage message)
    {
        var events = OutboxDeliveries.EventsOf(transaction, message.Number);
        return DeliveryStanding.Of(events) is DeliveryAnswer.Accepted or DeliveryAnswer.Unknown
            || Enumerable.Range(1, message.Attempts).Any(attempt => events.All(one => one.Attempt != attempt));
    }
}
