using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>Messages on their way. Each is sent at least once, with a key by which the other side can tell a repetition.</summary>
internal sealed class OutboxStore(MonitorRecord record)
{
    public async Task<OutboxMessage?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var number = OutboxMessage.NumberOf(key);
        await using var context = record.Reader();
        return await context.Outbox.SingleOrDefaultAsync(message => message.Number == number, cancellationToken);
    }

    /// <summary>Messages in the order of creation, after one of them.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ListAsync(long afterNumber, int max, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Outbox.Where(message => message.Number > afterNumber).OrderBy(message => message.Number).Take(max).ToListAsync(cancellationToken);
    }

    /// <summary>When the next message will be due; null where none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Outbox
            .Where(message => message.Status == OutboxStatus.Queued || message.Status == OutboxStatus.Sending)
            .MinAsync(message => message.Status == OutboxStatus.Queued ? message.NextAttemptAt : message.LeaseUntil, cancellationToken);
    }

    /// <summary>Takes messages that are due, oldest first, to be sent before the lease runs out.</summary>
    /// <remarks>
    /// Of the messages to one address about one alert, only the first is given out at a time, so that they arrive in order.
    /// One that was put off to a later time holds up none behind it: a graver grade never waits for an older message's next attempt.
    /// </remarks>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using (var context = record.Reader())
        {
            if (!await context.Outbox.AnyAsync(Due(record.Now()), cancellationToken))
            {
                return [];
            }
        }

        return await record.WriteAsync(transaction => Claim(transaction, max, lease), cancellationToken);
    }

    /// <summary>Notes how an attempt ended. A delivery counts whoever reports it; anything else only from the latest attempt.</summary>
    /// <returns>Whether it was noted.</returns>
    public Task<bool> RecordOutcomeAsync(OutboxMessage attempt, OutboxOutcome outcome, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => RecordOutcome(transaction, attempt, outcome), cancellationToken);

    /// <summary>Queues again what an earlier process of this data folder was sending when it ended; it may reach its recipient twice, under the same key. Only the process that has claimed the folder may call it, before it begins any work.</summary>
    /// <returns>How many messages were queued again.</returns>
    public Task<int> ReleaseAllAsync(CancellationToken cancellationToken) => record.WriteAsync(
        transaction => transaction.Context.Outbox
            .Where(message => message.Status == OutboxStatus.Sending)
            .ExecuteUpdate(message => message
                .SetProperty(it => it.Status, OutboxStatus.Queued)
                .SetProperty(it => it.LeaseUntil, (DateTimeOffset?)null)),
        cancellationToken);

    internal static OutboxMessage Add(RecordTransaction transaction, OutboxMessage message)
    {
        var queued = new OutboxMessage
        {
            Kind = message.Kind,
            Person = message.Person,
            Address = message.Address,
            Subject = message.Subject,
            Text = message.Text,
            Html = message.Html,
            AlertNumber = message.AlertNumber,
            CaseNumber = message.CaseNumber,
            Attachments = message.Attachments,
            SnapshotId = message.SnapshotId,
            Grade = message.Grade,
            CreatedAt = message.CreatedAt,
            NextAttemptAt = transaction.Now,
        };
        transaction.Context.Outbox.Add(queued);
        transaction.Context.SaveChanges();
        return queued;
    }

    private static List<OutboxMessage> Claim(RecordTransaction transaction, int max, TimeSpan lease)
    {
        var now = transaction.Now;
        var outbox = transaction.Context.Outbox;
        var numbers = outbox
            .Where(Due(now))
            .Where(message => message.AlertNumber == null || !outbox.Any(earlier =>
                earlier.AlertNumber == message.AlertNumber
                && earlier.Kind == message.Kind
                && earlier.Address == message.Address
                && earlier.Number < message.Number
                && (earlier.Status == OutboxStatus.Sending || (earlier.Status == OutboxStatus.Queued && earlier.NextAttemptAt <= now))))
            .OrderBy(message => message.Number)
            .Take(max)
            .Select(message => message.Number)
            .ToList();
        outbox.Where(message => numbers.Contains(message.Number)).ExecuteUpdate(message => message
            .SetProperty(it => it.Status, OutboxStatus.Sending)
            .SetProperty(it => it.Attempts, it => it.Attempts + 1)
            .SetProperty(it => it.LeaseUntil, now + lease));
        return outbox.AsNoTracking().Where(message => numbers.Contains(message.Number)).OrderBy(message => message.Number).ToList();
    }

    private static bool RecordOutcome(RecordTransaction transaction, OutboxMessage attempt, OutboxOutcome outcome)
    {
        var now = transaction.Now;
        var delivered = outcome.Status == OutboxStatus.Delivered;
        var next = outcome.NextAttemptAt ?? now;
        return transaction.Context.Outbox
            .Where(message => message.Number == attempt.Number && message.Status != OutboxStatus.Delivered)
            .Where(message => delivered || (message.Status == OutboxStatus.Sending && message.Attempts == attempt.Attempts))
            .ExecuteUpdate(message => message
                .SetProperty(it => it.Status, outcome.Status)
                .SetProperty(it => it.LastReason, outcome.Reason)
                .SetProperty(it => it.ProviderReference, it => outcome.ProviderReference ?? it.ProviderReference)
                .SetProperty(it => it.NextAttemptAt, it => outcome.Status == OutboxStatus.Queued ? next : it.NextAttemptAt)
                .SetProperty(it => it.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(it => it.FinishedAt, outcome.Status == OutboxStatus.Queued ? null : (DateTimeOffset?)now)) == 1;
    }

    private static Expression<Func<OutboxMessage, bool>> Due(DateTimeOffset now) =>
        message => (message.Status == OutboxStatus.Queued && message.NextAttemptAt <= now) || (message.Status == OutboxStatus.Sending && message.LeaseUntil <= now);
}
