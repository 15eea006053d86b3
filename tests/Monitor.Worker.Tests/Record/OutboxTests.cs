using Monitor.Rules.Grading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class OutboxTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Messages_get_rising_keys_and_are_claimed_oldest_first()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await QueueAsync(temporary, "A-1", "a@example.org");
        await QueueAsync(temporary, "A-2", "a@example.org");
        await QueueAsync(temporary, null, "b@example.org");

        Assert.Equal(["M-000001", "M-000002"], await ClaimAsync(temporary, 2));
        Assert.Equal(["M-000003"], await ClaimAsync(temporary));
        Assert.Empty(await ClaimAsync(temporary));
    }

    [Fact]
    public async Task A_message_comes_back_as_it_was_queued()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var created = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));
        await QueueAsync(temporary, "A-1", "a@example.org");

        var claimed = Assert.Single(await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token));

        Assert.Equal(
            ("lead", "a@example.org", "橙色预警", "正文", "<p>正文</p>", "A-1", "S-1", Grade.Severe),
            (claimed.Person, claimed.Address, claimed.Subject, claimed.Text, claimed.Html, claimed.AlertNumber, claimed.SnapshotId, claimed.Grade));
        Assert.Equal(
            (OutboxKind.Mail, OutboxStatus.Sending, 1, created, created + Lease),
            (claimed.Kind, claimed.Status, claimed.Attempts, claimed.CreatedAt, claimed.LeaseUntil!.Value));
    }

    [Fact]
    public async Task A_delivered_message_is_never_claimed_again_and_stays_in_the_record()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await QueueAsync(temporary, "A-1", "a@example.org");
        var claimed = (await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token))[0];

        await OutcomeAsync(temporary, claimed, OutboxOutcome.Accepted("已送达", "250-1"));
        temporary.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Empty(await ClaimAsync(temporary));
        Assert.Null(await temporary.Record.Outbox.NextDueAsync(TemporaryRecord.Token));
        var kept = await temporary.Record.Outbox.FindAsync("M-000001", TemporaryRecord.Token);
        Assert.Equal((OutboxStatus.Accepted, "已送达", "250-1"), (kept!.Status, kept.LastReason, kept.ProviderReference));
    }

    [Fact]
    public async Task A_message_whose_lease_ran_out_is_claimed_again_with_the_same_key()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await QueueAsync(temporary, "A-1", "a@example.org");
        var first = (await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token))[0];
        temporary.Clock.Advance(Lease - TimeSpan.FromSeconds(1));
        Assert.Empty(await ClaimAsync(temporary));

        temporary.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = Assert.Single(await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token));

        Assert.Equal((first.Key, 2), (second.Key, second.Attempts));
        Assert.False(await OutcomeAsync(temporary, first, OutboxOutcome.GivenUp("地址无效")));
        Assert.True(await OutcomeAsync(temporary, first, OutboxOutcome.Accepted("已送达", null)));
        Assert.False(await OutcomeAsync(temporary, second, OutboxOutcome.TryAgain("连接中断", temporary.Clock.GetUtcNow())));
        Assert.Equal(OutboxStatus.Accepted, (await temporary.Record.Outbox.FindAsync(first.Key, TemporaryRecord.Token))!.Status);
    }

    [Fact]
    public async Task A_message_put_off_waits_for_its_time()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await QueueAsync(temporary, "A-1", "a@example.org");
        var claimed = (await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token))[0];
        var next = temporary.Clock.GetUtcNow().AddMinutes(5);

        await OutcomeAsync(temporary, claimed, OutboxOutcome.TryAgain("服务器忙", next));

        Assert.Equal(next, await temporary.Record.Outbox.NextDueAsync(TemporaryRecord.Token));
        temporary.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Empty(await ClaimAsync(temporary));
        temporary.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["M-000001"], await ClaimAsync(temporary));
    }

    [Fact]
    public async Task Messages_of_one_alert_to_one_address_go_one_after_the_other()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await QueueAsync(temporary, "A-1", "a@example.org");
        await QueueAsync(temporary, "A-1", "a@example.org");
        await QueueAsync(temporary, "A-1", "b@example.org");

        var first = await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token);
        Assert.Equal(["M-000001", "M-000003"], first.Select(message => message.Key));
        Assert.Empty(await ClaimAsync(temporary));
        await OutcomeAsync(temporary, first[0], OutboxOutcome.Accepted("已送达", null));

        Assert.Equal(["M-000002"], await ClaimAsync(temporary));
    }

    [Fact]
    public async Task A_message_put_off_or_given_up_holds_up_none_behind_it()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await QueueAsync(temporary, "A-1", "a@example.org");
        await QueueAsync(temporary, "A-1", "a@example.org");
        await QueueAsync(temporary, "A-1", "a@example.org");
        var first = (await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token))[0];
        await OutcomeAsync(temporary, first, OutboxOutcome.TryAgain("服务器忙", temporary.Clock.GetUtcNow().AddHours(4)));

        var second = Assert.Single(await temporary.Record.Outbox.ClaimAsync(10, Lease, TemporaryRecord.Token));
        await OutcomeAsync(temporary, second, OutboxOutcome.GivenUp("内容被拒收"));

        Assert.Equal("M-000002", second.Key);
        Assert.Equal(["M-000003"], await ClaimAsync(temporary));
    }

    [Theory]
    [InlineData("M-")]
    [InlineData("000001")]
    [InlineData("M-1x")]
    public void A_text_that_is_no_key_is_refused(string key) => Assert.Throws<FormatException>(() => OutboxMessage.NumberOf(key));

    private static Task<OutboxMessage> QueueAsync(TemporaryRecord temporary, string? alert, string address) => temporary.Record.WriteAsync(
        transaction => transaction.AddMessage(new OutboxMessage
        {
            Kind = OutboxKind.Mail,
            Person = "lead",
            Address = address,
            Subject = "橙色预警",
            Text = "正文",
            Html = "<p>正文</p>",
            AlertNumber = alert,
            SnapshotId = "S-1",
            Grade = Grade.Severe,
            CreatedAt = transaction.Now,
        }),
        TemporaryRecord.Token);

    private static async Task<IEnumerable<string>> ClaimAsync(TemporaryRecord temporary, int max = 10) =>
        (await temporary.Record.Outbox.ClaimAsync(max, Lease, TemporaryRecord.Token)).Select(message => message.Key);

    private static Task<bool> OutcomeAsync(TemporaryRecord temporary, OutboxMessage attempt, OutboxOutcome outcome) =>
        temporary.Record.Outbox.RecordOutcomeAsync(attempt, outcome, TemporaryRecord.Token);
}
