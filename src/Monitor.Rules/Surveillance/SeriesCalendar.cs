using Monitor.Rules.Periods;

namespace Monitor.Rules.Surveillance;

/// <summary>Lays the periods of a series over the calendar.</summary>
/// <param name="periodsPerYear">52 for weeks, 12 for months.</param>
/// <param name="start">The first day of the first period; null for a series without a calendar.</param>
/// <param name="festivals">The dates of the Spring Festival.</param>
public sealed class SeriesCalendar(int periodsPerYear, DateOnly? start, FestivalCalendar festivals)
{
    private const double DaysOfYear = 365.25;

    /// <summary>52 for weeks, 12 for months.</summary>
    public int PeriodsPerYear { get; } = periodsPerYear is 12 or 52
        ? periodsPerYear
        : throw new ArgumentOutOfRangeException(nameof(periodsPerYear), periodsPerYear, "A series has 52 or 12 periods a year.");

    /// <summary>Whether the series has dates.</summary>
    public bool HasDates => start is not null;

    /// <summary>What the calendar says of a period.</summary>
    /// <param name="index">Counted from 0.</param>
    /// <param name="isPanelChanged">Whether an enlargement of the panel is announced for it.</param>
    internal PeriodOutlook Outlook(int index, bool isPanelChanged)
    {
        if (start is not { } first)
        {
            return new((double)((index + 1) % PeriodsPerYear) / PeriodsPerYear, 0, 0, 0, 0, 0, 0, isPanelChanged);
        }

        var from = PeriodsPerYear == 12 ? first.AddMonths(index) : first.AddDays(7 * index);
        var to = PeriodsPerYear == 12 ? first.AddMonths(index + 1) : from.AddDays(7);
        var days = to.DayNumber - from.DayNumber;
        var phase = (from.DayOfYear - 1 + days / 2.0) / DaysOfYear;
        var length = PeriodsPerYear == 12 ? Math.Log(days * 12 / DaysOfYear) : 0;
        var (before, festival, after, back) = (0.0, 0.0, 0.0, 0.0);
        foreach (var year in (ReadOnlySpan<int>)[from.Year, from.Year + 1])
        {
            if (festivals.SpringFestival(year) is { } day)
            {
                before += Share(day.AddDays(-21), day.AddDays(-3));
                festival += Share(day.AddDays(-3), day.AddDays(8));
                after += Share(day.AddDays(8), day.AddDays(15));
                back += Share(day.AddDays(15), day.AddDays(36));
            }
        }

        var october = Share(new(from.Year, 10, 1), new(from.Year, 10, 8));
        return new(phase, length, before, festival, after, back, october, isPanelChanged);

        double Share(DateOnly begin, DateOnly end) =>
            (double)Math.Max(0, Math.Min(end.DayNumber, to.DayNumber) - Math.Max(begin.DayNumber, from.DayNumber)) / days;
    }
}
