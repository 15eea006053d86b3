using System.Collections.Immutable;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>死信预警: tells the operators that a message was given up. It speaks of the service, not of labour: no alert is raised and no case opened for it.</summary>
internal sealed class DeadLetters(ImmutableArray<Person> people, ServiceLabel label, TimeZoneInfo zone, DeliveryTemplates templates)
{
    /// <summary>Further letters within this time are on the list, and do not raise one more mail each.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    /// <summary>Notes a message given up in the audit log and tells the operators.</summary>
    /// <param name="transaction">The transaction that gives it up, and has queued what goes another way.</param>
    /// <param name="message">The message.</param>
    /// <param name="reason">Why it did not arrive.</param>
    public void Add(RecordTransaction transaction, OutboxMessage message, string reason)
    {
        transaction.AddAudit(new AuditEntry { At = transaction.Now, Actor = AuditEntry.Machine, Act = "message.given_up", Subject = message.Key, After = Word.Of(message.Kind) });
        if (message.Purpose == OutboxPurpose.DeadLetter)
        {
            return; // a mail that tells of a broken mail server breaks as well: the status page still says so
        }

        var otherWay = OtherWays.Of(transaction.Context, message);
        foreach (var person in Operators().Where(person => !WasTold(transaction, person)))
        {
            transaction.AddMessage(Letter(message, reason, otherWay, person, transaction.Now));
        }
    }

    /// <summary>The mail to one of the operators, who has an address.</summary>
    internal OutboxMessage Letter(OutboxMessage message, string reason, OtherWay otherWay, Person to, DateTimeOffset now)
    {
        var other = otherWay == OtherWay.None ? "" : NameOf(message.Kind == OutboxKind.Mail ? OutboxKind.Sms : OutboxKind.Mail);
        var model = new DeadLetterModel(
            label, message.Key, NameOf(message.Kind), other, otherWay == OtherWay.Told, otherWay == OtherWay.Underway, NameOf(message.Person), message.CaseNumber ?? message.AlertNumber ?? "无", reason, OfficialTime.Moment(now, zone));
        return templates.DeadLetter.Fill(model).To(to.Id, to.Mail!, now) with { Purpose = OutboxPurpose.DeadLetter };
    }

    private string NameOf(string person) => people.FirstOrDefault(one => one.Id == person)?.Name ?? person;

    private static string NameOf(OutboxKind kind) => kind switch
    {
        OutboxKind.Mail => "邮件",
        OutboxKind.Sms => "短信",
        _ => "工作群消息",
    };

    /// <summary>The operators; where there are none, whoever is told of data alerts in the highest place.</summary>
    private IEnumerable<Person> Operators()
    {
        var reachable = people.Where(person => person.Mail is not null).ToArray();
        return reachable.Where(person => person.Role == PersonRole.Operator).ToArray() is { Length: > 0 } operators ? operators : reachable.Where(person => person.DataAlerts).Take(1);
    }

    private static bool WasTold(RecordTransaction transaction, Person person)
    {
        var since = transaction.Now - Apart;
        return OutboxStore.Where(transaction, message => message.Purpose == OutboxPurpose.DeadLetter && message.Person == person.Id && message.CreatedAt > since).Any();
    }
}
