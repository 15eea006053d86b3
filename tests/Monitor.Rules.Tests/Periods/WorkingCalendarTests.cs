using System.Collections.Immutable;
using CsCheck;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Periods;

public sealed class WorkingCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly ImmutableArray<DayHours> Hours = [new(new(9, 0), new(12, 0)), new(new(13, 30), new(18, 0))];

    // The arrangement of February 2026 as published: off from the 15th to the 23rd, with the 14th and the 28th, two Saturdays, worked instead.
    private static readonly FestivalCalendar Festival = new(
        [new(2026, 2, 17)], 15, 30,
        new Dictionary<int, ImmutableArray<DateOnly>> { [2026] = [.. Enumerable.Range(15, 9).Select(day => new DateOnly(2026, 2, day))] },
        new Dictionary<int, ImmutableArray<DateOnly>> { [2026] = [new(2026, 2, 14), new(2026, 2, 28)] });

    private static readonly WorkingCalendar Calendar = new(Festival, Shanghai, Hours);

    // A zone with a skipped and a doubled hour; working hours run through both.
    private static readonly WorkingCalendar Newfoundland = new(FestivalCalendar.Empty, TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns"), [new(new(0, 15), new(2, 30)), new(new(2, 45), new(11, 0))]);

    private static readonly Gen<DateTimeOffset> AnyMoment = Gen.Int[0, 60 * 24 * 800].Select(minutes => Moment.At("2025-06-01").AddMinutes(minutes));

    private static readonly Gen<TimeSpan> AnyWork = Gen.Int[0, 60 * 300].Select(minutes => TimeSpan.FromMinutes(minutes));

    private static readonly Gen<WorkingCalendar> AnyCalendar = Gen.Bool.Select(isNewfoundland => isNewfoundland ? Newfoundland : Calendar);

    [Theory]
    [InlineData("2026-11-23T10:00", 2, "2026-11-23T12:00")] // the end of the morning is still the morning
    [InlineData("2026-11-23T10:00", 3, "2026-11-23T14:30")]
    [InlineData("2026-11-23T20:00", 1, "2026-11-24T10:00")]
    [InlineData("2026-11-20T17:00", 2, "2026-11-23T10:00")] // a weekend lies between
    [InlineData("2026-02-13T17:00", 2, "2026-02-14T10:00")] // Saturday the 14th is worked
    [InlineData("2026-02-14T17:00", 2, "2026-02-24T10:00")] // then the Spring Festival
    [InlineData("2026-02-27T17:00", 8.5, "2026-02-28T18:00")] // Saturday the 28th is worked
    public void Working_time_runs_in_working_hours_only(string start, double hours, string end) =>
        Assert.Equal(At(end), Calendar.Add(At(start), TimeSpan.FromHours(hours)));

    [Fact]
    public void A_working_day_is_as_long_as_its_hours()
    {
        Assert.Equal(TimeSpan.FromHours(7.5), Calendar.DayLength);
        Assert.Equal(TimeSpan.FromHours(7.5), Calendar.Elapsed(Moment.At("2026-11-23"), Moment.At("2026-11-24")));
        Assert.Equal(TimeSpan.Zero, Calendar.Elapsed(Moment.At("2026-02-15"), Moment.At("2026-02-24")));
    }

    [Fact]
    public void Adding_then_measuring_gives_back_what_was_added() => Gen.Select(AnyCalendar, AnyMoment, AnyWork).Sample((calendar, start, work) =>
        Assert.Equal(work, calendar.Elapsed(start, calendar.Add(start, work))));

    [Fact]
    public void Measuring_then_adding_never_goes_beyond() => Gen.Select(AnyCalendar, AnyMoment, Gen.Int[0, 60 * 24 * 30]).Sample((calendar, start, minutes) =>
    {
        var end = start.AddMinutes(minutes);

        var reached = calendar.Add(start, calendar.Elapsed(start, end));

        Assert.InRange(reached, start, end);
        Assert.Equal(TimeSpan.Zero, calendar.Elapsed(reached, end));
    });

    [Fact]
    public void More_work_ends_later_and_parts_add_up() => Gen.Select(AnyCalendar, AnyMoment, AnyWork, AnyWork).Sample((calendar, start, first, second) =>
    {
        var between = calendar.Add(start, first);

        Assert.Equal(calendar.Add(start, first + second), calendar.Add(between, second));
        Assert.True(calendar.Add(start, first + second) >= between);
    });

    [Fact]
    public void Working_time_between_three_moments_adds_up() => Gen.Select(AnyCalendar, AnyMoment, Gen.Int[0, 20_000], Gen.Int[0, 20_000]).Sample((calendar, a, ab, bc) =>
    {
        var (b, c) = (a.AddMinutes(ab), a.AddMinutes(ab + bc));

        Assert.Equal(calendar.Elapsed(a, c), calendar.Elapsed(a, b) + calendar.Elapsed(b, c));
        Assert.Equal(TimeSpan.Zero, ab == 0 ? calendar.Elapsed(b, a) : calendar.Elapsed(c.AddTicks(1), a));
    });

    [Fact]
    public void A_night_on_which_the_clock_jumps_is_as_long_as_it_is()
    {
        // 2026-03-08, 02:00 becomes 03:00; 2026-11-01, 02:00 becomes 01:00. Both are Sundays, so the days are made workdays.
        var worked = new FestivalCalendar([], 0, 0, null, new Dictionary<int, ImmutableArray<DateOnly>> { [2026] = [new(2026, 3, 8), new(2026, 11, 1)] });
        var calendar = new WorkingCalendar(worked, TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns"), [new(new(0, 0), new(6, 0))]);

        Assert.Equal(TimeSpan.FromHours(5), calendar.Elapsed(calendar.StartOf(new(2026, 3, 8)), calendar.StartOf(new(2026, 3, 9))));
        Assert.Equal(TimeSpan.FromHours(7), calendar.Elapsed(calendar.StartOf(new(2026, 11, 1)), calendar.StartOf(new(2026, 11, 2))));
    }

    [Fact]
    public void Working_time_is_known_by_the_wall_clock_of_its_zone()
    {
        Assert.True(Calendar.IsWorkingTime(At("2026-11-23T09:00")));
        Assert.False(Calendar.IsWorkingTime(At("2026-11-23T12:00")));
        Assert.False(Calendar.IsWorkingTime(At("2026-11-22T10:00")));
        Assert.Equal(new DateOnly(2026, 11, 24), Calendar.DayOf(new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Hours_that_touch_are_one_stretch()
    {
        var touching = new WorkingCalendar(Festival, Shanghai, [new(new(9, 0), new(12, 0)), new(new(12, 0), new(18, 0))]);

        Assert.True(touching.IsWorkingTime(At("2026-11-23T12:00")));
        Assert.Equal(TimeSpan.FromHours(9), touching.DayLength);
        Assert.Equal(At("2026-11-23T15:00"), touching.Add(At("2026-11-23T09:00"), TimeSpan.FromHours(6)));
    }

    [Fact]
    public void Hours_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(Festival, Shanghai, []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(Festival, Shanghai, [new(new(18, 0), new(9, 0))]));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(Festival, Shanghai, [new(new(9, 0), new(12, 0)), new(new(11, 0), new(18, 0))]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Add(At("2026-11-23T09:00"), TimeSpan.FromHours(-1)));
    }

    private static DateTimeOffset At(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
