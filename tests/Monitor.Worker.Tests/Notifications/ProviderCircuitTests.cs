using System.Collections.Frozen;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Monitor.Rules.Notifications;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Testing;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Channels;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Record;
using NSubstitute;

namespace Monitor.Worker.Tests.Notifications;

public class ProviderCircuitTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_server_that_answers_again_rests_no_longer()
    {
        var circuit = new ProviderCircuit(3, TimeSpan.FromMinutes(2), new FakeTimeProvider(Start));
        foreach (var failed in new[] { true, true, true })
        {
            circuit.Note(failed);
        }

        Assert.True(circuit.IsOpen);
        circuit.Note(failed: false);

        Assert.False(circuit.IsOpen);
    }

    [Fact]
    public void A_restart_forgets_nothing_that_the_last_attempts_tell() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 3]).List[0, 12].Sample(attempts =>
        {
            var clock = new FakeTimeProvider(Start);
            var before = new ProviderCircuit(3, TimeSpan.FromMinutes(2), clock);
            var past = new List<PastAttempt>();
            foreach (var (failed, minutes) in attempts)
            {
                clock.Advance(TimeSpan.FromMinutes(minutes));
                before.Note(failed);
                past.Add(new PastAttempt(failed, clock.GetUtcNow()));
            }

            var after = new ProviderCircuit(3, TimeSpan.FromMinutes(2), clock);
            after.Resume(past.TakeLast(after.Memory));
            for (var minute = 0; minute < 3; minute++)
            {
                Assert.Equal(before.IsOpen, after.IsOpen);
                clock.Advance(TimeSpan.FromMinutes(1));
            }

            before.Note(failed: true);
            after.Note(failed: true);
            Assert.Equal(before.IsOpen, after.IsOpen);
        });

    [Fact]
    public async Task A_server_that_rested_before_a_restart_rests_after_it()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var failing = new DeliveryLanes([ADelivery.Lane(temporary, "sms1", 0, _ => DeliveryOutcome.TryLater("网络不通")), ADelivery.Lane(temporary, "sms2", 1, _ => DeliveryOutcome.Accepted("已收下", null))]);
        for (var number = 0; number < 3; number++)
        {
            await temporary.Record.WriteAsync(
                transaction => transaction.AddMessage(new OutboxMessage { Kind = OutboxKind.Sms, Person = "duty", Address = "13900000001", Text = "正文", CreatedAt = transaction.Now }), Token);
        }

        await ADelivery.Run(temporary, failing, ADelivery.Timetable, [], new SendingLimits(SampleProvince.Rules.TimeZone)).RunAsync(Token);
        await temporary.ReopenAsync();

        var lanes = Lanes(temporary);

        Assert.Equal([("mail1", false), ("sms1", true), ("sms2", false)], lanes.All.Select(lane => (lane.Id, lane.Circuit.IsOpen)));
        temporary.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(lanes.Find("sms1")!.Circuit.IsOpen);
        lanes.Find("sms1")!.Circuit.Note(failed: true);
        Assert.True(lanes.Find("sms1")!.Circuit.IsOpen); // one message has told that it is not back
    }

    private static DeliveryLanes Lanes(TemporaryRecord temporary)
    {
        var channels = new ChannelSet([Substitute.For<IMailChannel>()], [new SmsProvider("sms1", Substitute.For<ISmsChannel>(), false), new SmsProvider("sms2", Substitute.For<ISmsChannel>(), false)], []);
        return new LaneSetup(
            new MailSender("alert@example.org", "就业失业监测预警"), FrozenDictionary<string, Person>.Empty, new OutboxFiles(Path.GetDirectoryName(temporary.Path)!), temporary.Record.Outbox, temporary.Clock).Of(channels);
    }
}
