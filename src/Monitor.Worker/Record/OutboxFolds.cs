using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>并入: messages that wait and that another one tells as well. Nothing is deleted: the row says which message tells it.</summary>
internal static class OutboxFolds
{
    /// <summary>Folds what waits for its time to one person under a newer message of the same alerts that is not less grave: it tells how they stand now.</summary>
    public static void Supersede(RecordTransaction transaction, OutboxMessage newer)
    {
        if (newer.Covers.Length == 0)
        {
            return;
        }

        var now = transaction.Now;
        var told = newer.Covers.Split(' ').ToHashSet(StringComparer.Ordinal);
        var waiting = transaction.Context.Outbox.AsNoTracking()
            .Where(message => message.Status == OutboxStatus.Queued && message.NextAttemptAt > now && message.Kind == newer.Kind && message.Address == newer.Address)
            .Where(message => message.Number < newer.Number && message.Covers != "" && message.Grade <= newer.Grade && message.Purpose == OutboxPurpose.Notice)
            .ToList();
        Fold(transaction, waiting.Where(message => told.IsSupersetOf(message.Covers.Split(' '))), newer, "已由较新的通知更新");
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
    public static bool IsAnswered(RecordTransaction transaction, long number) => transaction.Context.Outbox.Any(message => message.Number == number && message.Purpose == OutboxPurpose.AnsweredCall);

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
}
