using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Prints messages. Numbers are shown with their middle hidden.</summary>
internal sealed class MessageText(TimeZoneInfo zone)
{
    private const int LabelWidth = 12;

    public void WriteList(IReadOnlyList<OutboxMessage> messages, int max, TextWriter output)
    {
        foreach (var message in messages)
        {
            var about = message.CaseNumber ?? message.AlertNumber ?? "";
            output.WriteLine($"{message.Key}  {TerminalTime.Of(message.CreatedAt, zone)}  {NameOf(message.Kind)}  {message.Person}  {about}  {NameOf(message)}");
            if (message.Status is OutboxStatus.GivenUp or OutboxStatus.Unknown || message is { Status: OutboxStatus.Queued, LastReason.Length: > 0 })
            {
                output.WriteLine($"          {OutgoingField.Shown(message.LastReason)}");
            }
        }

        output.WriteLine(messages.Count switch
        {
            0 => "没有符合条件的通知。",
            var count when count == max => string.Create(CultureInfo.InvariantCulture, $"以上{count}份，可能还有更早的；可用 --max 增加份数。"),
            var count => string.Create(CultureInfo.InvariantCulture, $"共{count}份。"),
        });
    }

    /// <summary>What a message says, links and codes hidden; that it was cleared, where it was.</summary>
    public static string Whole(OutboxMessage message, MessageMask mask) => message.Text.Length == 0
        ? "正文已到保存期限，已清除。"
        : mask.Hide(message.Subject.Length > 0 ? $"{message.Subject}\n\n{message.Text.TrimEnd()}" : message.Text);

    /// <param name="message">The message.</param>
    /// <param name="whole">What of its words may be shown.</param>
    /// <param name="deliveries">How far it came.</param>
    /// <param name="output">Where it is printed.</param>
    public void Write(OutboxMessage message, string whole, IReadOnlyList<DeliveryRow> deliveries, TextWriter output)
    {
        void Line(string label, string text) => TerminalText.Write(output, label, text, LabelWidth);
        Line("编号", message.Key + (message.Sequence > 1 ? string.Create(CultureInfo.InvariantCulture, $"（同一事项第{message.Sequence}次）") : ""));
        Line("方式", $"{NameOf(message.Kind)}，{message.Person}，{Masked(message)}");
        Line("所涉事项", string.Join("，", new[] { message.CaseNumber, message.AlertNumber }.OfType<string>().DefaultIfEmpty("无")));
        Line("状态", NameOf(message));
        Line("时间", TerminalTime.Of(message.CreatedAt, zone));
        if (message.InsteadOf is { } instead)
        {
            Line("补送", OutboxMessage.KeyOf(instead));
        }

        output.WriteLine();
        output.WriteLine(whole);
        output.WriteLine();
        output.WriteLine("投递经过：");
        foreach (var row in deliveries)
        {
            var attempt = row.Attempt > 0 ? string.Create(CultureInfo.InvariantCulture, $"第{row.Attempt}次 ") : "";
            var provider = row.Provider.Length > 0 ? $"{row.Provider} " : "";
            output.WriteLine($"  {TerminalTime.Of(row.At, zone)}  {attempt}{provider}{NameOf(row.Answer)}：{OutgoingField.Shown(row.Reason)}");
        }

        if (deliveries.Count == 0)
        {
            output.WriteLine("  尚未发送。");
        }
    }

    public static void WritePreview(OutboxMessage message, ImmutableArray<string> people, TextWriter output)
    {
        output.WriteLine(people.IsEmpty ? "按现行配置，没有人以这种方式接收；内容预览如下。" : $"接收人：{string.Join("、", people)}");
        output.WriteLine();
        output.WriteLine(message.Subject.Length > 0 ? $"{message.Subject}\n\n{message.Text.TrimEnd()}" : message.Text);
        if (message.Kind == OutboxKind.Sms)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"连同签名{SmsText.Units(message.Text)}字，拆成{SmsText.Segments(message.Text)}段。"));
        }
    }

    private static string Masked(OutboxMessage message) => message.Kind == OutboxKind.Sms ? MobileNumber.TryParse(message.Address, out var number) ? number.ToString() : "号码有误" : message.Address;

    private static string NameOf(OutboxKind kind) => kind switch
    {
        OutboxKind.Mail => "邮件",
        OutboxKind.Sms => "短信",
        _ => "工作群",
    };

    private static string NameOf(OutboxMessage message) => message.Status switch
    {
        OutboxStatus.Queued when message is { HeldSince: not null, Attempts: 0 } => "暂缓待发",
        OutboxStatus.Queued => "待发",
        OutboxStatus.Sending => "正在发送",
        OutboxStatus.Accepted => "已接收（是否送达待回执）",
        OutboxStatus.Unknown => "是否送达不明",
        OutboxStatus.Delivered => "已送达",
        OutboxStatus.Acknowledged => "已签收",
        OutboxStatus.Folded => message.FoldedInto is { } into ? $"已并入{OutboxMessage.KeyOf(into)}" : message.LastReason,
        _ => "死信",
    };

    private static string NameOf(DeliveryAnswer answer) => answer switch
    {
        DeliveryAnswer.Queued => "待发",
        DeliveryAnswer.Accepted => "已接收",
        DeliveryAnswer.Unknown => "不明",
        DeliveryAnswer.Failed => "失败",
        DeliveryAnswer.Delivered => "已送达",
        _ => "已签收",
    };
}
