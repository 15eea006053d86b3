using System.Collections.Immutable;
using Monitor.Rules.Cases.Notices;
using Monitor.Rules.Cases.Plans;

namespace Monitor.Rules.Cases.Facts;

/// <summary>逐级呼叫: nobody has acknowledged in time, and the next are called.</summary>
/// <param name="Step">Which step of the grade, from 1; the last one may come several times.</param>
/// <param name="Channels">How they are called.</param>
/// <param name="To">Who, by role and region; empty where there is nobody above.</param>
public sealed record Escalated(int Step, ImmutableArray<EscalationChannel> Channels, ImmutableArray<CaseRecipient> To) : CaseFact
{
    /// <summary>Who besides, by their keys in the configuration: those whom the step names, and the keeper of a roster whose shift is empty.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>空班: nobody of the officers asked is on duty, so that the next step follows at once.</summary>
    public bool EmptyShift { get; init; }
}
