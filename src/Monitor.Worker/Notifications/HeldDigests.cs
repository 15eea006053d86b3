using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>合并: text messages on alerts and cases that wait for one number, because they were held back or because no server took them, go as one when they can go: of each case the latest, several cases as a digest.</summary>
/// <param name="record">The record.</param>
/// <param name="room">The room of a text message.</param>
/// <param name="started">When the service started: what it found waiting was kept by its own absence alone, and goes as if it had never been away.</param>
internal sealed class HeldDigests(MonitorRecord record, SmsRoom room, DateTimeOffset started)
{
    private const string Gathered = "已与其他通知合并发送";

    /// <summary>What has not left this long after it was queued was kept from it.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromMinutes(1);

    /// <summary>Puts together what waits for a number of which something is due now.</summary>
    /// <returns>How many digests were queued.</returns>
    public async Task<int> GatherAsync(CancellationToken cancellationToken)
    {
        await using (var reader = record.Reader())
        {
            if (Backlogs(reader, record.Now()).IsEmpty)
            {
                return 0;
            }
        }

        return await record.WriteAsync(transaction => Backlogs(transaction.Context, transaction.Now).Sum(backlog => Gather(transaction, backlog)), cancellationToken);
    }

    /// <summary>What waits for each number, the latest first, where that is more than one message, one of them due and one kept waiting.</summary>
    private ImmutableArray<ImmutableArray<OutboxMessage>> Backlogs(RecordContext context, DateTimeOffset now) =>
    [
        .. context.Outbox.AsNoTracking().Where(Waiting(now)).OrderByDescending(message => message.Number).AsEnumerable()
            .GroupBy(message => message.Address)
            .Where(number => number.Count() > 1 && number.Any(message => message.NextAttemptAt <= now) && number.Any(message => IsKept(message, now)))
            .OrderBy(number => number.Min(message => message.Number))
            .Select(number => number.Where(message => message.Attempts == 0 || HasFailed(context, message)).ToImmutableArray())
            .Where(number => number.Length > 1),
    ];

    private static Expression<Func<OutboxMessage, bool>> Waiting(DateTimeOffset now) => message =>
        message.Kind == OutboxKind.Sms && message.Status == OutboxStatus.Queued && (message.CaseNumber != null || message.AlertNumber != null) && (message.NextAttemptAt <= now || message.Attempts > 0);

    private bool IsKept(OutboxMessage message, DateTimeOffset now) =>
        message.HeldSince is not null || message.Attempts > 0 || (message.NextAttemptAt <= now - Prompt && message.NextAttemptAt > started);

    /// <summary>Whether the last attempt is known to have failed. One of which that is not known goes again as it is, so that whoever gets it twice can tell.</summary>
    private static bool HasFailed(RecordContext context, OutboxMessage message)
    {
        DeliveryAnswer[] answers = [.. context.Deliveries.Where(row => row.Message == message.Number && row.Attempt == message.Attempts).Select(row => row.Answer)];
        return answers.Length > 0 && answers.Max() is DeliveryAnswer.Queued or DeliveryAnswer.Failed;
    }

    private int Gather(RecordTransaction transaction, ImmutableArray<OutboxMessage> waiting)
    {
        ImmutableArray<OutboxMessage> told = [.. OutboxFolds.Supersede(transaction, waiting).Where(message => message.Purpose != OutboxPurpose.Call)]; // a call has a code of its own and ends by itself
        if (told.Length < 2)
        {
            return 0;
        }

        ImmutableArray<OutboxMessage> parts = [.. OutboxFolds.Latest(told.SelectMany(message => Parts(transaction, message))).OrderByDescending(part => part.Grade).ThenByDescending(part => part.Number)];
        var digest = transaction.AddMessage(Digest(transaction, parts));
        OutboxFolds.Fold(transaction, told.OrderBy(message => message.Number), digest, Gathered);
        return 1;
    }

    /// <summary>What a digest was made of; any other message itself.</summary>
    private static IEnumerable<OutboxMessage> Parts(RecordTransaction transaction, OutboxMessage message) => message.Purpose != OutboxPurpose.Digest
        ? [message]
        : OutboxStore.Where(transaction, part => part.FoldedInto == message.Number && part.LastReason.StartsWith(Gathered)).ToList().SelectMany(part => Parts(transaction, part));

    /// <summary>The gravest in full, of equal ones the latest, and how many there are besides.</summary>
    private OutboxMessage Digest(RecordTransaction transaction, ImmutableArray<OutboxMessage> parts)
    {
        var first = parts[0];
        return new OutboxMessage
        {
            Kind = OutboxKind.Sms,
            Purpose = OutboxPurpose.Digest,
            Person = first.Person,
            Address = first.Address,
            Text = TextOf(room, first.Text, parts.Length - 1),
            Variables = first.Variables,
            AlertNumber = first.AlertNumber,
            CaseNumber = first.CaseNumber,
            SnapshotId = first.SnapshotId,
            Sequence = first.Sequence,
            Grade = first.Grade,
            Covers = string.Join(' ', parts.SelectMany(part => part.Covers.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)),
            CreatedAt = transaction.Now,
        };
    }

    /// <summary>A text message that stands for others as well; what is too long of it is cut, since each of them can be looked up.</summary>
    internal static string TextOf(SmsRoom room, string first, int others) => others == 0 ? first : room.Extend(Open(first), string.Create(CultureInfo.InvariantCulture, $"另有{others}条，均请登录查看。"));

    /// <summary>A text message without the request at its end, which is made for all of them.</summary>
    private static string Open(string message)
    {
        const string ending = "，请登录查看。";
        return message.EndsWith(ending, StringComparison.Ordinal) ? message[..^ending.Length] + "；" : message;
    }
}
