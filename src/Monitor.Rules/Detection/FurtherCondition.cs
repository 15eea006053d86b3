namespace Monitor.Rules.Detection;

/// <summary>A condition on another indicator that must hold beside a rule's own.</summary>
/// <param name="Indicator">The key of the indicator, of the same kind of period as the rule's.</param>
/// <param name="Limit">Its line.</param>
public sealed record FurtherCondition(string Indicator, Limit Limit);
