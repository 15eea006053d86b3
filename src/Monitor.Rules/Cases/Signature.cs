namespace Monitor.Rules.Cases;

/// <summary>经办: who did one thing in a case, and when.</summary>
/// <param name="Person">The person's key.</param>
/// <param name="At">The moment.</param>
/// <param name="ProposedBy">Who proposed what this person confirmed; null where one person was enough.</param>
public sealed record Signature(string Person, DateTimeOffset At, string? ProposedBy = null);
