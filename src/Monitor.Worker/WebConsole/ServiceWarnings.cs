using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Notifications;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.WebConsole;

/// <summary>What is wrong with the service itself, in loud words: an official must not take silence for calm.</summary>
internal sealed class ServiceWarnings(MonitorRecord record, ChannelSet channels, ServiceHealth health, WithheldTexts withheld, ClockSteps steps, TimeZoneInfo zone, TimeProvider clock, FurtherWarnings? further = null)
{
    private const int GivenUpDays = 7;

    public async Task<ImmutableArray<string>> ReadAsync(CancellationToken cancellationToken) =>
    [
        .. channels.Mail.Where(mail => mail.IsFallback).Select(mail => $"邮件没有发出：{mail.Description}。"),
        .. channels.Sms.Where(sms => sms.Channel.IsFallback).Select(sms => $"短信没有发出：{sms.Channel.Description}。"),
        .. await GivenUpAsync(cancellationToken),
        .. await withheld.ReadAsync(cancellationToken),
        .. (await health.ReadAsync(cancellationToken)).Reasons,
        .. Clock(),
        .. further?.Invoke() ?? [],
    ];

    private IEnumerable<string> Clock() => steps.Recent is { } step
        ? [$"服务器时钟由{OfficialTime.Moment(step.From, zone)}拨回{OfficialTime.Moment(step.To, zone)}，各项作业已按现在的时钟重新排定。请运维人员核对服务器时钟和授时服务，并核对时钟超前期间登记的时刻。"]
        : [];

    private async Task<ImmutableArray<string>> GivenUpAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-GivenUpDays);
        await using var reader = record.Reader();
        var lost = reader.Outbox.Where(message => message.Status == OutboxStatus.GivenUp && message.FinishedAt >= since);
        var count = await lost.CountAsync(cancellationToken);
        if (count == 0)
        {
            return [];
        }

        var last = await lost.OrderByDescending(message => message.FinishedAt).FirstAsync(cancellationToken);
        var at = OfficialTime.Moment(last.FinishedAt!.Value, zone);
        return [string.Create(CultureInfo.InvariantCulture, $"近{GivenUpDays}天有{count}份通知未能送达，已放弃重试（最近一份{last.Key}，{at}）。请改用电话通知，并请运维人员检查通道。")];
    }
}
