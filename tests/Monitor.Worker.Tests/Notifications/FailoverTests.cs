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
    private DeliveryTimetable timetable = ADelivery.Timetable;

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
        Assert.Equal((OutboxPurpose.DeadLetter, "operator@example.org", "【数据预警】短信未送达：M-000001"), (letter.Purpose, letter.Address, letter.Subject));
        Assert.StartsWith("一份短信未能送达，已移入死信；正在改用邮件补送。这是对系统运行的预警，不是失业风险预警。", letter.Text, StringComparison.Ordinal);
        Assert.StartsWith("下列短信没有送达您的手机，现以邮件补送，请按短信内容办理，并请核对登记的手机号码。", other.Text, StringComparison.Ordinal);
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM audit WHERE act = 'message.given_up'"));
        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM alerts"));
    }

    [Fact]
    public async Task With_every_provider_down_a_text_message_goes_as_a_mail_at_once_and_is_tried_on()
    {
        (answers["a"], answers["b"]) = (DeliveryOutcome.TryLater("网络不通"), DeliveryOutcome.TryLater("拒绝连接"));
        await QueueAsync();

        await RunAsync();
        await RunAsync();

        Assert.Equal([("a", "M-000001", 1), ("b", "M-000001", 2), ("mail1", "M-000002", 1)], sent);
        var mail = await RowAsync(2);
        Assert.Equal((OutboxPurpose.Takeover, 1L, "【短信未达】SX2026-0001"), (mail.Purpose, mail.InsteadOf, mail.Subject));
        Assert.StartsWith("下列短信暂时没有发到您的手机，现先以邮件告知，请按短信内容办理；短信仍在重发，随后收到的不必重复办理。", mail.Text, StringComparison.Ordinal);
        Assert.Equal(OutboxStatus.Queued, (await RowAsync(1)).Status);

        temporary.Clock.Advance(TimeSpan.FromMinutes(3));
        await RunAsync();
        answers.Clear();
        temporary.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunAsync();

        Assert.Equal(OutboxStatus.Accepted, (await RowAsync(1)).Status);
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM outbox WHERE purpose = 'takeover'"));
    }

    [Fact]
    public async Task A_text_message_that_waits_for_resting_providers_alone_goes_as_a_mail_in_time()
    {
        await QueueAsync();
        temporary.Clock.Advance(TimeSpan.FromMinutes(9));
        Rest("a", "b");
        await RunAsync();
        Assert.Empty(sent);

        temporary.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        await RunAsync();

        Assert.Equal([("mail1", "M-000002", 1)], sent);
        Assert.Equal((OutboxStatus.Queued, 0), ((await RowAsync(1)).Status, (await RowAsync(1)).Attempts));
    }

    [Fact]
    public async Task A_text_message_whose_mail_arrived_goes_no_other_way_and_its_dead_letter_says_so()
    {
        (answers["a"], answers["b"]) = (DeliveryOutcome.GiveUp("号码无效"), DeliveryOutcome.GiveUp("空号"));
        await QueueMailAsync();
        await QueueAsync();

        await RunAsync();

        var letter = await RowAsync(3);
        Assert.Equal((OutboxPurpose.DeadLetter, "【数据预警】短信未送达：M-000002"), (letter.Purpose, letter.Subject));
        Assert.StartsWith("一份短信未能送达，已移入死信；同一内容已由邮件告知收件人。", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("电话", letter.Text, StringComparison.Ordinal);
        await using var reader = temporary.Record.Reader();
        var lost = await LostMessages.ReadAsync(reader, temporary.Clock.GetUtcNow().AddDays(-1), temporary.Clock.GetUtcNow(), Token);
        Assert.Equal((1, 0, "均已改用其他方式告知或补送"), (lost.Count, lost.Untold, lost.Remedy));
    }

    [Fact]
    public async Task A_message_that_went_no_way_at_all_is_to_be_told_by_telephone()
    {
        foreach (var server in (string[])["mail1", "a", "b"])
        {
            answers[server] = DeliveryOutcome.GiveUp("不收");
        }

        await QueueMailAsync();
        await QueueAsync();

        await RunAsync();
        await RunAsync();

        await using var reader = temporary.Record.Reader();
        var lost = await LostMessages.ReadAsync(reader, temporary.Clock.GetUtcNow().AddDays(-1), temporary.Clock.GetUtcNow(), Token);
        Assert.Equal((4, 4, "请改用电话通知"), (lost.Count, lost.Untold, lost.Remedy)); // mail and text message, the mail in its stead, and the letter to the operator
    }

    [Fact]
    public async Task A_mail_whose_answer_got_lost_is_sent_again_under_its_number_and_goes_as_a_text_message_when_it_stays_so()
    {
        timetable = timetable with { GiveUpAfter = TimeSpan.FromDays(1) };
        answers["mail1"] = DeliveryOutcome.Unknown("与邮件服务器的连接中断，是否收下不明，将重发");
        await temporary.Record.WriteAsync(AddCase, Token);
        await QueueMailAsync();
        await RunAsync();
        Assert.Equal((OutboxStatus.Queued, DeliveryAnswer.Unknown), ((await RowAsync(1)).Status, (await DeliveriesAsync(1))[0].Answer));
        for (var i = 0; i < 2; i++)
        {
            temporary.Clock.Advance(TimeSpan.FromMinutes(5));
            await RunAsync();
        }

        await RunAsync();

        Assert.Equal([("mail1", "M-000001", 1), ("mail1", "M-000001", 2), ("mail1", "M-000001", 3), ("a", "M-000002", 1)], sent);
        Assert.Equal("【就业监测】青岛市城阳区橙色预警SX2026-0001的通知邮件是否送达不明，请登录查看。", (await RowAsync(2)).Text);
    }

    [Fact]
    public async Task A_server_that_puts_off_single_recipients_does_not_rest()
    {
        answers["mail1"] = DeliveryOutcome.PutOff(SmtpFault.PutsOffRecipient + "（451 4.7.1 greylisted）");
        for (var i = 0; i < 3; i++)
        {
            await QueueMailAsync($"SX2026-{i:0000}");
        }

        await RunAsync();

        Assert.Equal(3, sent.Count);
        Assert.False(lanes.Find("mail1")!.Circuit.IsOpen);
        Assert.All(temporary.Record.Outbox.LastAttempts("mail1", 3, SmtpFault.PutsOffRecipient), attempt => Assert.False(attempt.Failed));
    }

    [Fact]
    public async Task After_an_outage_a_case_is_told_once_by_its_latest_message()
    {
        (answers["a"], answers["b"]) = (DeliveryOutcome.TryLater("网络不通"), DeliveryOutcome.TryLater("网络不通"));
        await QueueAsync(covers: "SX2026-0001", text: "【就业监测】第一条，请登录查看。");
        await RunAsync();
        Rest("a", "b");
        await QueueAsync(covers: "SX2026-0001", text: "【就业监测】第二条，请登录查看。");
        await QueueAsync(covers: "SX2026-0001", text: "【就业监测】第三条，请登录查看。");
        await RunAsync();
        answers.Clear();
        sent.Clear();
        temporary.Clock.Advance(TimeSpan.FromMinutes(5));

        await RunAsync();

        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM outbox WHERE kind = 'sms' AND status = 'queued'"));
        Assert.Equal(["【就业监测】第三条，请登录查看。"], await TextsSentAsync());
    }

    [Fact]
    public async Task After_an_outage_several_cases_are_one_digest_however_long_it_took()
    {
        (answers["a"], answers["b"]) = (DeliveryOutcome.TryLater("网络不通"), DeliveryOutcome.TryLater("网络不通"));
        await QueueAsync("SX2026-0001", covers: "SX2026-0001");
        await RunAsync();
        for (var number = 2; number <= 6; number++)
        {
            temporary.Clock.Advance(TimeSpan.FromMinutes(3));
            await QueueAsync($"SX2026-000{number}", number == 3 ? Grade.Critical : Grade.Severe, $"【就业监测】SX2026-000{number}，请登录查看。", $"SX2026-000{number}");
            await RunAsync();
        }

        answers.Clear();
        sent.Clear();
        temporary.Clock.Advance(TimeSpan.FromMinutes(5));
        await RunAsync();

        Assert.Equal(["【就业监测】SX2026-0003；另有5条，均请登录查看。"], await TextsSentAsync());
        Assert.Equal(0L, temporary.Scalar("SELECT count(*) FROM outbox WHERE kind = 'sms' AND status = 'queued'"));
    }

    [Fact]
    public async Task A_message_of_which_an_attempt_left_nothing_behind_goes_again_as_it_is()
    {
        await QueueAsync("SX2026-0001");
        await temporary.Record.Outbox.ClaimAsync(1, TimeSpan.FromMinutes(2), Token);
        await temporary.Record.Outbox.ReleaseAllAsync(Token); // the process died; the provider may have it
        await QueueAsync("SX2026-0002");
        temporary.Clock.Advance(TimeSpan.FromMinutes(5));

        await RunAsync();

        Assert.Equal(["M-000001", "M-000002"], sent.Select(one => one.Key));
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
        Assert.Equal("【短信是否送达不明】SX2026-0001", (await RowAsync(2)).Subject);
        Assert.StartsWith("下列短信是否送达您的手机尚不能确定，现以邮件再告知一次，请按短信内容办理；已经收到的，不必重复办理。", (await RowAsync(2)).Text, StringComparison.Ordinal);
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

        Assert.Equal(["M-000001", "M-000003"], sent.Select(one => one.Key)); // the mail in its stead is the second
        Assert.Equal((OutboxStatus.Folded, 3L, 1, 2), ((await RowAsync(1)).Status, (await RowAsync(1)).FoldedInto!.Value, (await RowAsync(1)).Sequence, (await RowAsync(3)).Sequence));
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

    private static int AddCase(RecordTransaction transaction)
    {
        transaction.Context.Cases.Add(ACase);
        return transaction.Context.SaveChanges();
    }

    private static CaseRow ACase => new()
    {
        Number = "SX2026-0001",
        Version = 1,
        Region = "370214",
        Owner = "370214",
        Cause = "layoffs",
        Stage = "verify",
        ComputedGrade = Grade.Severe,
        OfficialGrade = Grade.None,
        OpenedAt = SampleProvince.Monday,
    };

    private void Rest(params string[] servers)
    {
        foreach (var circuit in servers.Select(server => lanes.Find(server)!.Circuit))
        {
            for (var i = 0; i < 3; i++)
            {
                circuit.Note(failed: true);
            }
        }
    }

    private async Task<string[]> TextsSentAsync()
    {
        var texts = new List<string>();
        foreach (var (_, key, _) in sent.Where(one => one.Server is "a" or "b"))
        {
            texts.Add((await temporary.Record.Outbox.FindAsync(key, Token))!.Text);
        }

        return [.. texts];
    }

    private Task<OutboxMessage> QueueMailAsync(string caseNumber = "SX2026-0001") => temporary.Record.WriteAsync(
        transaction => transaction.AddMessage(new OutboxMessage
        {
            Kind = OutboxKind.Mail,
            Person = SampleProvince.Officer().Id,
            Address = SampleProvince.Officer().Mail!,
            Subject = "主题",
            Text = "正文",
            CaseNumber = caseNumber,
            Grade = Grade.Severe,
            CreatedAt = transaction.Now,
        }),
        Token);

    private Task<int> RunAsync() => ADelivery.Run(temporary, lanes, timetable, People, limits).RunAsync(Token);

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
