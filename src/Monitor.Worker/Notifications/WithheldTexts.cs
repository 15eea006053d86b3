using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Record;

namespace Monitor.Worker.Notifications;

/// <summary>超出限额的短信: whose text messages wait for the next day because the number has had its share, so that somebody can ring them up.</summary>
internal sealed class WithheldTexts(MonitorRecord record, FrozenDictionary<string, Person> people)
{
    private const int MostNamed = 8;

    /// <summary>One sentence on all of them; empty where none waits.</summary>
    public async Task<ImmutableArray<string>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var reader = record.Reader();
        var held = await reader.Outbox
            .Where(message => message.Kind == OutboxKind.Sms && message.Status == OutboxStatus.Queued && message.HeldSince != null && message.LastReason.EndsWith(MessageBudget.HoldsBack))
            .Select(message => message.Person).ToListAsync(cancellationToken);
        return held.Count == 0
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{Names([.. held.Distinct().Order(StringComparer.Ordinal)])}的短信已达当日限额，{held.Count}条未发，次日合并发送（最高级别和邮件照发）。请电话告知本人。")];
    }

    private string Names(ImmutableArray<string> ids)
    {
        var named = string.Join('、', ids.Take(MostNamed).Select(id => people.GetValueOrDefault(id)?.Name ?? id));
        return ids.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $"{named}等{ids.Length}人") : named;
    }
}
