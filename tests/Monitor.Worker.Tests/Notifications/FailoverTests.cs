using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Testing;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;

namespace Monitor.Worker.Tests.Notifications;

/// <summary>Several providers, receipts, other ways, and what comes of a message that nothing carries.</summary>
public sealed class FailoverTests : IAsyncLifetime
{
    private static readonly ImmutableArray<Person> People =
    [
        SampleProvince.Officer() with { SmsFrom = Grade.Moderate },
        SampleProvince.Officer() with { Id = "operator", Name = "示例运维员", Role = PersonRole.Operator, Mail = "operator@example.org", Mobile = null, SmsFrom = null },
    ];

    private readonly List<(string Server, string Key, int Attempt)> sent = [];
    private readonly Dictionary<string, DeliveryOutcome> answers = new(StringComparer.Ordinal);
    private TemporaryRecord temporary = null!;
    private DeliveryLanes lanes = null!;
    private SendingLimits limits = new(SampleProvince.Rules.TimeZone);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        temporary = await TemporaryRecord.OpenAsync();
        lanes = new DeliveryLanes([Server("mail1", 0, OutboxKind.Mail), Server("a", 0, receipts: true), Server("b", 1)]);
    }

    public ValueTask DisposeAsync() => temporary.DisposeAsync();

    [Fact]
    public async Task The_second_provider_takes_over_at_once_where_the_first_fails()
    {
        answers["a"] = DeliveryOutcome.TryLater("网络不通");
        await QueueAsync();

        Assert.Equal(1, await RunAsync());

        Assert.Equal([("a", "M-000001", 1), ("b", "M-000001", 2)], sent);
        Assert.Equal(OutboxStatus.Accepted, (await RowAsync(1)).Status);
        Assert.Equal([("a", DeliveryAnswer.Queued), ("b", DeliveryAnswer.Accepted)], (await DeliveriesAsync(1)).Select(row => (row.Provider, row.Answer)));
    }

    [Fact]
    public async Task A_message_that_every_provider_refuses_goes_as_a_mail_and_the_operator_is_told()
    {
        (answers["a"], answers["b"]) = (DeliveryOutcome.GiveUp("号码无效"), DeliveryOutcome.GiveUp("空号"));
        await QueueAsync();

        await RunAsync();
        await RunAsync();

        Assert.Equal((OutboxStatus.GivenUp, "空号"), ((await RowAsync(1)).Status, (await RowAsync(1)).LastReason));
        var other = await RowAsync(2);
        Assert.Equal((OutboxKind.Mail, OutboxPurpose.Takeover, 1L, "【短信未达】SX2026-0001", OutboxStatus.Accepted), (other.Kind, other.Purpose, other.InsteadOf, other.Subject, other.Status));
        Assert.Contains("【就业监测】正文", other.Text, StringComparison.Ordinal);
        var letter = await RowAsync(3);
        Assert.Equal((OutboxPurpose.DeadLetter, "operator@example.org", "【数据预警】通知未能送达：M-000001"), (letter.Purpose, letter.Address, letter.Subject));
        Assert.Contains("这是对系统运行的预警，不是失业风险预警。", letter.Text, StringComparison.Ordinal);
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM audit WHERE act = 'message.given_up'"));
        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM alerts"));
    }

    [Fact]
    public async Task Many_dead_letters_within_an_hour_make_one_mail_to_the_operator()
    {
        lanes = new DeliveryLanes([Server("mail1", 0, OutboxKind.Mail), Server("a", 0)]);
        answers["a"] = DeliveryOutcome.GiveUp("空号");
        for (var i = 0; i < 4; i++)
        {
            await QueueAsync();
        }

        await RunAsync();

        Assert.Equal(4L, temporary.Scalar("SELECT count(*) FROM outbox WHERE status = 'given_up'"));
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM outbox WHERE purpose = 'dead_letter'"));
    }

    [Fact]
    public async Task A_message_whose_answer_got_lost_waits_for_a_receipt_before_another_provider_takes_over()
    {
        answers["a"] = DeliveryOutcome.Unknown("没有答复");
        await QueueAsync();

        await RunAsync();
        Assert.Equal([("a", "M-000001", 1)], sent);
        temporary.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync();

        Assert.Equal([("a", "M-000001", 1), ("b", "M-000001", 2)], sent);
    }

    [Fact]
    public async Task A_receipt_for_a_lost_answer_ends_the_matter()
    {
        answers["a"] = DeliveryOutcome.Unknown("没有答复");
        await QueueAsync();
        await RunAsync();

        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Delivered, "运营商回执：已送达") { Message = 1, Attempt = 1 });
        temporary.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();

        Assert.Single(sent);
        Assert.Equal(OutboxStatus.Delivered, (await RowAsync(1)).Status);
    }

    [Fact]
    public async Task Without_a_receipt_in_time_the_next_provider_takes_over_once()
    {
        await QueueAsync();
        await RunAsync();

        temporary.Clock.Advance(TimeSpan.FromMinutes(9));
        await RunAsync();
        Assert.Single(sent);
        temporary.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        temporary.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();

        Assert.Equal([("a", "M-000001", 1), ("b", "M-000001", 2)], sent);
        Assert.Equal(
            [(DeliverySource.Attempt, DeliveryAnswer.Accepted), (DeliverySource.Watch, DeliveryAnswer.Unknown), (DeliverySource.Attempt, DeliveryAnswer.Accepted)],
            (await DeliveriesAsync(1)).Select(row => (row.Source, row.Answer)));
    }

    [Fact]
    public async Task Where_nobody_else_can_send_it_a_message_without_a_receipt_goes_as_a_mail()
    {
        lanes = new DeliveryLanes([Server("mail1", 0, OutboxKind.Mail), Server("a", 0, receipts: true)]);
        await QueueAsync();
        await RunAsync();
        temporary.Clock.Advance(TimeSpan.FromMinutes(10));

        await RunAsync();
        await RunAsync();

        Assert.Equal((OutboxStatus.Unknown, "10分钟内没有收到运营商回执，是否送达不明"), ((await RowAsync(1)).Status, (await RowAsync(1)).LastReason));
        Assert.Equal([("a", "M-000001", 1), ("mail1", "M-000002", 1)], sent);
    }

    [Fact]
    public async Task A_receipt_of_failure_sends_the_message_on()
    {
        await QueueAsync();
        await RunAsync();

        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Failed, "运营商回执：未送达") { Message = 1, Attempt = 1 });
        await RunAsync();

        Assert.Equal([("a", "M-000001", 1), ("b", "M-000001", 2)], sent);
    }

    [Fact]
    public async Task Receipts_in_any_order_leave_the_same_and_never_take_a_message_back()
    {
        await QueueAsync();
        await RunAsync();

        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Delivered, "已送达") { Message = 1, Attempt = 1 });
        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Accepted, "短信中心已接收") { Message = 1, Attempt = 1 });
        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Delivered, "已送达") { Message = 1, Attempt = 1 });
        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Failed, "未送达") { Message = 1, Attempt = 1 });
        temporary.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync();

        Assert.Single(sent);
        Assert.Equal(OutboxStatus.Delivered, (await RowAsync(1)).Status);
        Assert.Equal(4, (await DeliveriesAsync(1)).Count); // our attempt and three receipts; the repeated one is not kept twice
    }

    [Fact]
    public async Task A_receipt_that_comes_before_our_own_note_of_the_attempt_finds_its_message()
    {
        await QueueAsync();
        answers["a"] = DeliveryOutcome.Accepted("已收下", "serial-7");
        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Delivered, "已送达") { Reference = "serial-7" });

        await RunAsync();

        Assert.Equal(OutboxStatus.Delivered, (await RowAsync(1)).Status);
    }

    [Fact]
    public async Task A_receipt_of_failure_that_comes_first_sends_the_message_on()
    {
        await QueueAsync();
        answers["a"] = DeliveryOutcome.Accepted("已收下", "serial-7");
        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Failed, "未送达") { Reference = "serial-7" });

        await RunAsync();

        Assert.Equal([("a", "M-000001", 1), ("b", "M-000001", 2)], sent);
    }

    [Fact]
    public async Task A_receipt_for_no_message_of_ours_does_nothing()
    {
        await QueueAsync();

        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Delivered, "已送达") { Message = 9, Attempt = 1 });
        await ReceiptAsync(new DeliveryReceipt("a", DeliveryAnswer.Delivered, "已送达") { Message = 1, Attempt = 5 });

        Assert.Equal(OutboxStatus.Queued, (await RowAsync(1)).Status);
    }

    [Fact]
    public async Task A_provider_that_failed_three_times_in_a_row_rests_and_its_messages_go_to_the_next()
    {
        answers["a"] = DeliveryOutcome.TryLater("网络不通");
        for (var i = 0; i < 6; i++)
        {
            await QueueAsync(caseNumber: $"SX2026-{i:0000}");
        }

        await RunAsync();
        Assert.Equal(5, sent.Count(one => one.Server == "a")); // those claimed together with the third
        Assert.Equal(6, sent.Count(one => one.Server == "b"));

        answers.Remove("a");
        temporary.Clock.Advance(TimeSpan.FromMinutes(2));
        await QueueAsync(caseNumber: "SX2026-0099");
        await RunAsync();

        Assert.Equal(("a", "M-000007", 1), sent[^1]);
    }

    [Fact]
    public async Task A_message_that_ended_its_sender_three_times_is_given_up()
    {
        await QueueAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.Single(await temporary.Record.Outbox.ClaimAsync(1, TimeSpan.FromMinutes(2), Token));
            await temporary.Record.Outbox.ReleaseAllAsync(Token); // the process died, and the next one begins
        }

        await RunAsync();

        Assert.DoesNotContain(sent, one => one.Key == "M-000001");
        Assert.Equal(OutboxStatus.GivenUp, (await RowAsync(1)).Status);
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM outbox WHERE purpose = 'dead_letter'"));
    }

    [Fact]
    public async Task What_was_held_back_for_one_number_goes_as_one_message()
    {
        limits = limits with { Budget = new MessageBudget(1, 0) };
        await QueueAsync(caseNumber: "SX2026-0001");
        await QueueAsync(caseNumber: "SX2026-0002", text: "【就业监测】青岛市城阳区触发橙色预警：1家企业裁减268人。SX2026-0002，请登录查看。");
        await QueueAsync(caseNumber: "SX2026-0003", grade: Grade.Moderate);

        await RunAsync();
        Assert.Equal(["M-000001"], sent.Select(one => one.Key));
        temporary.Clock.Advance(TimeSpan.FromHours(16)); // the next day in Shandong
        await RunAsync();

        Assert.Equal(["M-000001", "M-000004"], sent.Select(one => one.Key));
        Assert.Equal("【就业监测】青岛市城阳区触发橙色预警：1家企业裁减268人。SX2026-0002；另有1条，均请登录查看。今日短信已达上限，其余请看邮件或登录查看。", (await RowAsync(4)).Text);
        Assert.Equal([(OutboxStatus.Folded, 4L), (OutboxStatus.Folded, 4L)], new[] { await RowAsync(2), await RowAsync(3) }.Select(row => (row.Status, row.FoldedInto!.Value)));
    }

    [Fact]
    public async Task The_last_message_that_the_budget_leaves_says_so_and_whose_are_withheld_is_known()
    {
        limits = limits with { Budget = new MessageBudget(3, 1) };
        var withheld = new WithheldTexts(temporary.Record, People.ToFrozenDictionary(person => person.Id, StringComparer.Ordinal));
        for (var number = 1; number <= 2; number++)
        {
            await QueueAsync(caseNumber: $"SX2026-000{number}");
            await RunAsync();
        }

        Assert.Empty(await withheld.ReadAsync(Token));
        await QueueAsync(caseNumber: "SX2026-0003");
        await QueueAsync(caseNumber: "SX2026-0004");
        await RunAsync();
        Assert.Equal(["示例值班员的短信已达当日限额，2条未发，次日合并发送（最高级别和邮件照发）。请电话告知本人。"], await withheld.ReadAsync(Token));
        await QueueAsync(caseNumber: "SX2026-0005", grade: Grade.Critical);
        await RunAsync();

        Assert.Equal(["M-000001", "M-000002", "M-000005"], sent.Select(one => one.Key));
        Assert.Equal("【就业监测】正文", (await RowAsync(1)).Text);
        Assert.Equal("【就业监测】正文今日此后只发最高级别短信，其余请看邮件或登录查看。", (await RowAsync(2)).Text);
        Assert.Equal("【就业监测】正文今日短信已达上限，其余请看邮件或登录查看。", (await RowAsync(5)).Text);
    }

    [Fact]
    public async Task A_message_that_is_tried_again_says_once_that_it_is_the_last()
    {
        limits = limits with { Budget = new MessageBudget(1, 0) };
        (answers["a"], answers["b"]) = (DeliveryOutcome.TryLater("网络不通"), DeliveryOutcome.TryLater("网络不通"));
        await QueueAsync();
        await RunAsync();
        answers.Clear();
        temporary.Clock.Advance(TimeSpan.FromMinutes(10));

        await RunAsync();

        Assert.Equal("【就业监测】正文今日短信已达上限，其余请看邮件或登录查看。", (await RowAsync(1)).Text);
        Assert.Equal(OutboxStatus.Accepted, (await RowAsync(1)).Status);
    }

    [Theory]
    [InlineData(113, "今日短信已达上限，其余请看邮件或登录查看。")]
    [InlineData(114, "今日短信已满。")]
    [InlineData(127, "今日短信已满。")]
    [InlineData(128, "")]
    public async Task A_long_message_is_not_cut_to_say_that_it_is_the_last(int length, string ending)
    {
        limits = limits with { Budget = new MessageBudget(1, 0) };
        var text = "【就业监测】" + new string('文', length - "【就业监测】".Length);
        await QueueAsync(text: text);

        await RunAsync();

        Assert.Equal(text + ending, (await RowAsync(1)).Text);
    }

    [Fact]
    public async Task A_waiting_message_is_updated_by_a_newer_one_of_the_same_alert()
    {
        lanes = new DeliveryLanes([Server("a", 0)]);
        answers["a"] = DeliveryOutcome.TryLater("网络不通");
        await QueueAsync(covers: "YJ2026-0001");
        await RunAsync();
        answers.Remove("a");
        await QueueAsync(covers: "YJ2026-0001 YJ2026-0002", grade: Grade.Critical);

        await RunAsync();
        temporary.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();

        Assert.Equal(["M-000001", "M-000002"], sent.Select(one => one.Key));
        Assert.Equal((OutboxStatus.Folded, 2L, 1, 2), ((await RowAsync(1)).Status, (await RowAsync(1)).FoldedInto!.Value, (await RowAsync(1)).Sequence, (await RowAsync(2)).Sequence));
    }

    [Fact]
    public async Task A_lesser_message_never_takes_the_place_of_a_graver_one()
    {
        answers["a"] = answers["b"] = DeliveryOutcome.TryLater("网络不通");
        await QueueAsync(covers: "YJ2026-0001", grade: Grade.Critical);
        await RunAsync();

        await QueueAsync(covers: "YJ2026-0001", grade: Grade.Moderate);

        Assert.Equal(OutboxStatus.Queued, (await RowAsync(1)).Status);
    }

    private DeliveryLane Server(string id, int route, OutboxKind kind = OutboxKind.Sms, bool receipts = false) => ADelivery.Lane(
        temporary,
        id,
        route,
        message =>
        {
            sent.Add((id, message.Key, message.Attempts));
            return answers.GetValueOrDefault(id) ?? DeliveryOutcome.Accepted("已收下", null);
        },
        kind,
        receipts);

    private Task<int> RunAsync() => ADelivery.Run(temporary, lanes, ADelivery.Timetable, People, limits).RunAsync(Token);

    private Task ReceiptAsync(DeliveryReceipt receipt) => temporary.Record.WriteAsync(transaction => ADelivery.Desk(lanes, ADelivery.Timetable, People).RecordReceipt(transaction, receipt), Token);

    private async Task<OutboxMessage> RowAsync(long number) => (await temporary.Record.Outbox.FindAsync(OutboxMessage.KeyOf(number), Token))!;

    private Task<IReadOnlyList<DeliveryRow>> DeliveriesAsync(long number) => temporary.Record.Outbox.DeliveriesOfAsync(number, Token);

    private Task<OutboxMessage> QueueAsync(string caseNumber = "SX2026-0001", Grade grade = Grade.Severe, string text = "【就业监测】正文", string covers = "") => temporary.Record.WriteAsync(
        transaction => transaction.AddMessage(new OutboxMessage
        {
            Kind = OutboxKind.Sms,
            Person = SampleProvince.Officer().Id,
            Address = SampleProvince.Officer().Mobile!,
            Text = text,
            CaseNumber = caseNumber,
            Covers = covers,
            Grade = grade,
            CreatedAt = transaction.Now,
        }),
        Token);
}
