using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>What is learnt of messages, and where they stand by it. All of it within a transaction.</summary>
internal static class OutboxDeliveries
{
    /// <summary>Notes how an attempt ended.</summary>
    /// <returns>Whether the message moved by it.</returns>
    public static bool RecordOutcome(RecordTransaction transaction, OutboxMessage attempt, OutboxOutcome outcome)
    {
        var there = Find(transaction, attempt.Number);
        var accepted = outcome.Answer == DeliveryAnswer.Accepted;
        var isLatest = there.Status == OutboxStatus.Sending && there.Attempts == attempt.Attempts;
        if (!accepted && !isLatest)
        {
            return false;
        }

        Note(transaction, attempt, outcome);
        if (accepted && outcome.ProviderReference is { } reference)
        {
            AdoptReceipts(transaction, attempt, outcome.Provider, reference);
        }

        if (there.Status is OutboxStatus.Accepted or OutboxStatus.Delivered or OutboxStatus.Acknowledged or OutboxStatus.Folded)
        {
            return false;
        }

        Finish(transaction, attempt, outcome);
        Raise(transaction, attempt.Number);
        return true;
    }

    /// <summary>Sets a message as an outcome says.</summary>
    public static void Finish(RecordTransaction transaction, OutboxMessage message, OutboxOutcome outcome)
    {
        var now = transaction.Now;
        var isOver = outcome.Status == OutboxStatus.Queued && OutboxFolds.IsAnswered(transaction.Context, message.Number); // what is called for has been done: it is not tried again
        var (isQueued, next) = (outcome.Status == OutboxStatus.Queued && !isOver, outcome.NextAttemptAt ?? now);
        var status = isOver ? OutboxStatus.Folded : outcome.Status;
        transaction.Context.Outbox.Where(it => it.Number == message.Number).ExecuteUpdate(it => it
            .SetProperty(row => row.Status, status)
            .SetProperty(row => row.LastReason, outcome.Reason)
            .SetProperty(row => row.ProviderReference, row => outcome.ProviderReference ?? row.ProviderReference)
            .SetProperty(row => row.NextAttemptAt, row => isQueued ? next : row.NextAttemptAt)
            .SetProperty(row => row.Route, row => isQueued ? outcome.Route : row.Route)
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(row => row.FinishedAt, isQueued ? null : (DateTimeOffset?)now));
    }

    /// <summary>Notes a receipt. It may come before our own note of the attempt, late, or twice.</summary>
    /// <returns>The message as it stands after it; null where the receipt fits none yet, or says nothing new.</returns>
    public static OutboxMessage? RecordReceipt(RecordTransaction transaction, DeliveryReceipt receipt)
    {
        var (message, attempt) = Locate(transaction, receipt);
        var row = new DeliveryRow
        {
            Message = message,
            Attempt = attempt,
            Answer = receipt.Answer,
            Source = DeliverySource.Receipt,
            Provider = receipt.Provider,
            Reference = receipt.Reference,
            Reason = receipt.Reason,
            At = transaction.Now,
        };
        if (IsKnown(transaction, row))
        {
            return null;
        }

        Note(transaction, row);
        if (message is not { } number)
        {
            return null;
        }

        Raise(transaction, number);
        return Find(transaction, number);
    }

    /// <summary>Notes that a person has seen a case: what was sent to the person of it needs no other way any more.</summary>
    public static void AcknowledgeCase(RecordTransaction transaction, string caseNumber, string person, string reason)
    {
        long[] sent =
        [
            .. transaction.Context.Outbox
                .Where(message => message.CaseNumber == caseNumber && message.Person == person)
                .Where(message => message.Status == OutboxStatus.Accepted || message.Status == OutboxStatus.Unknown || message.Status == OutboxStatus.Delivered)
                .OrderBy(message => message.Number)
                .Select(message => message.Number),
        ];
        Acknowledge(transaction, sent, reason);
    }

