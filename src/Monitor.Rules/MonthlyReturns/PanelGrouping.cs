namespace Monitor.Rules.MonthlyReturns;

/// <summary>What the enterprises of a region are grouped by.</summary>
public enum PanelGrouping
{
    /// <summary>With the giants, or without.</summary>
    Giants,

    /// <summary>企业规模.</summary>
    Size,

    /// <summary>行业.</summary>
    Industry,

    /// <summary>减少类型, of the enterprises whose headcount fell.</summary>
    ReductionType,

    /// <summary>减少的主要原因, of the enterprises whose headcount fell.</summary>
    MainReason,
}
