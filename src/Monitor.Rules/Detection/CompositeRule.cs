using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>综合类规则: judges a region by the alerts of the regions below it, or by alerts of independent sources in it. Judged after all other rules of the moment, from the counties up.</summary>
public sealed record CompositeRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Composite;

    /// <summary>The length of the window in days, the day of judgement included: an alert counts that stands now, or stood within it and ended because its condition had gone.</summary>
    public required int WindowDays { get; init; }

    /// <summary>The ids of the rules whose alerts count; empty for all. Data alerts never count.</summary>
    public ImmutableArray<string> Of { get; init; } = [];

    /// <summary>The conditions, by rising grade.</summary>
    public required ImmutableArray<CompositeGrade> Conditions { get; init; }

    /// <summary>The gravest grade that regions give together where nothing but the detector speaks for them: many signals of one detector are still the detector alone.</summary>
    public required Grade DetectorCap { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Conditions.Select(c => c.Grade);
}
