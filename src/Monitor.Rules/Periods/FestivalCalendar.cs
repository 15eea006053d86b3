using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Monitor.Rules.Periods;

/// <summary>节日日历: the dates of the Spring Festival (春节, New Year's Day of the lunar calendar) and of make-up workdays, as given by data; nothing is computed or guessed.</summary>
public sealed class FestivalCalendar
{
    private readonly FrozenDictionary<int, DateOnly> springFestivals;
    private readonly FrozenDictionary<int, ImmutableArray<DateOnly>> holidays;
    private readonly FrozenDictionary<int, ImmutableArray<DateOnly>> workdays;

    /// <summary>Takes the dates as published.</summary>
    /// <param name="springFestivals">The first day of the lunar year, one a year.</param>
    /// <param name="pauseBefore">Days before the festival in which comparisons with the period before pause; 0 or more.</param>
    /// <param name="pauseAfter">Days after it; 0 or more.</param>
    /// <param name="holidays">Days off by year, for the years whose arrangement is published.</param>
    /// <param name="workdays">Weekend days that are worked (调休) by year, for the same years.</param>
    public FestivalCalendar(
        IEnumerable<DateOnly> springFestivals,
        int pauseBefore,
        int pauseAfter,
        IReadOnlyDictionary<int, ImmutableArray<DateOnly>>? holidays = null,
        IReadOnlyDictionary<int, ImmutableArray<DateOnly>>? workdays = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pauseBefore);
        ArgumentOutOfRangeException.ThrowIfNegative(pauseAfter);
        this.springFestivals = springFestivals.ToFrozenDictionary(d => d.Year);
        PauseBefore = pauseBefore;
        PauseAfter = pauseAfter;
        this.holidays = (holidays ?? new Dictionary<int, ImmutableArray<DateOnly>>()).ToFrozenDictionary();
        this.workdays = (workdays ?? new Dictionary<int, ImmutableArray<DateOnly>>()).ToFrozenDictionary();
    }

    /// <summary>A calendar that knows no festival, for provinces and nations without one.</summary>
    public static FestivalCalendar Empty { get; } = new([], 0, 0);

    /// <summary>Days before the festival that belong to the pause.</summary>
    public int PauseBefore { get; }

    /// <summary>Days after the festival that belong to the pause.</summary>
    public int PauseAfter { get; }

    /// <summary>New Year's Day of the lunar calendar in a year; null where the calendar does not say.</summary>
    public DateOnly? SpringFestival(int year) => springFestivals.TryGetValue(year, out var day) ? day : null;

    /// <summary>Whether days off and make-up workdays are known of any year.</summary>
    public bool HasArrangements => holidays.Count > 0;

    /// <summary>Whether the year's days off and make-up workdays are known.</summary>
    public bool KnowsArrangement(int year) => holidays.ContainsKey(year);

    /// <summary>Whether a day is a day off.</summary>
    /// <remarks>Without the arrangement of a year its weekends are taken as off and its weekdays as worked.</remarks>
    public bool IsDayOff(DateOnly day)
    {
        return KindOf(day) is DayKind.Weekend or DayKind.Holiday;
    }

    /// <summary>What kind of day it is (日期类别).</summary>
    /// <remarks>Without the arrangement of a year its days are weekends and workdays alone. The arrangement of the year after counts as well: that of New Year may begin in December.</remarks>
    public DayKind KindOf(DateOnly day)
    {
        if (IsListed(holidays, day))
        {
            return DayKind.Holiday;
        }

        if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            return DayKind.Workday;
        }

        return IsListed(workdays, day) ? DayKind.MakeUpWorkday : DayKind.Weekend;
    }

    private static bool IsListed(FrozenDictionary<int, ImmutableArray<DateOnly>> years, DateOnly day) =>
        (years.TryGetValue(day.Year, out var days) && days.Contains(day)) || (day.Month == 12 && years.TryGetValue(day.Year + 1, out days) && days.Contains(day));

    /// <summary>Whether a period touches the pause around the Spring Festival (春节前后).</summary>
    public bool InPause(Period period) => PauseOf(period) is not null;

    /// <summary>The period of the year before that lies as many days from its Spring Festival as this one from its own.</summary>
    /// <returns>
    /// Days and weeks: the festival-aligned period where this one, or the same period of the year before, lies in a pause, so that a calm week never meets a festival week.
    /// Elsewhere, for months and longer, and where a festival is not known: the same period of the year before (52 weeks, 12 months).
    /// </returns>
    public Period YearBeforeByFestival(Period period)
    {
        var plain = period.Plus(-Period.PerYear(period.Kind));
        if (period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Year)
        {
            return plain;
        }

        var own = PauseOf(period) ?? (PauseOf(plain) is { } earlier ? SpringFestival(earlier.Year + 1) : null);
        return own is { } festival && SpringFestival(festival.Year - 1) is { } before
            ? Period.Containing(period.Kind, before.AddDays(Middle(period).DayNumber - festival.DayNumber))
            : plain;
    }

    /// <summary>The festival in whose pause a period lies; null for none. A long pause may begin in the year before.</summary>
    private DateOnly? PauseOf(Period period)
    {
        for (var year = period.Start.Year - 1; year <= period.End.Year + 1; year++)
        {
            if (SpringFestival(year) is { } day && period.End >= day.AddDays(-PauseBefore) && period.Start <= day.AddDays(PauseAfter))
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly Middle(Period period) => period.Start.AddDays((period.End.DayNumber - period.Start.DayNumber) / 2);
}
