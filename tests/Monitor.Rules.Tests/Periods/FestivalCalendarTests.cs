using CsCheck;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Periods;

public sealed class FestivalCalendarTests
{
    private static readonly DateOnly[] Festivals =
    [
        new(2022, 2, 1), new(2023, 1, 22), new(2024, 2, 10), new(2025, 1, 29),
    ];

    private static readonly FestivalCalendar Calendar = new(Festivals, 15, 30);

    [Theory]
    [InlineData("2024-W04", true)] // ends 2024-01-28; the pause begins on 2024-01-26
    [InlineData("2024-W03", false)]
    [InlineData("2024-W11", true)] // begins 2024-03-11, the last day of the pause
    [InlineData("2024-W12", false)]
    [InlineData("2025-W03", true)] // ends 2025-01-19; the pause begins on 2025-01-14
    [InlineData("2025-W02", false)]
    [InlineData("2025-W09", true)] // begins 2025-02-24; the pause ends on 2025-02-28
    [InlineData("2025-W10", false)]
    public void A_week_that_touches_the_pause_is_in_it(string week, bool paused) =>
        Assert.Equal(paused, Calendar.InPause(Period.Parse(PeriodKind.Week, week)));

    [Theory]
    [InlineData("2024-W06", "2023-W03")] // Thursday 2024-02-08, two days before the festival → 2023-01-20
    [InlineData("2024-W07", "2023-W04")]
    [InlineData("2024-W11", "2023-W08")] // Thursday 2024-03-14, 33 days after → 2023-02-24
    [InlineData("2025-W05", "2024-W06")] // Thursday 2025-01-30, a day after → 2024-02-11, a Sunday
    [InlineData("2024-W30", "2023-W30")]
    [InlineData("2025-W30", "2024-W30")]
    public void Around_the_festival_weeks_meet_the_week_as_far_from_it(string week, string before)
    {
        var aligned = Calendar.YearBeforeByFestival(Period.Parse(PeriodKind.Week, week));

        Assert.Equal(before, aligned.ToString());
    }

    [Fact]
    public void A_calm_week_does_not_meet_a_festival_week_of_the_year_before()
    {
        // 2024-W03 lies before the pause of 2024, but 52 weeks earlier is the week that ends on the festival of 2023.
        var week = Period.Parse(PeriodKind.Week, "2024-W03");
        Assert.True(Calendar.InPause(week.Plus(-52)));

        var aligned = Calendar.YearBeforeByFestival(week);

        Assert.Equal("2022-W52", aligned.ToString());
        Assert.False(Calendar.InPause(aligned));
    }

    [Fact]
    public void Where_a_festival_is_unknown_the_plain_year_before_is_taken()
    {
        Assert.Equal("2021-W05", Calendar.YearBeforeByFestival(Period.Parse(PeriodKind.Week, "2022-W05")).ToString());
        Assert.Equal("2023-02", Calendar.YearBeforeByFestival(Period.Parse(PeriodKind.Month, "2024-02")).ToString());
        Assert.Equal("2023-W05", FestivalCalendar.Empty.YearBeforeByFestival(Period.Parse(PeriodKind.Week, "2024-W05")).ToString());
    }

    [Fact]
    public void A_long_pause_reaches_into_the_year_before()
    {
        var calendar = new FestivalCalendar(Festivals, 40, 30);

        Assert.True(calendar.InPause(Period.Parse(PeriodKind.Week, "2022-W50"))); // 2022-12-12 to 18, from 2022-12-13 on
        Assert.False(calendar.InPause(Period.Parse(PeriodKind.Week, "2022-W49")));
    }

    [Fact]
    public void No_period_makes_the_calendar_throw() => Gen.Select(
        Gen.Enum<PeriodKind>(),
        Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber]).Sample((kind, day) =>
    {
        var period = Period.Containing(kind, DateOnly.FromDayNumber(day));

        var before = Calendar.YearBeforeByFestival(period);

        var days = period.Start.DayNumber - before.Start.DayNumber;
        Assert.InRange(days, 330, 400);
    });

    [Fact]
    public void Days_of_December_stand_in_the_arrangement_of_the_year_after()
    {
        var calendar = new FestivalCalendar(
            Festivals, 15, 30,
            new Dictionary<int, System.Collections.Immutable.ImmutableArray<DateOnly>> { [2026] = [new(2026, 1, 1)], [2027] = [new(2026, 12, 31), new(2027, 1, 1)] },
            new Dictionary<int, System.Collections.Immutable.ImmutableArray<DateOnly>> { [2026] = [], [2027] = [new(2026, 12, 26)] });

        Assert.Equal(DayKind.Holiday, calendar.KindOf(new(2026, 12, 31))); // a Thursday
        Assert.Equal(DayKind.MakeUpWorkday, calendar.KindOf(new(2026, 12, 26)));
        Assert.Equal(DayKind.Workday, calendar.KindOf(new(2026, 12, 30)));
    }

    [Fact]
    public void Days_off_follow_the_arrangement_where_it_is_known()
    {
        var calendar = new FestivalCalendar(
            Festivals, 15, 30,
            new Dictionary<int, System.Collections.Immutable.ImmutableArray<DateOnly>> { [2024] = [new(2024, 2, 12)] },
            new Dictionary<int, System.Collections.Immutable.ImmutableArray<DateOnly>> { [2024] = [new(2024, 2, 18)] });

        Assert.True(calendar.KnowsArrangement(2024));
        Assert.False(calendar.KnowsArrangement(2025));
        Assert.True(calendar.IsDayOff(new(2024, 2, 12))); // a Monday given off
        Assert.False(calendar.IsDayOff(new(2024, 2, 18))); // a Sunday worked
        Assert.False(calendar.IsDayOff(new(2024, 2, 19)));
        Assert.True(calendar.IsDayOff(new(2025, 2, 16)));
        Assert.False(calendar.IsDayOff(new(2025, 2, 17)));
    }
}
