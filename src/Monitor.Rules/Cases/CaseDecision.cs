using System.Collections.Immutable;

namespace Monitor.Rules.Cases;

/// <summary>What becomes of an act.</summary>
/// <param name="Events">What happened, in order, to be stored together: of the case itself, and of the case that it opens. Empty where the act is refused.</param>
/// <param name="Refusal">Why it is refused; null where it is not.</param>
public sealed record CaseDecision(ImmutableArray<CaseEvent> Events, Refusal? Refusal = null)
{
    /// <summary>Whether the act took place.</summary>
    public bool IsAccepted => Refusal is null;
}
