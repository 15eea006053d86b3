namespace Monitor.Worker.Reporters.Fields;

/// <summary>How a field is filled in.</summary>
internal enum ReportFieldKind
{
    Text,
    LongText,
    CreditCode,
    Mobile,

    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>Yuan, zero or more, with two places.</summary>
    Money,
    Day,
    YesNo,

    /// <summary>Yes or nothing.</summary>
    Tick,

    /// <summary>Says that the report is withdrawn, or nothing.</summary>
    Withdrawal,

    /// <summary>One of the regions.</summary>
    Region,

    /// <summary>One of the kinds of reports.</summary>
    Kind,

    /// <summary>初报、续报、终报.</summary>
    Stage,

    /// <summary>A code of 减少类型.</summary>
    ReductionType,

    /// <summary>A code of 减少原因.</summary>
    Reason,
}
