using System.Collections.Immutable;
using System.Globalization;
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
        var now = clock.GetUtcNow();
        await using var reader = record.Reader();
        var lost = await LostMessages.ReadAsync(reader, now.AddDays(-GivenUpDays), now, cancellationToken);
        if (lost.Last is not { } last)
        {
            return [];
        }

        var at = OfficialTime.Moment(last.FinishedAt!.Value, zone);
        return [string.Create(CultureInfo.InvariantCulture, $"近{GivenUpDays}天有{lost.Count}份通知未能送达，已放弃重试（最近一份{last.Key}，{at}）。{lost.Remedy}，并请运维人员检查通道。")];
    }
}
