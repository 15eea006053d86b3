using Monitor.Worker.Notifications;

namespace Monitor.Worker.Tests.Notifications;

public sealed class DeliveryTimetableTests
{
    private static readonly DeliveryTimetable Shipped = new(
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)], TimeSpan.FromDays(2));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(5, 240)]
    [InlineData(6, 240)]
    public void Waits_grow_and_the_last_one_repeats(int attempts, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Shipped.WaitAfter(attempts));

    [Fact]
    public void After_enough_waiting_a_message_is_given_up()
    {
        var waits = Enumerable.Range(1, 100).Select(Shipped.WaitAfter).ToArray();

        var tried = waits.TakeWhile(w => w is not null).ToArray();
        Assert.Equal(15, tried.Length);
        Assert.True(tried.Aggregate(TimeSpan.Zero, (sum, w) => sum + w!.Value) <= TimeSpan.FromDays(2));
        Assert.All(waits.Skip(tried.Length), w => Assert.Null(w));
    }
}
