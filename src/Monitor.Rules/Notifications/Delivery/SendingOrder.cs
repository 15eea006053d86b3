using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Notifications.Delivery;

/// <summary>发送次序: decides which of the messages that are due leave now. The highest grade leaves first, the messages of one case to one address leave in their order, nobody gets more than the budget.</summary>
public static class SendingOrder
{
    /// <summary>Chooses from what is due.</summary>
    /// <param name="due">The messages that are due and not on their way.</param>
    /// <param name="busy">Of each thread and address, whether an earlier message is on its way.</param>
    /// <param name="sent">What a number has had today.</param>
    /// <param name="limits">What holds messages back.</param>
    /// <param name="now">The moment.</param>
    /// <param name="max">How many leave at most.</param>
    public static SendingChoice Choose(
        ImmutableArray<WaitingMessage> due, Func<WaitingMessage, bool> busy, Func<string, SentToday> sent, SendingLimits limits, DateTimeOffset now, int max)
    {
        // a message for which a graver one of its case waits behind takes that one's rank: else everything between the two would go first
        var ranks = due.Where(one => one.Thread is not null).GroupBy(Key).ToDictionary(thread => thread.Key, thread => thread.Max(one => one.Grade));
        var held = new List<HeldMessage>();
        var send = ImmutableArray.CreateBuilder<long>();
        var last = ImmutableArray.CreateBuilder<LastMessage>();
        var taken = new HashSet<(NotificationChannel, string, string?)>();
        var leaving = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in due.OrderByDescending(one => one.Thread is null ? one.Grade : ranks[Key(one)]).ThenBy(one => one.Number))
        {
            if (send.Count == max)
            {
                break;
            }

            if (one.Thread is not null && (taken.Contains(Key(one)) || busy(one)))
            {
                continue;
            }

            var had = Had(one);
            if (Hold(one, had, limits, now) is { } hold)
            {
                held.Add(hold);
                continue; // what waits for hours holds up nothing behind it
            }

            taken.Add(Key(one));
            send.Add(one.Number);
            if (one.Channel == NotificationChannel.Sms)
            {
                leaving[one.Address] = leaving.GetValueOrDefault(one.Address) + 1;
                if (limits.Budget is { } budget && budget.IsUsedUpBy(had.Count + 1))
                {
                    last.Add(new(one.Number, LeavesReserve: had.Count + 1 < budget.PerDay));
                }
            }
        }

        return new SendingChoice(send.ToImmutable(), [.. held.OrderBy(one => one.Number)]) { Last = last.ToImmutable() };

        SentToday Had(WaitingMessage one)
        {
            var before = sent(one.Address);
            return leaving.TryGetValue(one.Address, out var more) ? new SentToday(before.Count + more, now) : before;
        }
    }

    private static (NotificationChannel Channel, string Address, string? Thread) Key(WaitingMessage one) => (one.Channel, one.Address, one.Thread);

    private static HeldMessage? Hold(WaitingMessage one, SentToday had, SendingLimits limits, DateTimeOffset now)
    {
        if (one.Channel != NotificationChannel.Mail && one.Grade == Grade.Moderate && limits.Quiet?.EndAt(now, limits.Zone) is { } morning)
        {
            return new(one.Number, morning, "免打扰时段，最低级别的通知到时段结束再发");
        }

        if (one.Channel != NotificationChannel.Sms)
        {
            return null;
        }

        if (limits.Budget is { } budget && had.Count >= budget.LimitFor(one.Grade))
        {
            return new(one.Number, limits.NextDayAfter(now), string.Create(CultureInfo.InvariantCulture, $"该号码当日短信已有{had.Count}条，{MessageBudget.HoldsBack}"));
        }

        return one.Grade is > Grade.None and < Grade.Critical && had.Last + limits.Gather is { } next && next > now
            ? new(one.Number, next, "距上一条短信不足合并间隔，到时与其间的通知合并发送")
            : null;
    }
}
