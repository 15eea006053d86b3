using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Worker.Record;

/// <summary>Gives messages out to those who send them.</summary>
internal static class OutboxClaims
{
    /// <summary>Attempts of which nothing is known, because whoever made them ended before he could tell, until a message is taken for the cause.</summary>
    private const int MostLost = 3;

    /// <summary>Messages whose next attempt is due.</summary>
    public static Expression<Func<OutboxMessage, bool>> Due(DateTimeOffset now) =>
        message => (message.Status == OutboxStatus.Queued && message.NextAttemptAt <= now) || (message.Status == OutboxStatus.Sending && message.LeaseUntil <= now);

    /// <summary>Messages that a sender asks for.</summary>
    public static Expression<Func<OutboxMessage, bool>> Asked(OutboxClaim claim) =>
        message => (claim.Kind == null || message.Kind == claim.Kind) && (claim.Route == null || message.Route == claim.Route) && (claim.Address == null || message.Address == claim.Address);

    /// <summary>Takes messages out, and notes those held back.</summary>
    public static IReadOnlyList<OutboxMessage> Claim(RecordTransaction transaction, OutboxClaim claim)
    {
        var now = transaction.Now;
        var outbox = transaction.Context.Outbox;
        var due = Waiting(outbox.Where(Due(now)).Where(Asked(claim)));
        var ahead = Ahead(transaction, claim, [.. due.Select(one => one.Number)]);
        var sent = SentTo(transaction, claim, [.. due.Where(one => one.Channel == NotificationChannel.Sms).Select(one => one.Address).Distinct()]);
        var choice = SendingOrder.Choose(
            due, one => ahead.TryGetValue((one.Channel, one.Address, one.Thread), out var first) && first < one.Number, address => sent.GetValueOrDefault(address), claim.Limits, now, claim.Max);
        Hold(transaction, choice.Held);
        TellOfLast(transaction, claim, choice.Last);
        ImmutableArray<long> numbers = [.. choice.Send.Except(GiveUpPoisoned(transaction, claim, choice.Send))];
        outbox.Where(message => numbers.Contains(message.Number)).ExecuteUpdate(message => message
            .SetProperty(it => it.Status, OutboxStatus.Sending)
            .SetProperty(it => it.Attempts, it => it.Attempts + 1)
            .SetProperty(it => it.LeaseUntil, now + claim.Lease));
        var claimed = outbox.AsNoTracking().Where(message => numbers.Contains(message.Number)).ToDictionary(message => message.Number);
        return [.. numbers.Select(number => claimed[number])];
    }

    private static ImmutableArray<WaitingMessage> Waiting(IQueryable<OutboxMessage> messages) =>
    [
        .. messages.OrderBy(message => message.Number)
            .Select(message => new { message.Number, message.Kind, message.Address, message.CaseNumber, message.AlertNumber, message.Grade })
            .AsEnumerable()
            .Select(message => new WaitingMessage(message.Number, ChannelOf(message.Kind), message.Address, message.CaseNumber ?? message.AlertNumber, message.Grade)),
    ];

    private static NotificationChannel ChannelOf(OutboxKind kind) => kind switch
    {
        OutboxKind.Mail => NotificationChannel.Mail,
        OutboxKind.Sms => NotificationChannel.Sms,
        _ => NotificationChannel.Chat,
    };

    /// <summary>Of each thread and address, the first message that is on its way or due at another server.</summary>
    private static Dictionary<(NotificationChannel, string, string?), long> Ahead(RecordTransaction transaction, OutboxClaim claim, ImmutableHashSet<long> own)
    {
        var now = transaction.Now;
        var others = transaction.Context.Outbox
            .Where(message => claim.Kind == null || message.Kind == claim.Kind)
            .Where(message => (message.Status == OutboxStatus.Sending && message.LeaseUntil > now) || (message.Status == OutboxStatus.Queued && message.NextAttemptAt <= now));
        return Waiting(others).Where(one => one.Thread is not null && !own.Contains(one.Number))
            .GroupBy(one => (one.Channel, one.Address, one.Thread)).ToDictionary(thread => thread.Key, thread => thread.Min(one => one.Number));
    }

