using Monitor.Rules.Panels;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Layoffs;

/// <summary>报送情况: where one reporter stands with one period.</summary>
/// <param name="Duty">What is expected of it.</param>
/// <param name="Period">The period.</param>
/// <param name="DueOn">截止日: the day the report is due.</param>
/// <param name="LastDay">宽限期最后一天: from the day after it the report is overdue.</param>
/// <param name="ReturnedAt">When its first report for the period became known; null where none came.</param>
public sealed record ReporterStanding(ReporterDuty Duty, Period Period, DateOnly DueOn, DateOnly LastDay, DateTimeOffset? ReturnedAt)
{
    /// <summary>逾期未报: whether nothing came by the last day.</summary>
    public bool IsOverdue(DateOnly today) => ReturnedAt is null && today > LastDay;

    /// <summary>逾期天数: days past the last day; 0 or less where it has not passed.</summary>
    public int DaysOverdue(DateOnly today) => today.DayNumber - LastDay.DayNumber;
}
