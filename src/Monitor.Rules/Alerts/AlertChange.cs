using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Alerts;

/// <summary>One entry of an alert's history: what happened, when, and why.</summary>
public sealed record AlertChange
{
    /// <summary>The alert's number.</summary>
    public required string Number { get; init; }

    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    /// <summary>Whether it is a data alert.</summary>
    public bool IsData { get; init; }

    /// <summary>The moment of the evaluation.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required AlertChangeKind Kind { get; init; }

    /// <summary>Why.</summary>
    public required AlertReason Reason { get; init; }

    /// <summary>The grade before.</summary>
    public required Grade From { get; init; }

    /// <summary>The grade after; with a proposal, the grade proposed.</summary>
    public required Grade To { get; init; }

    /// <summary>The period whose finding decided.</summary>
    public required Period Period { get; init; }

    /// <summary>The figures and the reason in words.</summary>
    public required Evidence Evidence { get; init; }
}
