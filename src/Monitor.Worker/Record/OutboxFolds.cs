using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>并入: messages that wait and that another one tells as well. Nothing is deleted: the row says which message tells it.</summary>
internal static class OutboxFolds
{
    private const string Updated = "已由较新的通知更新";

    /// <summary>Folds what waits for its time to one person under a newer message of the same alerts and cases that is not less grave: it tells how they stand now.</summary>
    public static void Supersede(RecordTransaction transaction, OutboxMessage newer)
    {
        if (newer.Covers.Length == 0)
        {
            return;
        }

        var now = transaction.Now;
        var waiting = transaction.Context.Outbox.AsNoTracking()
            .Where(message => message.Status == OutboxStatus.Queued && message.NextAttemptAt > now && message.Kind == newer.Kind && message.Address == newer.Address && message.Number < newer.Number)
            .ToList();
        Fold(transaction, waiting.Where(message => IsToldBy(newer, message)), newer, Updated);
    }

    /// <summary>Folds each of the messages that wait for one address and that a newer one of them tells as well.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="waiting">The messages.</param>
    /// <returns>Those that remain, the latest first.</returns>
    public static ImmutableArray<OutboxMessage> Supersede(RecordTransaction transaction, ImmutableArray<OutboxMessage> waiting)
    {
        var latest = Latest(waiting);
        foreach (var older in waiting.Except(latest).OrderBy(message => message.Number))
        {
            Fold(transaction, [older], latest.Last(newer => IsToldBy(newer, older)), Updated);
        }

        return latest;
    }

    /// <summary>Those of the messages to one address that no newer one of them tells, the latest first.</summary>
    public static ImmutableArray<OutboxMessage> Latest(IEnumerable<OutboxMessage> messages)
    {
        var latest = ImmutableArray.CreateBuilder<OutboxMessage>();
        foreach (var message in messages.OrderByDescending(message => message.Number))
        {
            if (!latest.Any(newer => IsToldBy(newer, message)))
            {
                latest.Add(message);
            }
        }

        return latest.ToImmutable();
    }

    /// <summary>Folds messages under another.</summary>
    public static void Fold(RecordTransaction transaction, IEnumerable<OutboxMessage> messages, OutboxMessage into, string why)
    {
        foreach (var message in messages)
        {
            Fold(transaction, message, into.Number, $"{why}（{into.Key}）");
        }
    }

    /// <summary>呼叫了结: once somebody answers for a case, those who were called for it need to be told no more; what waits is folded, what is under way goes no other way.</summary>
    /// <param name="transaction">The transaction of the answer.</param>
    /// <param name="caseNumber">The case.</param>
    /// <param name="isAnswered">Whether a case is answered; a call for several is over when all of them are.</param>
    /// <param name="why">Why.</param>
    public static void EndCalls(RecordTransaction transaction, string caseNumber, Func<string, bool> isAnswered, string why)
    {
        var outbox = transaction.Context.Outbox;
        var calls = outbox.AsNoTracking()
            .Where(message => message.Purpose == OutboxPurpose.Call && message.Covers.Contains(caseNumber))
            .OrderBy(message => message.Number).ToList()
            .Where(call => call.Covers.Split(' ').All(isAnswered)).ToArray();
        long?[] numbers = [.. calls.Select(call => (long?)call.Number)];
        var insteadOf = outbox.AsNoTracking().Where(message => message.Status == OutboxStatus.Queued && numbers.Contains(message.InsteadOf)).OrderBy(message => message.Number).ToList();
        outbox.Where(message => numbers.Contains(message.Number)).ExecuteUpdate(it => it.SetProperty(row => row.Purpose, OutboxPurpose.AnsweredCall));
        foreach (var message in calls.Where(call => call.Status == OutboxStatus.Queued).Concat(insteadOf))
        {
            Fold(transaction, message, null, why);
        }
    }

    /// <summary>Whether a message is a call that somebody has answered since it was written.</summary>
    public static bool IsAnswered(RecordContext context, long number) => context.Outbox.Any(message => message.Number == number && message.Purpose == OutboxPurpose.AnsweredCall);

    private static void Fold(RecordTransaction transaction, OutboxMessage message, long? into, string reason)
    {
        var now = transaction.Now;
        transaction.Context.Outbox.Where(it => it.Number == message.Number).ExecuteUpdate(it => it
            .SetProperty(row => row.Status, OutboxStatus.Folded)
            .SetProperty(row => row.FoldedInto, into)
            .SetProperty(row => row.LastReason, reason)
            .SetProperty(row => row.FinishedAt, now));
        OutboxDeliveries.Note(transaction, new DeliveryRow { Message = message.Number, Attempt = message.Attempts, Answer = DeliveryAnswer.Queued, Source = DeliverySource.Outbox, Reason = reason, At = now });
    }

    private static bool IsToldBy(OutboxMessage newer, OutboxMessage older) =>
        (older.Purpose == OutboxPurpose.Notice || (older.Purpose == OutboxPurpose.Call && newer.Purpose == OutboxPurpose.Call)) && older.Covers.Length > 0 && older.Grade <= newer.Grade && older.Covers.Split(' ').All(newer.Covers.Split(' ').Contains);
}
