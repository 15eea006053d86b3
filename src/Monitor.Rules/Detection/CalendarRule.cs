using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>Raises a data alert while the days off and make-up workdays (调休安排) of this year, or of the next although they ought to be published, are not in the calendar; nothing is guessed meanwhile.</summary>
public sealed record CalendarRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Completeness;

    /// <summary>The month from which on next year's arrangement is expected.</summary>
    public required int DueMonth { get; init; }

    /// <summary>The day of that month.</summary>
    public required int DueDay { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => [Grade.Moderate];

    internal Finding Judge(MonitoringFrame frame, DateOnly today)
    {
        var (calendar, next) = (frame.Calendar, today.Year + 1);
        var isDue = (today.Month, today.Day).CompareTo((DueMonth, DueDay)) >= 0;
        int[] missing = [.. new[] { today.Year, next }.Where(year => (year == today.Year || isDue) && !calendar.KnowsArrangement(year))];
        return new Finding(frame.Regions.Root.Index, Period.Containing(PeriodKind.Day, today), missing.Length > 0 ? Grade.Moderate : Grade.None, DataStatus.Complete, () => missing.Length > 0 ? Missing(missing) : Known(calendar, next));
    }

    private static Evidence Missing(int[] years)
    {
        var named = string.Join("、", years.Select(Year));
        return new Evidence
        {
            Summary = $"日历缺{named}调休安排",
            Sentence = $"日历配置中没有{named}放假调休安排，请按国务院办公厅通知补入 calendar.yaml；补入前系统不作推算。",
        };
    }

    private Evidence Known(FestivalCalendar calendar, int next) => calendar.KnowsArrangement(next)
        ? new Evidence { Summary = $"{Year(next)}调休安排已录入", Sentence = $"{Year(next)}放假调休安排已录入。" }
        : new Evidence
        {
            Summary = $"{Year(next - 1)}调休安排已录入",
            Sentence = string.Create(CultureInfo.InvariantCulture, $"{Year(next - 1)}放假调休安排已录入；{Year(next)}的尚未到期，应于{next - 1}年{DueMonth}月{DueDay}日前录入。"),
        };

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture) + "年";
}
