using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Testing;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;
using NSubstitute;

namespace Monitor.Worker.Tests.Notifications;

public sealed class DeliveryRunTests : IAsyncLifetime
{
    private readonly IMailChannel mail = Substitute.For<IMailChannel>();
    private readonly ISmsChannel sms = Substitute.For<ISmsChannel>();
    private readonly List<OutgoingMail> mails = [];
    private readonly List<string> logged = [];
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("monitor-files-");
    private TemporaryRecord temporary = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        temporary = await TemporaryRecord.OpenAsync();
        mail.SendAsync(Arg.Do<OutgoingMail>(mails.Add), Arg.Any<CancellationToken>()).Returns(DeliveryOutcome.Accepted("已发", "ref-1"));
        sms.SendAsync(Arg.Any<OutgoingSms>(), Arg.Any<CancellationToken>()).Returns(DeliveryOutcome.Accepted("已发", null));
    }

    public async ValueTask DisposeAsync()
    {
        await temporary.DisposeAsync();
        files.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_due_is_handed_over_and_noted()
    {
        await QueueAsync(OutboxKind.Mail, "YJ2026-0001");
        await QueueAsync(OutboxKind.Sms, "YJ2026-0001");

        Assert.Equal(2, await RunAsync());

        var sent = Assert.Single(mails);
        Assert.Equal(("M-000001", "alert@example.org", "就业失业监测预警", "duty-370200@example.org", "示例值班员", "主题"), (sent.IdempotencyKey, sent.FromAddress, sent.FromName, sent.ToAddress, sent.ToName, sent.Subject));
        await sms.Received(1).SendAsync(new OutgoingSms("M-000002", "13900000001", "正文", SampleProvince.Monday), Arg.Any<CancellationToken>());
        Assert.Equal([(OutboxStatus.Accepted, "ref-1"), (OutboxStatus.Accepted, null)], (await RowsAsync()).Select(r => (r.Status, r.ProviderReference)));
        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task A_failure_is_tried_again_by_the_timetable()
    {
        await QueueAsync(OutboxKind.Mail, "YJ2026-0001");
        Answers(DeliveryOutcome.TryLater("邮件服务器没有应答"), DeliveryOutcome.Accepted("已发", null));

        Assert.Equal(0, await RunAsync());
        Assert.Equal(0, await RunAsync());
        temporary.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await RunAsync());

        Assert.Equal((OutboxStatus.Accepted, 2), ((await RowsAsync())[0].Status, (await RowsAsync())[0].Attempts));
    }

    [Fact]
    public async Task After_the_last_attempt_a_message_is_given_up_with_its_reason()
    {
        await QueueAsync(OutboxKind.Mail, "YJ2026-0001");
        mail.SendAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>()).Returns(DeliveryOutcome.TryLater("邮件服务器没有应答"));

        for (var i = 0; i < 3; i++)
        {
            await RunAsync();
            temporary.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        var row = (await RowsAsync())[0];
        Assert.Equal((OutboxStatus.GivenUp, 3, "邮件服务器没有应答；重试3次仍未送达，已放弃"), (row.Status, row.Attempts, row.LastReason));
    }

    [Fact]
    public async Task A_message_that_makes_a_channel_fail_does_not_hold_up_the_others()
    {
        await QueueAsync(OutboxKind.Mail, "YJ2026-0001");
        await QueueAsync(OutboxKind.Mail, "YJ2026-0002");
        mail.SendAsync(Arg.Is<OutgoingMail>(m => m.IdempotencyKey == "M-000001"), Arg.Any<CancellationToken>()).Returns(Task.FromException<DeliveryOutcome>(new InvalidOperationException("13900000001")));

        Assert.Equal(1, await RunAsync());

        Assert.Equal([OutboxStatus.Queued, OutboxStatus.Accepted], (await RowsAsync()).Select(r => r.Status));
    }

    [Fact]
    public async Task The_messages_of_one_alert_arrive_in_their_order()
    {
        for (var i = 0; i < 12; i++)
        {
            await QueueAsync(OutboxKind.Mail, "YJ2026-0001");
        }

        Assert.Equal(12, await RunAsync());

        Assert.Equal(Enumerable.Range(1, 12).Select(i => OutboxMessage.KeyOf(i)), mails.Select(m => m.IdempotencyKey));
    }

    [Fact]
    public async Task Logs_hold_no_address_number_or_name()
    {
        await QueueAsync(OutboxKind.Mail, "YJ2026-0001");
        await QueueAsync(OutboxKind.Sms, "YJ2026-0001");
        sms.SendAsync(Arg.Any<OutgoingSms>(), Arg.Any<CancellationToken>()).Returns(DeliveryOutcome.GiveUp("短信号码“13900000001”不可用"));

        await RunAsync();

        Assert.Equal(2, logged.Count);
        Assert.All(logged, line =>
        {
            Assert.DoesNotContain("13900000001", line, StringComparison.Ordinal);
            Assert.DoesNotContain("example.org", line, StringComparison.Ordinal);
            Assert.DoesNotContain("示例值班员", line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Each_attempt_is_two_durable_writes_beside_the_claim()
    {
        await QueueAsync(OutboxKind.Mail, "YJ2026-0001");
        var before = temporary.Writes.Count;

        await RunAsync();

        Assert.Equal(3, temporary.Writes.Count - before);
    }

    private void Answers(DeliveryOutcome first, params DeliveryOutcome[] others) => mail.SendAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>()).Returns(first, others);

    private Task<int> RunAsync()
    {
        var people = new[] { SampleProvince.Officer() }.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        var timetable = new DeliveryTimetable([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)], TimeSpan.FromMinutes(10));
        var lanes = new LaneSetup(new MailSender("alert@example.org", "就业失业监测预警"), people, new OutboxFiles(files.FullName), temporary.Record.Outbox, temporary.Clock).Of(ChannelSet.Of(mail, sms));
        return ADelivery.Run(temporary, lanes, timetable, [.. people.Values], new SendingLimits(SampleProvince.Rules.TimeZone), new ListLogger(logged)).RunAsync(Token);
    }

    private Task<OutboxMessage> QueueAsync(OutboxKind kind, string alert) => temporary.Record.WriteAsync(
        transaction => transaction.AddMessage(new OutboxMessage
        {
            Kind = kind,
            Person = SampleProvince.Officer().Id,
            Address = kind == OutboxKind.Mail ? SampleProvince.Officer().Mail! : SampleProvince.Officer().Mobile!,
            Subject = "主题",
            Text = "正文",
            Html = "<p>正文</p>",
            AlertNumber = alert,
            Grade = Grade.Severe,
            CreatedAt = SampleProvince.Monday,
        }),
        Token);

    private Task<IReadOnlyList<OutboxMessage>> RowsAsync() => temporary.Record.Outbox.ListAsync(0, 100, Token);

    private sealed class ListLogger(List<string> lines) : ILogger<DeliveryRun>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");
    }
}
