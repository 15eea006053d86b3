using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>Decides what becomes of a message when something is learnt of it: another server, another time, another way, or none. All of it within the transaction that notes what was learnt.</summary>
internal sealed class DeliveryDesk(DeliveryLanes lanes, DeliveryTimetable timetable, Takeovers takeovers, DeadLetters deadLetters)
{
    /// <summary>Receipts that come later than this are still noted, but nothing is done for their lack.</summary>
    private static readonly TimeSpan WatchedFor = TimeSpan.FromDays(2);

    /// <summary>Notes how an attempt ended and what follows.</summary>
    public OutboxOutcome RecordAttempt(RecordTransaction transaction, OutboxMessage message, DeliveryLane lane, DeliveryOutcome attempt)
    {
        var outcome = OutcomeOf(transaction, message, lane, attempt) with { Provider = lane.Id };
        if (OutboxDeliveries.RecordOutcome(transaction, message, outcome))
        {
            if (outcome.Status == OutboxStatus.GivenUp)
            {
                GiveUp(transaction, message, outcome.Reason);
            }
            else if (outcome.Status == OutboxStatus.Queued && lanes.After(message.Kind, lane.Route) is null && IsLate(message))
            {
                takeovers.Add(transaction, message, outcome.Reason, isRetried: true);
            }
            else if (outcome.Status == OutboxStatus.Accepted && Failed(transaction, message))
            {
                Fail(transaction, OutboxDeliveries.Find(transaction, message.Number), DeliveryAnswer.Failed, "运营商回执：未送达"); // its receipt was here before our note
            }
        }

        return outcome;
    }

    /// <summary>Notes a receipt and what follows.</summary>
    public void RecordReceipt(RecordTransaction transaction, DeliveryReceipt receipt)
    {
        if (OutboxDeliveries.RecordReceipt(transaction, receipt) is { Status: OutboxStatus.Accepted or OutboxStatus.Unknown } message && Failed(transaction, message))
        {
            Fail(transaction, message, DeliveryAnswer.Failed, receipt.Reason);
        }
    }

    /// <summary>Looks for messages that a provider took over and never told of again.</summary>
    public ImmutableArray<long> Silent(RecordContext context, DateTimeOffset now)
    {
        var (until, since) = (now - timetable.UnknownAfter, now - WatchedFor);
        string[] providers = [.. lanes.WithReceipts.Select(lane => lane.Id)];
        if (providers.Length == 0)
        {
            return [];
        }

        return
        [
            .. context.Deliveries
                .Where(row => row.Source == DeliverySource.Attempt && row.Answer == DeliveryAnswer.Accepted && row.At <= until && row.At > since && providers.Contains(row.Provider))
                .Join(context.Outbox.Where(message => message.Status == OutboxStatus.Accepted), row => row.Message, message => message.Number, (row, message) => new { row.Attempt, message.Number, message.Attempts })
                .Where(one => one.Attempt == one.Attempts).OrderBy(one => one.Number).Select(one => one.Number),
        ];
    }

