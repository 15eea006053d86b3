using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>数据类规则: raises a data alert (数据预警) where figures of an indicator are due and missing. It never counts for a region's grade.</summary>
public sealed record CompletenessRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Completeness;

    /// <summary>The key of the indicator; every region of the scope is expected to report it, from the first period that any of them reported.</summary>
    public required string Indicator { get; init; }

    /// <summary>Days of grace after the indicator's due day; 0 or more.</summary>
    public required int OverdueDays { get; init; }

    /// <summary>The least figure that counts as reported, such as a response rate; null where any does.</summary>
    public decimal? Least { get; init; }

    /// <summary>How many periods in a row must be overdue for each grade, by rising grade.</summary>
    public required ImmutableArray<MissingPeriods> Missing { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Missing.Select(m => m.Grade);
}
