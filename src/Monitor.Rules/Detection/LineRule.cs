using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>A rule that holds the figures of one indicator against lines: what rate and change rules have in common.</summary>
public abstract record LineRule(RuleHead Head) : FigureRule(Head)
{
    /// <summary>Where set, the figure is that of the region above at this level, so that all regions below it are judged alike.</summary>
    public AdministrativeLevel? InputLevel { get; init; }

    /// <summary>采用数值: which figure is judged while a period is still open; what is reported by default.</summary>
    public FigureUse Uses { get; init; }

    /// <summary>The lines, by rising grade.</summary>
    public required ImmutableArray<GradeLimit> Limits { get; init; }

    /// <summary>The key of the indicator that <see cref="GradeLimit.MinimumCount"/> speaks of.</summary>
    public string? MinimumIndicator { get; init; }

    /// <summary>Further conditions that must all hold in the same period.</summary>
    public ImmutableArray<FurtherCondition> Also { get; init; } = [];

    /// <summary>Years of the region's own figures after which the rule counts as able to speak, for scoring it on history; 0 for at once. It does not keep the rule from judging earlier.</summary>
    public int HistoryYears { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Inputs => [Indicator, .. Also.Select(condition => condition.Indicator), .. MinimumIndicator is { } minimum ? [minimum] : Array.Empty<string>()];

    /// <inheritdoc/>
    public override int HistoryMonths => HistoryYears * 12;

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Limits.Select(l => l.Grade);
}
