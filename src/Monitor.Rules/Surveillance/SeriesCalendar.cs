using Monitor.Rules.Periods;

namespace Monitor.Rules.Surveillance;

/// <summary>Lays the periods of a series over the calendar.</summary>
/// <param name="periodsPerYear">52 for weeks, 12 for months.</param>
/// <param name="start">The first day of the first period; null for a series without a calendar.</param>
/// <param name="festivals">The dates of the Spring Festival.</param>
public sealed class SeriesCalendar(int periodsPerYear, DateOnly? start, FestivalCalendar festivals)
{
    private const double DaysOfYear = 365.25;
    private const double WorkingShare = 5 / 7.0;
    private PeriodOutlook[] known = []; // grows by replacement, so that several threads may ask

    /// <summary>52 for weeks, 12 for months.</summary>
    public int PeriodsPerYear { get; } = periodsPerYear is 12 or 52
        ? periodsPerYear
        : throw new ArgumentOutOfRangeException(nameof(periodsPerYear), periodsPerYear, "A series has 52 or 12 periods a year.");

    /// <summary>Whether the series has dates.</summary>
    public bool HasDates => start is not null;

    /// <summary>Whether the working days of some years are known, 调休 included.</summary>
    internal bool KnowsWork => HasDates && festivals.HasArrangements;

    /// <summary>What the calendar says of a period.</summary>
    /// <param name="index">Counted from 0.</param>
    internal PeriodOutlook Outlook(int index)
    {
        var outlooks = known;
        if (index >= outlooks.Length)
        {
            known = outlooks = [.. outlooks, .. Enumerable.Range(outlooks.Length, Math.Max(index + 1 - outlooks.Length, Math.Max(outlooks.Length, PeriodsPerYear))).Select(Compute)];
        }

        return outlooks[index];
    }

    private PeriodOutlook Compute(int index)
    {
        if (start is not { } first)
        {
            return new((double)((index + 1) % PeriodsPerYear) / PeriodsPerYear, 0, 0, 0, 0, 0, 0, 0);
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
        return new(phase, length, before, festival, after, back, october, Work(from, to));

        double Share(DateOnly begin, DateOnly end) =>
            (double)Math.Max(0, Math.Min(end.DayNumber, to.DayNumber) - Math.Max(begin.DayNumber, from.DayNumber)) / days;
    }

    /// <summary>The days off of the festivals themselves are left to their windows, where they weigh more than a day off.</summary>
    private double Work(DateOnly from, DateOnly to)
    {
        if (!festivals.KnowsArrangement(from.Year) && !festivals.KnowsArrangement(to.AddDays(-1).Year))
        {
            return 0;
        }

        var worked = 0;
        for (var day = from; day < to; day = day.AddDays(1))
        {
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            worked += (IsInFestival(day) ? isWeekend : festivals.IsDayOff(day)) ? 0 : 1;
        }

        return Math.Log(Math.Max(worked, 1) / ((to.DayNumber - from.DayNumber) * WorkingShare));
    }

    private bool IsInFestival(DateOnly day) =>
        (day.Month == 10 && day.Day < 8) || (festivals.SpringFestival(day.Year) is { } festival && day >= festival.AddDays(-3) && day < festival.AddDays(8));
}
