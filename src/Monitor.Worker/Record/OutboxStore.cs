using System.Collections.Frozen;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>Messages on their way. Each is sent at least once, with a key by which the other side can tell a repetition.</summary>
internal sealed class OutboxStore(MonitorRecord record)
{
    private const int AtOnce = 500;

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

    /// <summary>Those of some messages that were created before a moment and wait no more.</summary>
    public async Task<FrozenSet<long>> FinishedBeforeAsync(DateTimeOffset before, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        var finished = new HashSet<long>();
        foreach (var some in numbers.Chunk(AtOnce))
        {
            finished.UnionWith(await context.Outbox
                .Where(message => some.Contains(message.Number) && message.CreatedAt < before && message.Status != OutboxStatus.Queued && message.Status != OutboxStatus.Sending)
                .Select(message => message.Number)
                .ToListAsync(cancellationToken));
        }

        return finished.ToFrozenSet();
    }

    /// <summary>Everything learnt of a message, in the order of recording.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> DeliveriesOfAsync(long number, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Deliveries.Where(row => row.Message == number).OrderBy(row => row.Seq).ToListAsync(cancellationToken);
    }

    /// <summary>The last attempts by a server, oldest first.</summary>
    /// <param name="provider">The server's id.</param>
    /// <param name="max">At most so many.</param>
    /// <param name="puttingOff">What the reason begins with where a server that works put off a message for its recipient's sake.</param>
    public IReadOnlyList<PastAttempt> LastAttempts(string provider, int max, string puttingOff)
    {
        using var context = record.Reader();
        var rows = context.Deliveries
            .Where(row => row.Source == DeliverySource.Attempt && row.Provider == provider)
            .OrderByDescending(row => row.Seq).Take(max).Select(row => new { row.Answer, row.Reason, row.At }).ToList();
        return [.. rows.Select(row => new PastAttempt(row.Answer is DeliveryAnswer.Queued or DeliveryAnswer.Unknown && !row.Reason.StartsWith(puttingOff, StringComparison.Ordinal), row.At)).Reverse()];
    }

    /// <summary>When the next message will be due; null where none waits.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.Outbox
            .Where(message => message.Status == OutboxStatus.Queued || message.Status == OutboxStatus.Sending)
            .MinAsync(message => message.Status == OutboxStatus.Queued ? message.NextAttemptAt : message.LeaseUntil, cancellationToken);
    }

    /// <inheritdoc cref="ClaimAsync(OutboxClaim, CancellationToken)"/>
    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int max, TimeSpan lease, CancellationToken cancellationToken) => ClaimAsync(new OutboxClaim(max, lease), cancellationToken);

    /// <summary>Takes messages that are due, the gravest first, to be sent before the lease runs out.</summary>
    /// <remarks>
    /// Of the messages to one address about one case, only the first is given out at a time, so that they arrive in order.
    /// One that was put off to a later time holds up none behind it: a graver grade never waits for an older message's next attempt.
    /// </remarks>
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        await using (var context = record.Reader())
        {
            if (!await context.Outbox.Where(OutboxClaims.Due(record.Now())).Where(OutboxClaims.Asked(claim)).AnyAsync(cancellationToken))
            {
                return [];
            }
        }

        return await record.WriteAsync(transaction => OutboxClaims.Claim(transaction, claim), cancellationToken);
    }

    /// <summary>Notes how an attempt ended. A delivery counts whoever reports it; anything else only from the latest attempt.</summary>
    /// <returns>Whether it was noted.</returns>
    public Task<bool> RecordOutcomeAsync(OutboxMessage attempt, OutboxOutcome outcome, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => OutboxDeliveries.RecordOutcome(transaction, attempt, outcome), cancellationToken);

    /// <summary>Hands what is due at one server on to another of its kind.</summary>
    /// <returns>How many messages.</returns>
    public async Task<int> PassOnAsync(OutboxKind kind, int from, int to, CancellationToken cancellationToken)
    {
        await using (var context = record.Reader())
        {
            var now = record.Now();
            if (!await context.Outbox.Where(OutboxClaims.Due(now)).AnyAsync(message => message.Kind == kind && message.Route == from, cancellationToken))
            {
                return 0;
            }
        }

        return await record.WriteAsync(
            transaction => transaction.Context.Outbox.Where(OutboxClaims.Due(transaction.Now)).Where(message => message.Kind == kind && message.Route == from)
                .ExecuteUpdate(message => message.SetProperty(it => it.Route, to)),
            cancellationToken);
    }

    /// <summary>Queues again what an earlier process of this data folder was sending when it ended; it may reach its recipient twice, under the same key. Only the process that has claimed the folder may call it, before it begins any work.</summary>
    /// <returns>How many messages were queued again.</returns>
    public Task<int> ReleaseAllAsync(CancellationToken cancellationToken) => record.WriteAsync(
        transaction =>
        {
            // the servers of the configuration may be others now: every message begins with the first again
            transaction.Context.Outbox.Where(message => message.Status == OutboxStatus.Queued && message.Route > 0).ExecuteUpdate(message => message.SetProperty(it => it.Route, 0));
            Hurry(transaction);
            return transaction.Context.Outbox
                .Where(message => message.Status == OutboxStatus.Sending)
                .ExecuteUpdate(message => message
                    .SetProperty(it => it.Status, OutboxStatus.Queued)
                    .SetProperty(it => it.Route, 0)
                    .SetProperty(it => it.LeaseUntil, (DateTimeOffset?)null));
        },
        cancellationToken);

    /// <summary>Makes due what was created after now, which can be only where the clock was set back since: it waits for no time that has been already.</summary>
    /// <returns>How many messages.</returns>
    public Task<int> HurryAsync(CancellationToken cancellationToken) => record.WriteAsync(Hurry, cancellationToken);

    private static int Hurry(RecordTransaction transaction)
    {
        var now = transaction.Now;
        return transaction.Context.Outbox
            .Where(message => message.Status == OutboxStatus.Queued && message.CreatedAt > now && message.NextAttemptAt > now)
            .ExecuteUpdate(message => message.SetProperty(it => it.NextAttemptAt, now));
    }

    internal static OutboxMessage Add(RecordTransaction transaction, OutboxMessage message)
    {
        var queued = message with
        {
            Number = 0,
            Sequence = message.Sequence > 0 || message.CaseNumber is null ? message.Sequence : transaction.NextSequence(message.Kind, message.Address, message.CaseNumber),
            Route = 0,
            Status = OutboxStatus.Queued,
            Attempts = 0,
            NextAttemptAt = transaction.Now,
            LeaseUntil = null,
            FinishedAt = null,
            LastReason = "",
            ProviderReference = null,
        };
        transaction.Context.Outbox.Add(queued);
        transaction.Context.SaveChanges();
        transaction.Context.Entry(queued).State = EntityState.Detached;
        OutboxFolds.Supersede(transaction, queued);
        return queued;
    }

    /// <summary>How many messages of a case went or wait to go to an address, those that went another way in another's stead left out.</summary>
    internal static int CountOfCase(RecordTransaction transaction, OutboxKind kind, string address, string caseNumber) =>
        transaction.Context.Outbox.Count(message => message.CaseNumber == caseNumber && message.Kind == kind && message.Address == address && message.InsteadOf == null);

    internal static IQueryable<OutboxMessage> Where(RecordTransaction transaction, Expression<Func<OutboxMessage, bool>> which) => transaction.Context.Outbox.AsNoTracking().Where(which);
}
