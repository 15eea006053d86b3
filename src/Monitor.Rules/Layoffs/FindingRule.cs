using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Layoffs;

/// <summary>研判结果类规则: an event rule on what the judgement of reports finds, such as layoffs not reported (应报未报). Statutory like any event rule: never suspended, never incomplete.</summary>
public sealed record FindingRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Event;

    /// <summary>The kinds of finding it counts; never empty.</summary>
    public required ImmutableArray<LayoffFindingKind> Kinds { get; init; }

    /// <summary>The length of the window in days in which a finding must have been seen, the day of judgement included; at least 1.</summary>
    public required int WindowDays { get; init; }

    /// <summary>The conditions, by rising grade. People and share are those of one finding.</summary>
    public required ImmutableArray<EventGrade> Conditions { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Conditions.Select(condition => condition.Grade);
}
