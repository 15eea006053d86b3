using System.Collections.Immutable;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Plans;

namespace Monitor.Worker.Cases.Calling;

/// <summary>A case that a person is called for.</summary>
/// <param name="Telling">It in words.</param>
/// <param name="Round">The last call.</param>
/// <param name="Channels">How the person is called, by all calls of the transaction.</param>
internal sealed record EscalationCalling(CaseTelling Telling, EscalationRound Round, ImmutableArray<EscalationChannel> Channels)
{
    public bool By(EscalationChannel channel) => Channels.Contains(channel);
}
