namespace Monitor.Rules.MonthlyReturns;

/// <summary>企业规模, as the enterprise states it.</summary>
public enum EnterpriseSize
{
    /// <summary>未填写.</summary>
    Unstated,

    /// <summary>大型.</summary>
    Large,

    /// <summary>中型.</summary>
    Medium,

    /// <summary>小型.</summary>
    Small,

    /// <summary>微型.</summary>
    Micro,
}