    /// <summary>Notes that a person has read messages.</summary>
    public static void Acknowledge(RecordTransaction transaction, IEnumerable<long> messages, string reason)
    {
        foreach (var message in messages.Select(number => Find(transaction, number)).Where(message => message.Status != OutboxStatus.Acknowledged))
        {
            Note(transaction, new DeliveryRow { Message = message.Number, Attempt = message.Attempts, Answer = DeliveryAnswer.Acknowledged, Source = DeliverySource.Person, Reason = reason, At = transaction.Now });
            Raise(transaction, message.Number);
        }
    }

    /// <summary>What was learnt of a message so far.</summary>
    public static IReadOnlyList<DeliveryEvent> EventsOf(RecordTransaction transaction, long number) =>
    [
        .. transaction.Context.Deliveries.Where(row => row.Message == number).Select(row => new { row.Attempt, row.Answer }).AsEnumerable().Select(row => new DeliveryEvent(row.Attempt, row.Answer)),
    ];

    public static OutboxMessage Find(RecordTransaction transaction, long number) => transaction.Context.Outbox.AsNoTracking().Single(message => message.Number == number);

    public static void Note(RecordTransaction transaction, DeliveryRow row)
    {
        transaction.Context.Deliveries.Add(row);
        transaction.Context.SaveChanges();
        transaction.Context.Entry(row).State = EntityState.Detached;
    }

    private static void Note(RecordTransaction transaction, OutboxMessage attempt, OutboxOutcome outcome) => Note(transaction, new DeliveryRow
    {
        Message = attempt.Number,
        Attempt = attempt.Attempts,
        Answer = outcome.Answer,
        Source = DeliverySource.Attempt,
        Provider = outcome.Provider,
        Address = attempt.Address,
        Reference = outcome.ProviderReference,
        Reason = outcome.Reason,
        At = transaction.Now,
    });

    /// <summary>Moves a message up to where what was learnt puts it; never down.</summary>
    private static void Raise(RecordTransaction transaction, long number)
    {
        var standing = DeliveryStanding.Of(EventsOf(transaction, number));
        if (standing is not (DeliveryAnswer.Delivered or DeliveryAnswer.Acknowledged))
        {
            return;
        }

        var now = transaction.Now;
        var status = standing == DeliveryAnswer.Acknowledged ? OutboxStatus.Acknowledged : OutboxStatus.Delivered;
        transaction.Context.Outbox.Where(it => it.Number == number && it.Status != status && it.Status != OutboxStatus.Acknowledged).ExecuteUpdate(it => it
            .SetProperty(row => row.Status, status)
            .SetProperty(row => row.LastReason, status == OutboxStatus.Delivered ? "运营商回执：已送达" : "已签收")
            .SetProperty(row => row.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(row => row.FinishedAt, now));
    }

    private static (long? Message, int Attempt) Locate(RecordTransaction transaction, DeliveryReceipt receipt)
    {
        if (receipt.Message is { } number)
        {
            return transaction.Context.Outbox.Any(message => message.Number == number && message.Attempts >= receipt.Attempt) ? (number, receipt.Attempt) : (null, 0);
        }

        var sent = transaction.Context.Deliveries
            .Where(row => row.Source == DeliverySource.Attempt && row.Provider == receipt.Provider && row.Reference == receipt.Reference && row.Message != null)
            .OrderByDescending(row => row.Seq).Select(row => new { row.Message, row.Attempt }).FirstOrDefault();
        return sent is null ? (null, 0) : (sent.Message, sent.Attempt);
    }

    private static bool IsKnown(RecordTransaction transaction, DeliveryRow row) => transaction.Context.Deliveries.Any(known =>
        known.Source == DeliverySource.Receipt && known.Provider == row.Provider && known.Message == row.Message && known.Attempt == row.Attempt && known.Answer == row.Answer && known.Reference == row.Reference);

    private static void AdoptReceipts(RecordTransaction transaction, OutboxMessage attempt, string provider, string reference)
    {
        long? number = attempt.Number;
        transaction.Context.Deliveries
            .Where(row => row.Message == null && row.Provider == provider && row.Reference == reference)
            .ExecuteUpdate(row => row.SetProperty(it => it.Message, number).SetProperty(it => it.Attempt, attempt.Attempts));
    }
}
