namespace Monitor.Rules.Detection;

/// <summary>变动类规则: the change of a figure in per cent against an earlier one.</summary>
public sealed record ChangeRule(RuleHead Head) : LineRule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Change;

    /// <summary>What it compares with.</summary>
    public required Comparison Comparison { get; init; }
}
