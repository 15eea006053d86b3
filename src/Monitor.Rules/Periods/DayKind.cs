namespace Monitor.Rules.Periods;

/// <summary>日期类别: what the published arrangement (放假与调休) makes of a day.</summary>
public enum DayKind
{
    /// <summary>工作日: a weekday that is worked.</summary>
    Workday,

    /// <summary>调休上班日: a weekend day that is worked.</summary>
    MakeUpWorkday,

    /// <summary>周末: a Saturday or Sunday that belongs to no published holiday.</summary>
    Weekend,

    /// <summary>放假日: a day of a published holiday, weekend days within it included.</summary>
    Holiday,
}
