using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications.Delivery;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Periods;

/// <summary>Havana puts its clock back from one to midnight: the day begins at the first of two midnights, whoever asks.</summary>
public sealed class WallClockTests
{
    private static readonly TimeZoneInfo Havana = TimeZoneInfo.FindSystemTimeZoneById("America/Havana");

    private static readonly DateOnly Day = new(2026, 11, 1);

    private static readonly DateTimeOffset FirstMidnight = new(2026, 11, 1, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_begins_at_the_first_of_two_midnights()
    {
        Assert.Equal(FirstMidnight, WallClock.StartOf(Havana, Day));
        Assert.Equal(FirstMidnight, new SendingLimits(Havana).DayOf(FirstMidnight.AddHours(6)));
        Assert.Equal(FirstMidnight, new SendingLimits(Havana).NextDayAfter(FirstMidnight.AddHours(-6)));
        Assert.Equal(FirstMidnight, Frame().StartOf(Day));
        Assert.Equal(TimeSpan.FromHours(-4), Frame().StartOf(Day).Offset);
    }

    [Fact]
    public void Quiet_hours_end_at_the_first_of_two_times_on_the_wall() =>
        Assert.Equal(FirstMidnight.AddMinutes(30), new QuietHours(new(22, 0), new(0, 30)).EndAt(FirstMidnight.AddHours(-1), Havana));

    [Fact]
    public void A_time_that_the_clock_skips_is_the_moment_of_the_change() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 5, 0, 0, TimeSpan.Zero), WallClock.Instant(Havana, new(2026, 3, 8), new(0, 30)));

    private static RuleSet Frame()
    {
        var rules = ARuleSet.OfRules();
        return new()
        {
            Version = rules.Version,
            TimeZone = Havana,
            Regions = rules.Regions,
            Indicators = rules.Indicators,
            Rules = rules.Rules,
            Grades = rules.Grades,
            LevelNames = rules.LevelNames,
            Calendar = rules.Calendar,
        };
    }
}
