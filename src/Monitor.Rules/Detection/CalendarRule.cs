using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Detection;

/// <summary>Raises a data alert while next year's days off and make-up workdays (调休安排) are not in the calendar although they ought to be published; nothing is guessed meanwhile.</summary>
public sealed record CalendarRule : Rule
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
        var next = today.Year + 1;
        var missing = (today.Month, today.Day).CompareTo((DueMonth, DueDay)) >= 0 && !frame.Calendar.KnowsArrangement(next);
        var year = next.ToString(CultureInfo.InvariantCulture);
        return new Finding(frame.Regions.Root.Index, Period.Containing(PeriodKind.Day, today), missing ? Grade.Moderate : Grade.None, DataStatus.Complete, () => new Evidence
        {
            Summary = missing ? $"日历缺{year}年调休安排" : $"{year}年调休安排已录入",
            Sentence = missing
                ? $"日历配置中没有{year}年放假调休安排，请按国务院办公厅通知补入 calendar.yaml；补入前系统不作推算。"
                : $"{year}年放假调休安排已录入。",
        });
    }
}
