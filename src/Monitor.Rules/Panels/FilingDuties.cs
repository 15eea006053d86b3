namespace Monitor.Rules.Panels;

/// <summary>裁员程序: what the enterprise says it has done of the duties of 劳动合同法 §41 and §42 and of 劳部发〔1994〕447号 §4. Null is "not said", never "no".</summary>
public sealed record FilingDuties
{
    /// <summary>说明情况日期: when the union or all staff were told (§41 ¶1: thirty days ahead).</summary>
    public DateOnly? ExplainedOn { get; init; }

    /// <summary>听取意见: whether the opinion of the union or the staff was heard (§41 ¶1).</summary>
    public bool? UnionHeard { get; init; }

    /// <summary>排除保护人员: whether the list was checked for those whom §42 protects.</summary>
    public bool? ProtectedChecked { get; init; }

    /// <summary>人员名单: whether the plan holds the list of people (447号 §4).</summary>
    public bool? ListPresent { get; init; }

    /// <summary>经济补偿办法: whether the plan says how people are compensated (447号 §4).</summary>
    public bool? CompensationPresent { get; init; }
}
