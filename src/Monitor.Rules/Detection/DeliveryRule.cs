using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>来文变样类规则: raises a data alert (数据预警) of the province where a source changes its shape: columns come or go, codes are suddenly unknown, rows halve, a file is refused. The figures of such a delivery wait until they are delivered anew in order, the new shape is believed, or a person believes them.</summary>
public sealed record DeliveryRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Completeness;

    /// <summary>The id of the source.</summary>
    public required string Source { get; init; }

    /// <summary>Its name, as people know it.</summary>
    public required string SourceName { get; init; }

    /// <summary>The keys of the indicators that it delivers; empty for a source of reports, whose rows never wait.</summary>
    public required ImmutableArray<string> Indicators { get; init; }

    /// <summary>典型值: the median of so many deliveries before; 1 or more.</summary>
    public required int TypicalOf { get; init; }

    /// <summary>After so many deliveries alike in a row the new shape is believed; 2 or more.</summary>
    public required int BelievedAfter { get; init; }

    /// <summary>The lines, by rising grade.</summary>
    public required ImmutableArray<DeliveryLine> Lines { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Lines.Select(line => line.Grade);

    /// <summary>What this rule asks of the panel.</summary>
    internal ExpectedShape Shape(MonitoringFrame frame) => new(
        Id,
        Source,
        Indicators.Select(frame.Indicators.IndexOf).ToFrozenSet(),
        TypicalOf,
        BelievedAfter,
        new ShapeLimit(
            Lines.Any(line => line.Limit.ColumnsChange),
            Lines.Any(line => line.Limit.Refused),
            Lines.Min(line => line.Limit.QuarantinedShare),
            Lines.Max(line => line.Limit.RowsFallTo),
            Lines.Min(line => line.Limit.RowsRiseTo)));
}
