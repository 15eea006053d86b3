using Monitor.Testing.Hosts;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Tests.Operations;

public sealed class ClockStepsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 22, 30, 0, TimeSpan.Zero);
    private readonly SteppedClock clock = new(Start);

    [Fact]
    public void A_clock_set_back_is_noticed_once()
    {
        var steps = new ClockSteps(clock);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(steps.Look());

        clock.SetBack(TimeSpan.FromMinutes(61));
        clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(new ClockStep(Start.AddSeconds(75), Start.AddHours(-1).AddSeconds(15)), steps.Look());
        Assert.Null(steps.Look());
        Assert.NotNull(steps.Recent);
    }

    [Fact]
    public void A_clock_put_forward_or_slewed_is_no_step_back()
    {
        var steps = new ClockSteps(clock);

        clock.SetBack(TimeSpan.FromHours(-1));
        Assert.Null(steps.Look());
        clock.SetBack(TimeSpan.FromSeconds(2));
        Assert.Null(steps.Look());
        Assert.Null(steps.Recent);
    }

    [Fact]
    public void A_step_is_news_for_a_day_and_until_the_old_time_is_reached()
    {
        var steps = new ClockSteps(clock);
        clock.SetBack(TimeSpan.FromDays(3));
        Assert.NotNull(steps.Look());

        clock.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(steps.Recent);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(steps.Recent);
    }
}
