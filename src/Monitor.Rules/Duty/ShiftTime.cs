using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Duty;

/// <summary>班次时间: a shift that recurs on certain kinds of days, at most 24 hours long.</summary>
public sealed record ShiftTime
{
    /// <summary>The key, unique within a region's roster.</summary>
    public required string Id { get; init; }

    /// <summary>The name, such as 夜班.</summary>
    public required string Name { get; init; }

    /// <summary>Its beginning on the wall, included.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>Its end on the wall, not included; of the day after where it is not later than <see cref="From"/>.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>The kinds of days it begins on; empty for every day.</summary>
    public ImmutableArray<DayKind> Days { get; init; } = [];
}
