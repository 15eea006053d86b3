using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Plans;

/// <summary>双人复核: which lowerings and cancellings take a second person, and for how long they wait.</summary>
public sealed record ConfirmationPolicy
{
    /// <summary>The acts that may be named in <see cref="Acts"/>.</summary>
    public static ImmutableArray<ActKind> Choices { get; } = [ActKind.Verify, ActKind.Adjust, ActKind.LowerAlert, ActKind.Lift];

    /// <summary>No second person: for plans that want none.</summary>
    public static ConfirmationPolicy None { get; } = new() { Acts = [], LapsesAfter = TimeSpan.FromHours(2) };

    /// <summary>The acts: <see cref="ActKind.Verify"/> where it does not confirm, <see cref="ActKind.Adjust"/> downwards, <see cref="ActKind.LowerAlert"/>, <see cref="ActKind.Lift"/>.</summary>
    public required ImmutableArray<ActKind> Acts { get; init; }

    /// <summary>The lowest grade at stake that asks for it.</summary>
    public Grade From { get; init; } = Grade.Severe;

    /// <summary>How long a proposal waits before it lapses; more than zero.</summary>
    public required TimeSpan LapsesAfter { get; init; }

    /// <summary>Whether only working time counts for that.</summary>
    public bool WorkingTime { get; init; }
}
