using System.Collections.Immutable;
using Monitor.Rules.Alerts;

namespace Monitor.Rules.Evaluation;

/// <summary>What an evaluation decided.</summary>
/// <param name="State">The state afterwards.</param>
/// <param name="Changes">What changed, in order of the rules and of the regions of the tree; empty where nothing did.</param>
public sealed record EvaluationResult(EvaluationState State, ImmutableArray<AlertChange> Changes)
{
    /// <summary>The orders that were not carried out, in their order; where the alert is still open, a change of it says so too.</summary>
    public ImmutableArray<RefusedOrder> Refused { get; init; } = [];
}
