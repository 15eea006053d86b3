using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>事件类规则: judges day by day what enterprises reported within a window.</summary>
public sealed record EventRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Event;

    /// <summary>The length of the window in days, the day of judgement included; at least 1.</summary>
    public required int WindowDays { get; init; }

    /// <summary>Which date of a report must lie in the window.</summary>
    public EventDate Date { get; init; }

    /// <summary>The kinds of report it counts; by default those that reduce staff. Of these, people who left of their own will (<see cref="FilingCodes.IsInvoluntary"/>) do not count.</summary>
    public ImmutableArray<LayoffKind> Kinds { get; init; } = LayoffKinds.Reducing;

    /// <summary>Whether each report is judged by itself (一次性); otherwise an enterprise's reports within the window are added up.</summary>
    public bool AtOnce { get; init; }

    /// <summary>The conditions, by rising grade.</summary>
    public required ImmutableArray<EventGrade> Conditions { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Conditions.Select(c => c.Grade);
}
