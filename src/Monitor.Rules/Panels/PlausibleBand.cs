using System.Collections.Frozen;

namespace Monitor.Rules.Panels;

/// <summary>可信范围: how far a figure may lie from what is typical before it is held back as a likely error of its source.</summary>
public sealed record PlausibleBand
{
    /// <summary>The id of the rule that draws it.</summary>
    public required string Rule { get; init; }

    /// <summary>The indicator's number; one that sources deliver.</summary>
    public required int Indicator { get; init; }

    /// <summary>What is held against the typical.</summary>
    public required ShiftMeasure Measure { get; init; }

    /// <summary>The indices of the regions.</summary>
    public required FrozenSet<int> Regions { get; init; }

    /// <summary>The typical is the median of so many periods before; 1 or more. With fewer nothing is judged.</summary>
    public required int TypicalOf { get; init; }

    /// <summary>A typical value below this is not judged by: small counts leap by nature.</summary>
    public double Least { get; init; }

    /// <summary>The greatest share of the typical that is held back, above 0 and below 1; null for no lower bound.</summary>
    public double? FallsTo { get; init; }

    /// <summary>The least multiple of the typical that is held back, above 1; null for no upper bound.</summary>
    public double? RisesTo { get; init; }

    /// <summary>After so many deliveries in a row beyond the same bound, each of a later period than the one before, the new level is believed; 2 or more.</summary>
    public required int BelievedAfter { get; init; }

    /// <summary>Whether nothing is judged around the Spring Festival.</summary>
    public bool PausesAtFestival { get; init; }

    /// <summary>The first day it is in force; null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it is in force, included; null for open-ended.</summary>
    public DateOnly? To { get; init; }

    internal bool IsRise(double ratio) => ratio >= RisesTo;

    internal bool IsFall(double ratio) => ratio <= FallsTo;

    internal bool IsEffective(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}
