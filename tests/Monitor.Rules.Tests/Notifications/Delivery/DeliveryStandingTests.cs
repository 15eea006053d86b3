using CsCheck;
using Monitor.Rules.Notifications.Delivery;

namespace Monitor.Rules.Tests.Notifications.Delivery;

public sealed class DeliveryStandingTests
{
    private static readonly Gen<DeliveryEvent[]> Events =
        Gen.Select(Gen.Int[1, 4], Gen.Enum<DeliveryAnswer>(), (attempt, answer) => new DeliveryEvent(attempt, answer)).Array[0, 12];

    [Fact]
    public void What_was_learnt_adds_up_the_same_in_any_order_and_however_often_it_is_told() =>
        Events.SelectMany(events => Gen.Shuffle(events.Concat(events).ToArray()).Select(shuffled => (events, shuffled)))
            .Sample(pair => Assert.Equal(DeliveryStanding.Of(pair.events), DeliveryStanding.Of(pair.shuffled)));

    [Fact]
    public void Whatever_comes_after_a_delivery_does_not_take_it_back() =>
        Events.Sample(events => Assert.True(DeliveryStanding.Of(events.Append(new(2, DeliveryAnswer.Delivered))) >= DeliveryAnswer.Delivered));

    [Theory]
    [InlineData(DeliveryAnswer.Queued)]
    [InlineData(DeliveryAnswer.Delivered, "1 Delivered", "1 Accepted")] // the receipt came before our own note
    [InlineData(DeliveryAnswer.Delivered, "1 Failed", "1 Delivered")] // of two parts one failed at first
    [InlineData(DeliveryAnswer.Accepted, "1 Failed", "2 Accepted")]
    [InlineData(DeliveryAnswer.Delivered, "1 Unknown", "2 Failed", "1 Delivered")]
    [InlineData(DeliveryAnswer.Unknown, "1 Accepted", "1 Unknown")]
    [InlineData(DeliveryAnswer.Failed, "1 Failed", "2 Failed")]
    [InlineData(DeliveryAnswer.Acknowledged, "1 Failed", "1 Acknowledged", "2 Delivered")]
    public void A_message_stands_at_its_best_attempt(DeliveryAnswer expected, params string[] events) =>
        Assert.Equal(expected, DeliveryStanding.Of(events.Select(one => new DeliveryEvent(one[0] - '0', Enum.Parse<DeliveryAnswer>(one[2..])))));
}
