namespace Monitor.Rules.Panels;

/// <summary>What an enterprise reports.</summary>
public enum LayoffKind
{
    /// <summary>The report does not say.</summary>
    Unknown,

    /// <summary>经济性裁员: a layoff, planned or done.</summary>
    Layoff,

    /// <summary>关闭破产: closure or bankruptcy.</summary>
    Closure,

    /// <summary>停业整顿: business suspended.</summary>
    Suspension,

    /// <summary>拖欠工资: wages in arrears.</summary>
    WageArrears,

    /// <summary>群体性事件: a collective incident.</summary>
    CollectiveIncident,

    /// <summary>零报告: there was nothing to report in a period. It is a report that came, and no layoff.</summary>
    ZeroReport,
}
