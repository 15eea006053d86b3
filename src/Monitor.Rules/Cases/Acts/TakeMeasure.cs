namespace Monitor.Rules.Cases.Acts;

/// <summary>落实措施: ticks a measure of the plan's catalogue, with figures.</summary>
/// <param name="Measure">The measure's key in the plan.</param>
public sealed record TakeMeasure(string Measure) : CaseAct(ActKind.TakeMeasure)
{
    /// <summary>People it reaches (惠及人数); 0 or more. Some measures ask for it.</summary>
    public int? People { get; init; }

    /// <summary>Its amount in yuan (金额，元); 0 or more. Some measures ask for it.</summary>
    public decimal? Amount { get; init; }

    /// <summary>A remark.</summary>
    public string? Note { get; init; }
}
