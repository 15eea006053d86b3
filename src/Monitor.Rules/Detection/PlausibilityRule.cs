using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Grading;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>数值突变类规则: raises a data alert (数据预警) where a delivery halves, multiplies or leaps and falls back, and holds its figures back meanwhile: what changes overnight is more often a source than a labour market.</summary>
public sealed record PlausibilityRule(RuleHead Head) : Rule(Head)
{
    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Completeness;

    /// <summary>The key of the indicator; one that sources deliver.</summary>
    public required string Indicator { get; init; }

    /// <summary>What is held against the typical.</summary>
    public required ShiftMeasure Measure { get; init; }

    /// <summary>典型值: the median of so many periods before; 1 or more.</summary>
    public required int TypicalOf { get; init; }

    /// <summary>A typical value below this is not judged by; 0 or more, in the indicator's unit or in regions.</summary>
    public decimal Least { get; init; }

    /// <summary>After so many deliveries in a row beyond the same line, each of a later period than the one before, the new level is believed; 2 or more.</summary>
    public required int BelievedAfter { get; init; }

    /// <summary>Whether the rule rests around the Spring Festival.</summary>
    public bool PausesAtFestival { get; init; }

    /// <summary>The lines, by rising grade; figures beyond the first are held back.</summary>
    public required ImmutableArray<PlausibilityLine> Lines { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Grade> Grades => Lines.Select(line => line.Grade);

    /// <summary>The band that this rule draws for the panel.</summary>
    internal PlausibleBand Band(MonitoringFrame frame, IEnumerable<int> regions) => new()
    {
        Rule = Id,
        Indicator = frame.Indicators.IndexOf(Indicator),
        Measure = Measure,
        Regions = regions.ToFrozenSet(),
        TypicalOf = TypicalOf,
        Least = (double)Least,
        FallsTo = (double?)Lines[0].FallsTo,
        RisesTo = (double?)Lines[0].RisesTo,
        BelievedAfter = BelievedAfter,
        PausesAtFestival = PausesAtFestival,
        From = EffectiveFrom,
        To = EffectiveTo,
    };
}
