using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Plans;

/// <summary>逐级呼叫的一步: who is called, and how, while nobody has acknowledged.</summary>
public sealed record EscalationStep
{
    /// <summary>The grades it is for; never empty.</summary>
    public required ImmutableArray<Grade> Grades { get; init; }

    /// <summary>How long after the case was raised, or rose, or was forgotten; more than zero, and longer than that of the step before.</summary>
    public required TimeSpan After { get; init; }

    /// <summary>Who is called by what they are to the case.</summary>
    public ImmutableArray<EscalationTarget> To { get; init; } = [];

    /// <summary>Who is called besides, by their keys in the configuration.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>How they are called; never empty.</summary>
    public required ImmutableArray<EscalationChannel> Channels { get; init; }
}
