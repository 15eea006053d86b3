using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>合并: text messages to one number that were held back go as one, when their time has come.</summary>
internal sealed class HeldDigests(MonitorRecord record, SmsRoom room)
{
    /// <summary>Puts together what is due now.</summary>
    /// <returns>How many digests were queued.</returns>
    public async Task<int> GatherAsync(CancellationToken cancellationToken)
    {
        await using (var reader = record.Reader())
        {
            if (await reader.Outbox.CountAsync(Due(record.Now()), cancellationToken) < 2)
            {
                return 0;
            }
        }

        return await record.WriteAsync(Gather, cancellationToken);
    }

    private int Gather(RecordTransaction transaction)
    {
        var due = OutboxStore.Where(transaction, Due(transaction.Now)).ToList();
        var digests = 0;
        foreach (var number in due.GroupBy(message => message.Address).Where(number => number.Count() > 1).OrderBy(number => number.Min(message => message.Number)))
        {
            ImmutableArray<OutboxMessage> held = [.. number.OrderByDescending(message => message.Grade).ThenByDescending(message => message.Number)];
            var digest = transaction.AddMessage(Digest(transaction, held));
            OutboxFolds.Fold(transaction, held.OrderBy(message => message.Number), digest, "已与其他通知合并发送");
            digests++;
        }

        return digests;
    }

    /// <summary>The gravest in full, of equal ones the latest, and how many there are besides.</summary>
    private OutboxMessage Digest(RecordTransaction transaction, ImmutableArray<OutboxMessage> held)
    {
        var first = held[0];
        return new OutboxMessage
        {
            Kind = OutboxKind.Sms,
            Purpose = OutboxPurpose.Digest,
            Person = first.Person,
            Address = first.Address,
            Text = TextOf(room, first.Text, held.Length - 1),
            Variables = first.Variables,
            AlertNumber = first.AlertNumber,
            CaseNumber = first.CaseNumber,
            SnapshotId = first.SnapshotId,
            Sequence = first.Sequence,
            Grade = first.Grade,
            Covers = string.Join(' ', held.SelectMany(message => message.Covers.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)),
            CreatedAt = transaction.Now,
        };
    }

    /// <summary>A text message that stands for others as well; what is too long of it is cut, since each of them can be looked up.</summary>
    internal static string TextOf(SmsRoom room, string first, int others) => room.Extend(Open(first), string.Create(CultureInfo.InvariantCulture, $"另有{others}条，均请登录查看。"));

    /// <summary>A text message without the request at its end, which is made for all of them.</summary>
    private static string Open(string message)
    {
        const string ending = "，请登录查看。";
        return message.EndsWith(ending, StringComparison.Ordinal) ? message[..^ending.Length] + "；" : message;
    }

    private static Expression<Func<OutboxMessage, bool>> Due(DateTimeOffset now) =>
        message => message.Kind == OutboxKind.Sms && message.Status == OutboxStatus.Queued && message.HeldSince != null && message.Attempts == 0 && message.NextAttemptAt <= now;
}
