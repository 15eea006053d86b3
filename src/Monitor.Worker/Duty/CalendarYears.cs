using System.Collections.Immutable;
using System.Globalization;
using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Duty;

/// <summary>未录入的年份: the years of a stretch of days whose days off and make-up workdays are not in the calendar yet, so that holidays would pass for workdays.</summary>
internal static class CalendarYears
{
    /// <summary>A sentence a year; empty where all are known, and for a calendar that keeps none.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    public static ImmutableArray<string> Missing(MonitorConfiguration configuration, DateOnly first, DateOnly last)
    {
        var calendar = configuration.Rules.Calendar;
        return !calendar.HasArrangements || last < first
            ? []
            : [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Where(year => !calendar.KnowsArrangement(year)).Select(Sentence)];
    }

    private static string Sentence(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年放假安排未录入，该年节假日暂按平常的周末和工作日处理；通知公布后请在 calendar.yaml 的 make_up_days 中补入。");
}
