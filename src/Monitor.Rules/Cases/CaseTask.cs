using System.Collections.Immutable;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Cases;

/// <summary>任务: what somebody has to do in a case, against a clock.</summary>
public sealed record CaseTask
{
    /// <summary>Its key in the case: that of the plan, and from the second time on with a number, such as follow_up-2.</summary>
    public required string Id { get; init; }

    /// <summary>Its key in the plan.</summary>
    public required string Planned { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What fulfils it.</summary>
    public required TaskKind Kind { get; init; }

    /// <summary>Who owns it, in the region that owns the case.</summary>
    public required PersonRole Role { get; init; }

    /// <summary>Its limit.</summary>
    public required TimeLimit Limit { get; init; }

    /// <summary>The moment its clock began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When a warning is due; null for none.</summary>
    public DateTimeOffset? WarnAt { get; init; }

    /// <summary>When it is due.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Who stopped its clock, when, why, and what was left; null while it runs.</summary>
    public ClockStop? Stopped { get; init; }

    /// <summary>停止计时的时段: the stretches in which its clock stood still, oldest first; the one that lasts is not among them.</summary>
    public ImmutableArray<ClockPause> Pauses { get; init; } = [];

    /// <summary>When the warning went out; null before.</summary>
    public DateTimeOffset? WarnedAt { get; init; }

    /// <summary>When it was found overdue; null where it never was.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>How it stands.</summary>
    public TaskState State { get; init; }

    /// <summary>Who did it or set it aside, and when; null while it is open.</summary>
    public Signature? Ended { get; init; }

    /// <summary>What was done, or why it could not be done; null while it is open.</summary>
    public string? Note { get; init; }

    /// <summary>The text of a report; null where none was given.</summary>
    public string? Text { get; init; }

    /// <summary>Whether its clock runs.</summary>
    public bool IsRunning => State == TaskState.Open && Stopped is null;
}
