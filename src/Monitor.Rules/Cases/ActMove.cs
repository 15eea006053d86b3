using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>One legal move: a row of the table that an official reads beside the plan.</summary>
/// <param name="Act">The act.</param>
/// <param name="From">The stages in which it is legal; empty where there is no case yet.</param>
/// <param name="To">The stage afterwards; null where it stays.</param>
/// <param name="Needs">What it asks for, in official words.</param>
public sealed record ActMove(ActKind Act, ImmutableArray<CaseStage> From, CaseStage? To, string Needs)
{
    /// <summary>The verdicts that the row is for; empty for acts without one.</summary>
    public ImmutableArray<CaseVerdict> Verdicts { get; init; } = [];
}