    private static Dictionary<string, SentToday> SentTo(RecordTransaction transaction, OutboxClaim claim, string[] addresses)
    {
        if (addresses.Length == 0 || (claim.Limits.Budget is null && claim.Limits.Gather == TimeSpan.Zero))
        {
            return [];
        }

        var now = transaction.Now;
        var day = claim.Limits.DayOf(now);
        var from = day < now - claim.Limits.Gather ? day : now - claim.Limits.Gather;
        var left = transaction.Context.Deliveries
            .Where(row => row.Source == DeliverySource.Attempt && row.At >= from && (row.Answer == DeliveryAnswer.Accepted || row.Answer == DeliveryAnswer.Unknown) && addresses.Contains(row.Address))
            .Select(row => new { row.Address, row.At }).ToList();
        var leaving = transaction.Context.Outbox
            .Where(message => message.Kind == OutboxKind.Sms && message.Status == OutboxStatus.Sending && message.LeaseUntil > now && addresses.Contains(message.Address))
            .Select(message => message.Address).ToList();
        return left.Concat(leaving.Select(address => new { Address = address, At = now })).GroupBy(one => one.Address)
            .ToDictionary(one => one.Key, one => new SentToday(one.Count(at => at.At >= day), one.Max(at => at.At)), StringComparer.Ordinal);
    }

    private static void Hold(RecordTransaction transaction, ImmutableArray<HeldMessage> held)
    {
        var now = transaction.Now;
        foreach (var one in held)
        {
            transaction.Context.Outbox.Where(message => message.Number == one.Number).ExecuteUpdate(message => message
                .SetProperty(it => it.Status, OutboxStatus.Queued)
                .SetProperty(it => it.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(it => it.NextAttemptAt, one.Until)
                .SetProperty(it => it.HeldSince, it => it.HeldSince ?? now)
                .SetProperty(it => it.LastReason, one.Reason));
            OutboxDeliveries.Note(transaction, new DeliveryRow { Message = one.Number, Answer = DeliveryAnswer.Queued, Source = DeliverySource.Outbox, Reason = one.Reason, At = now });
        }
    }

    /// <summary>Who gets the last text message of a day is told so in it.</summary>
    private static void TellOfLast(RecordTransaction transaction, OutboxClaim claim, ImmutableArray<LastMessage> last)
    {
        foreach (var one in last)
        {
            var text = claim.LastText(transaction.Context.Outbox.AsNoTracking().Where(message => message.Number == one.Number).Select(message => message.Text).Single(), one);
            transaction.Context.Outbox.Where(message => message.Number == one.Number).ExecuteUpdate(message => message.SetProperty(it => it.Text, text));
        }
    }

    /// <summary>A message whose attempts left nothing behind time and again ended the process each time: the others must not wait for it for ever.</summary>
    private static ImmutableArray<long> GiveUpPoisoned(RecordTransaction transaction, OutboxClaim claim, ImmutableArray<long> numbers)
    {
        var attempted = transaction.Context.Outbox.AsNoTracking().Where(message => numbers.Contains(message.Number) && message.Attempts >= MostLost).ToList();
        var poisoned = attempted.Where(message => message.Attempts - Told(transaction, message.Number) >= MostLost).ToImmutableArray();
        foreach (var message in poisoned)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"先后{MostLost}次发送都没有留下结果，可能每次都使程序中断，已移入死信");
            var outcome = OutboxOutcome.GivenUp(reason);
            OutboxDeliveries.Finish(transaction, message, outcome);
            claim.Poisoned(transaction, message with { LastReason = reason });
        }

        return [.. poisoned.Select(message => message.Number)];
    }

    private static int Told(RecordTransaction transaction, long number) =>
        transaction.Context.Deliveries.Where(row => row.Message == number && row.Source == DeliverySource.Attempt).Select(row => row.Attempt).Distinct().Count();
}
