namespace Monitor.Rules.Detection;

/// <summary>水平类规则: a figure beyond a line; where asked, also beyond a share of the same periods of the years before.</summary>
public sealed record RateRule(RuleHead Head) : LineRule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Rate;

    /// <summary>The test against the years before; null for none.</summary>
    public RelativeTest? Relative { get; init; }
}
