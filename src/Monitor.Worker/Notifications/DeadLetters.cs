using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>死信预警: tells the operators that a message was given up. It speaks of the service, not of labour: no alert is raised and no case opened for it.</summary>
internal sealed class DeadLetters(ImmutableArray<Person> people, ServiceLabel label, TimeZoneInfo zone)
{
    /// <summary>Further letters within this time are on the list, and do not raise one more mail each.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    /// <summary>Notes a message given up in the audit log and tells the operators.</summary>
    public void Add(RecordTransaction transaction, OutboxMessage message, string reason)
    {
        transaction.AddAudit(new AuditEntry { At = transaction.Now, Actor = AuditEntry.Machine, Act = "message.given_up", Subject = message.Key, After = Word.Of(message.Kind) });
        if (message.Purpose == OutboxPurpose.DeadLetter)
        {
            return; // a mail that tells of a broken mail server breaks as well: the status page still says so
        }

        foreach (var person in Operators().Where(person => !WasTold(transaction, person)))
        {
            transaction.AddMessage(new OutboxMessage
            {
                Kind = OutboxKind.Mail,
                Purpose = OutboxPurpose.DeadLetter,
                Person = person.Id,
                Address = person.Mail!,
                Subject = $"{(label.IsDrill ? "【演练】" : "")}【数据预警】通知未能送达：{message.Key}",
                Text = Text(transaction, message, reason),
                CreatedAt = transaction.Now,
            });
        }
    }

    private string Text(RecordTransaction transaction, OutboxMessage message, string reason) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {OfficialTime.Moment(transaction.Now, zone)}，一份通知经各种方式仍未能送达，已移入死信。这是对系统运行的预警，不是失业风险预警。

        通知编号：{message.Key}（{NameOf(message.Kind)}，收件人{NameOf(message.Person)}）
        所涉事项：{message.CaseNumber ?? message.AlertNumber ?? "无"}
        未达原因：{reason}

        请立即用电话通知收件人，再检查通道。全部死信：monitor message list --dead；本份详情：monitor message show {message.Key}。
        一小时内如还有其他死信，不再逐份发信，请查看列表。
        {label.Title}

        """);

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