    /// <summary>Notes that nothing was heard of a message in time, and what follows.</summary>
    public void RecordSilence(RecordTransaction transaction, long number)
    {
        var message = OutboxDeliveries.Find(transaction, number);
        if (message.Status != OutboxStatus.Accepted)
        {
            return;
        }

        var reason = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(timetable.UnknownAfter.TotalMinutes)}分钟内没有收到运营商回执，是否送达不明");
        OutboxDeliveries.Note(transaction, new DeliveryRow { Message = number, Attempt = message.Attempts, Answer = DeliveryAnswer.Unknown, Source = DeliverySource.Watch, Reason = reason, At = transaction.Now });
        Fail(transaction, message, DeliveryAnswer.Unknown, reason);
    }

    /// <summary>Looks for messages that have waited for a kind's servers, all of which rest, without a single attempt: others before them tried in vain.</summary>
    public ImmutableArray<long> Stranded(RecordContext context, OutboxKind kind, DateTimeOffset now)
    {
        var until = now - timetable.UnknownAfter;
        return
        [
            .. context.Outbox.AsNoTracking()
                .Where(message => message.Kind == kind && message.Status == OutboxStatus.Queued && message.Attempts == 0 && message.HeldSince == null && message.NextAttemptAt <= until)
                .OrderBy(message => message.Number).AsEnumerable()
                .Where(message => takeovers.IsWanted(context, message)).Select(message => message.Number),
        ];
    }

    /// <summary>Sends a message another way that waits for servers which all rest; it waits on.</summary>
    public void RecordStranding(RecordTransaction transaction, long number)
    {
        if (OutboxDeliveries.Find(transaction, number) is { Status: OutboxStatus.Queued } message)
        {
            takeovers.Add(transaction, message, "各通道连续失败，暂停使用", isRetried: true);
        }
    }

    /// <summary>What follows of a message that is given up.</summary>
    public void GiveUp(RecordTransaction transaction, OutboxMessage message, string reason)
    {
        takeovers.Add(transaction, message, reason);
        deadLetters.Add(transaction, message, reason);
    }

    private OutboxOutcome OutcomeOf(RecordTransaction transaction, OutboxMessage message, DeliveryLane lane, DeliveryOutcome attempt)
    {
        var next = lanes.After(message.Kind, lane.Route);
        return attempt.Result switch
        {
            DeliveryResult.Accepted => OutboxOutcome.Accepted(attempt.Reason, attempt.ProviderReference),
            DeliveryResult.GiveUp when next is null && AllRefused(transaction, message) => OutboxOutcome.GivenUp(attempt.Reason),
            DeliveryResult.GiveUp when next is not null => OutboxOutcome.TryAgain(attempt.Reason, transaction.Now, DeliveryAnswer.Failed) with { Route = next.Route },
            DeliveryResult.Unknown when next is not null =>
                OutboxOutcome.TryAgain(attempt.Reason, transaction.Now + (lane.GivesReceipts ? timetable.UnknownAfter : TimeSpan.Zero), DeliveryAnswer.Unknown) with { Route = next.Route },
            _ when next is not null => OutboxOutcome.TryAgain(attempt.Reason, transaction.Now) with { Route = next.Route },
            _ => Later(message, attempt, transaction.Now),
        };
    }

    private OutboxOutcome Later(OutboxMessage message, DeliveryOutcome attempt, DateTimeOffset now)
    {
        var answer = attempt.Result switch
        {
            DeliveryResult.Unknown => DeliveryAnswer.Unknown,
            DeliveryResult.GiveUp => DeliveryAnswer.Failed,
            _ => DeliveryAnswer.Queued,
        };
        return timetable.WaitAfter(RoundsOf(message)) is { } wait
            ? OutboxOutcome.TryAgain(attempt.Reason, now + wait, answer)
            : OutboxOutcome.GivenUp(string.Create(CultureInfo.InvariantCulture, $"{attempt.Reason}；重试{message.Attempts}次仍未送达，已放弃"), answer);
    }

    /// <summary>How often all servers have been tried.</summary>
    private int RoundsOf(OutboxMessage message)
    {
        var count = lanes.CountFor(message.Kind);
        return (message.Attempts + count - 1) / count;
    }

    /// <summary>Whether a message that every server has failed once is to go another way as well: a text message is of the minute, a mail is often only put off for some.</summary>
    private bool IsLate(OutboxMessage message) => message.Kind != OutboxKind.Mail || timetable.IsLongBefore(RoundsOf(message));

    /// <summary>Whether every server before this one refused the message for good in this round.</summary>
    private bool AllRefused(RecordTransaction transaction, OutboxMessage message)
    {
        var events = OutboxDeliveries.EventsOf(transaction, message.Number);
        var first = Math.Max(1, message.Attempts - lanes.CountFor(message.Kind) + 1);
        return Enumerable.Range(first, message.Attempts - first).All(attempt => DeliveryStanding.OfAttempt(events, attempt) == DeliveryAnswer.Failed);
    }

    private static bool Failed(RecordTransaction transaction, OutboxMessage message) =>
        DeliveryStanding.OfAttempt(OutboxDeliveries.EventsOf(transaction, message.Number), message.Attempts) == DeliveryAnswer.Failed;

    /// <summary>The provider took it over and it did not arrive, or nobody can say: the next one takes over, after the last another way.</summary>
    private void Fail(RecordTransaction transaction, OutboxMessage message, DeliveryAnswer answer, string reason)
    {
        if (lanes.After(message.Kind, message.Route) is { } next)
        {
            OutboxDeliveries.Finish(transaction, message, OutboxOutcome.TryAgain(reason, transaction.Now, answer) with { Route = next.Route });
        }
        else if (answer == DeliveryAnswer.Unknown)
        {
            OutboxDeliveries.Finish(transaction, message, new OutboxOutcome(OutboxStatus.Unknown, answer, reason, null, null));
            takeovers.Add(transaction, message, reason);
        }
        else
        {
            OutboxDeliveries.Finish(transaction, message, OutboxOutcome.GivenUp(reason));
            GiveUp(transaction, message, reason);
        }
    }
}
