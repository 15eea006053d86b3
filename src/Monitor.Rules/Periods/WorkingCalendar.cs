using System.Collections.Immutable;

namespace Monitor.Rules.Periods;

/// <summary>工作日历: working days (放假与调休 as published) and working hours, in one time zone.</summary>
/// <remarks>Without the arrangement of a year its weekends are off and its weekdays are worked. Hours are those of the clock on the wall: where the zone changes its clock, a stretch is as long as it really is.</remarks>
public sealed class WorkingCalendar
{
    private const int FarthestDays = 3660;
    private readonly FestivalCalendar calendar;
    private readonly ImmutableArray<DayHours> hours;

    /// <summary>Takes the hours.</summary>
    /// <param name="calendar">Which days are off.</param>
    /// <param name="zone">The time zone that days and hours are of.</param>
    /// <param name="hours">The working hours of a working day; rising, not overlapping, at least one. One may begin where the one before ends; the two then are one stretch.</param>
    /// <exception cref="ArgumentException">The hours are empty, end before they begin, or overlap.</exception>
    public WorkingCalendar(FestivalCalendar calendar, TimeZoneInfo zone, ImmutableArray<DayHours> hours)
    {
        if (hours.IsEmpty || hours.Any(h => h.From >= h.To) || hours.Zip(hours.Skip(1)).Any(pair => pair.First.To > pair.Second.From))
        {
            throw new ArgumentException("Working hours rise, do not overlap, and there is at least one stretch of them.", nameof(hours));
        }

        this.calendar = calendar;
        this.hours = hours;
        Zone = zone;
    }

    /// <summary>The time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The working time of a day without a change of the clock.</summary>
    public TimeSpan DayLength => hours.Aggregate(TimeSpan.Zero, (sum, h) => sum + (h.To - h.From));

    /// <summary>The local day of a moment.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => WallClock.DayOf(Zone, moment);

    /// <summary>The first moment of a local day.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Instant(day, TimeOnly.MinValue);

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorkingDay(DateOnly day) => !calendar.IsDayOff(day);

    /// <summary>Whether a moment lies in working time; the end of a stretch does not.</summary>
    public bool IsWorkingTime(DateTimeOffset moment) => StretchesOf(DayOf(moment)).Any(s => moment >= s.From && moment < s.To);

    /// <summary>The moment by which that much working time has passed.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="work">How much; zero gives <paramref name="start"/>.</param>
    /// <returns>The earliest such moment, in UTC.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="work"/> is negative, or no working time is found within ten years.</exception>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        if (work == TimeSpan.Zero)
        {
            return start.ToUniversalTime();
        }

        var left = work;
        var first = DayOf(start);
        for (var offset = 0; offset <= FarthestDays; offset++)
        {
            foreach (var stretch in StretchesOf(first.AddDays(offset)))
            {
                var from = stretch.From > start ? stretch.From : start.ToUniversalTime();
                var length = stretch.To - from;
                if (length >= left)
                {
                    return from + left;
                }

                left -= length > TimeSpan.Zero ? length : TimeSpan.Zero;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(work), work, "There is not that much working time within ten years.");
    }

    /// <summary>The working time between two moments; zero where the second is not later.</summary>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to)
    {
        var sum = TimeSpan.Zero;
        for (var (day, last) = (DayOf(from), DayOf(to)); day <= last; day = day.AddDays(1))
        {
            foreach (var stretch in StretchesOf(day))
            {
                var begin = stretch.From > from ? stretch.From : from;
                var end = stretch.To < to ? stretch.To : to;
                sum += end > begin ? end - begin : TimeSpan.Zero;
            }
        }

        return sum;
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> StretchesOf(DateOnly day) =>
        IsWorkingDay(day) ? hours.Select(h => (Instant(day, h.From), Instant(day, h.To))) : [];

    private DateTimeOffset Instant(DateOnly day, TimeOnly time) => WallClock.Instant(Zone, day, time);
}
