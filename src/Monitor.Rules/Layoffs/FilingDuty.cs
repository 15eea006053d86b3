namespace Monitor.Rules.Layoffs;

/// <summary>裁员程序: what an enterprise must have done before it lays people off, and show in its filing.</summary>
public enum FilingDuty
{
    /// <summary>说明情况: the union or all staff were told as many days ahead as the line demands.</summary>
    Explanation,

    /// <summary>听取意见: the union's or the staff's opinion was heard.</summary>
    UnionOpinion,

    /// <summary>排除保护人员: nobody whom 劳动合同法 §42 protects is on the list.</summary>
    ProtectedStaff,

    /// <summary>人员名单: the list of people.</summary>
    List,

    /// <summary>经济补偿办法: how people are compensated.</summary>
    Compensation,
}
