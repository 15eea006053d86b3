using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Plans;

/// <summary>逐级呼叫: who is called in which order until somebody acknowledges. Part of the plan that is frozen into a case.</summary>
public sealed record EscalationPolicy
{
    /// <summary>The steps of all grades, in the order in which they are taken.</summary>
    public required ImmutableArray<EscalationStep> Steps { get; init; }

    /// <summary>How soon an act has to follow an acknowledgement, or it lapses; more than zero.</summary>
    public required TimeSpan FollowWithin { get; init; }

    /// <summary>How often the last step is taken once more; null for never.</summary>
    public TimeSpan? Repeat { get; init; }

    /// <summary>How often at most; 0 or more.</summary>
    public int Times { get; init; }

    /// <summary>The steps of a grade, in order.</summary>
    public ImmutableArray<EscalationStep> StepsAt(Grade grade) => [.. Steps.Where(step => step.Grades.Contains(grade))];
}
