namespace Monitor.Rules.Periods;

/// <summary>统计期种类: the length of a period and the day it begins on.</summary>
public enum PeriodKind
{
    /// <summary>日: one day.</summary>
    Day,

    /// <summary>周: an ISO 8601 week, Monday to Sunday.</summary>
    Week,

    /// <summary>A week from Sunday to Saturday, as the United States Department of Labor counts.</summary>
    SundayWeek,

    /// <summary>月: a calendar month.</summary>
    Month,

    /// <summary>季: a calendar quarter.</summary>
    Quarter,

    /// <summary>年: a calendar year.</summary>
    Year,
}
