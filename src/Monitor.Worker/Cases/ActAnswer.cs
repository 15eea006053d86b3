using System.Collections.Immutable;
using Monitor.Rules.Cases;

namespace Monitor.Worker.Cases;

/// <summary>What became of an act.</summary>
/// <param name="Refusal">Why it was refused; null where it was done.</param>
/// <param name="Case">The case as it stands now: the one acted on, or the one that the act opened; null where there is none.</param>
/// <param name="Events">What happened; empty where it was refused.</param>
internal sealed record ActAnswer(Refusal? Refusal, Case? Case, ImmutableArray<CaseEvent> Events)
{
    public bool IsDone => Refusal is null;
}
