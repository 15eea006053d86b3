using System.Globalization;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Calendar;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Makes the calendar; nothing that is not written is computed or guessed.</summary>
internal sealed class CalendarBuilder(ConfigErrors errors, BoundPlaces places)
{
    private readonly ConfigRefusals refusals = new(errors, places);

    /// <summary>The calendar, null where its dates do not hold together.</summary>
    public FestivalCalendar? Build(CalendarDocument document)
    {
        var before = errors.Count;
        CheckFestivals(document);
        foreach (var (year, arrangement) in document.MakeUpDays)
        {
            CheckArrangement(year, arrangement);
        }

        return errors.Count > before ? null : new FestivalCalendar(
            document.SpringFestival,
            document.Pause.BeforeDays,
            document.Pause.AfterDays,
            document.MakeUpDays.ToDictionary(year => year.Key, year => year.Value.Holidays),
            document.MakeUpDays.ToDictionary(year => year.Key, year => year.Value.Workdays));
    }

    /// <summary>The month and day from which next year's arrangement should be known.</summary>
    public static (int Month, int Day)? RemindFrom(CalendarDocument document) => document.RemindFrom is { } text
        ? (int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(3, 2), CultureInfo.InvariantCulture))
        : null;

    private void CheckFestivals(CalendarDocument document)
    {
        var years = document.Years;
        if (years.From > years.To)
        {
            refusals.Add(years, nameof(years.To), $"最后一年 {years.To} 早于第一年 {years.From}");
            return;
        }

        foreach (var (index, day) in document.SpringFestival.Index())
        {
            if (day.Year < years.From || day.Year > years.To)
            {
                refusals.Add(document, nameof(document.SpringFestival), index, $"{Shown(day)} 不在 years 所写的 {years.From} 到 {years.To} 年之内");
            }
            else if (document.SpringFestival[..index].Any(other => other.Year == day.Year))
            {
                refusals.Add(document, nameof(document.SpringFestival), index, $"{day.Year} 年写了两个春节");
            }
            else if ((day.Month, day.Day) is not ((1, >= 20) or (2, <= 21)))
            {
                refusals.Add(document, nameof(document.SpringFestival), index, $"春节应在 1 月 20 日到 2 月 21 日之间，实际是 {Shown(day)}");
            }
        }

        var missing = Enumerable.Range(years.From, years.To - years.From + 1).Except(document.SpringFestival.Select(day => day.Year)).ToArray();
        if (missing.Length > 0)
        {
            refusals.Add(document, nameof(document.SpringFestival), $"缺少 {string.Join("、", missing)} 年的春节日期");
        }
    }

    private void CheckArrangement(int year, ArrangementDocument arrangement)
    {
        // A year's arrangement may begin at the end of the year before.
        foreach (var (index, day) in arrangement.Holidays.Index().Where(one => !IsNear(year, one.Item)))
        {
            refusals.Add(arrangement, nameof(arrangement.Holidays), index, $"{Shown(day)} 不属于 {year} 年的安排");
        }

        foreach (var (index, day) in arrangement.Workdays.Index())
        {
            if (!IsNear(year, day))
            {
                refusals.Add(arrangement, nameof(arrangement.Workdays), index, $"{Shown(day)} 不属于 {year} 年的安排");
            }
            else if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                refusals.Add(arrangement, nameof(arrangement.Workdays), index, $"调休上班日应为周六或周日，{Shown(day)} 不是");
            }
            else if (arrangement.Holidays.Contains(day))
            {
                refusals.Add(arrangement, nameof(arrangement.Workdays), index, $"{Shown(day)} 同时列为放假日");
            }
        }
    }

    private static bool IsNear(int year, DateOnly day) => day.Year == year || (day.Year == year - 1 && day.Month == 12);

    private static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
