using System.Collections.Frozen;
using Monitor.Rules.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>改用其他方式: what did not arrive as a text message goes as a mail to the same person, and the other way round. Once only: what takes over is not taken over.</summary>
internal sealed class Takeovers(FrozenDictionary<string, Person> people, ServiceLabel label, string smsSignature)
{
    private readonly string signature = smsSignature.Trim('【', '】');

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

    private OutboxMessage? ByMail(OutboxMessage message, Person person, string reason) => person.Mail is not { } address ? null : new OutboxMessage
    {
        Kind = OutboxKind.Mail,
        Person = person.Id,
        Address = address,
        Subject = $"{Drill}【短信未达】{message.CaseNumber ?? message.AlertNumber ?? message.Key}",
        Text = $"下列短信没有送达您的手机，现以邮件补送，请按短信内容办理，并请核对登记的手机号码。\n\n{message.Text}\n\n未达原因：{reason}\n通知编号：{message.Key}\n{label.Title}\n",
        CreatedAt = message.CreatedAt,
    };

    private OutboxMessage? BySms(OutboxMessage message, Person person) => person.Mobile is not { } number || person.SmsFrom is not { } from || message.Grade < from ? null : new OutboxMessage
    {
        Kind = OutboxKind.Sms,
        Person = person.Id,
        Address = number,
        Text = SmsText.Sign(signature, $"{(label.IsDrill ? "演练：" : "")}{message.CaseNumber ?? message.AlertNumber ?? message.Key}的通知邮件没有送达，请登录查看。"),
        CreatedAt = message.CreatedAt,
    };

    private string Drill => label.IsDrill ? "【演练】" : "";

    private static bool WasTold(RecordTransaction transaction, OutboxMessage message, OutboxKind kind) => OutboxStore.Where(transaction, other =>
        other.Kind == kind && other.Person == message.Person && other.CreatedAt == message.CreatedAt && other.CaseNumber == message.CaseNumber && other.AlertNumber == message.AlertNumber
        && other.Status != OutboxStatus.GivenUp && other.Status != OutboxStatus.Unknown).Any();
}
