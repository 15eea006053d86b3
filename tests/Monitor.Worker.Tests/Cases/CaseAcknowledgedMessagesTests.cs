using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Cases;

/// <summary>Whoever acts on a case has seen what was sent of it.</summary>
public sealed class CaseAcknowledgedMessagesTests
{
    [Fact]
    public async Task An_act_acknowledges_the_persons_own_messages_of_the_case_that_were_sent()
    {
        await using var fixture = await CaseFixture.OpenAsync();
        await fixture.RaiseAsync();
        await QueueAsync(fixture, "qingdao_duty", "SX2026-0001", OutboxStatus.Accepted);
        await QueueAsync(fixture, "qingdao_duty", "SX2026-0001", OutboxStatus.Unknown);
        await QueueAsync(fixture, "qingdao_duty", "SX2026-0001", OutboxStatus.Queued);
        await QueueAsync(fixture, "qingdao_duty", "SX2026-0002", OutboxStatus.Accepted);
        await QueueAsync(fixture, "qingdao_lead", "SX2026-0001", OutboxStatus.Delivered);

        await fixture.DoneAsync(new Acknowledge(), CaseFixture.Duty);

        Assert.Equal(
            [OutboxStatus.Acknowledged, OutboxStatus.Acknowledged, OutboxStatus.Queued, OutboxStatus.Accepted, OutboxStatus.Delivered],
            (await fixture.MessagesAsync()).Take(5).Select(message => message.Status));
        Assert.Equal("本人已办理“签收”", fixture.Temporary.Scalar("SELECT reason FROM deliveries WHERE message = 1"));
    }

    private static Task QueueAsync(CaseFixture fixture, string person, string number, OutboxStatus status) => fixture.Record.WriteAsync(
        transaction =>
        {
            var message = transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = person, Address = "13900000012", Text = "请签收", CaseNumber = number, Grade = Grade.Severe, CreatedAt = transaction.Now });
            OutboxDeliveries.Finish(transaction, message, new OutboxOutcome(status, Monitor.Rules.Notifications.Delivery.DeliveryAnswer.Accepted, "", null, transaction.Now));
        },
        CaseFixture.Token);
}
