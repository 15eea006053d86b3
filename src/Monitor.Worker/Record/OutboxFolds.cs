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
        var now = transaction.Now;
        foreach (var message in messages)
        {
            var reason = $"{why}（{into.Key}）";
            transaction.Context.Outbox.Where(it => it.Number == message.Number).ExecuteUpdate(it => it
                .SetProperty(row => row.Status, OutboxStatus.Folded)
                .SetProperty(row => row.FoldedInto, into.Number)
                .SetProperty(row => row.LastReason, reason)
                .SetProperty(row => row.FinishedAt, now));
            OutboxDeliveries.Note(transaction, new DeliveryRow { Message = message.Number, Attempt = message.Attempts, Answer = DeliveryAnswer.Queued, Source = DeliverySource.Outbox, Reason = reason, At = now });
        }
    }
}
