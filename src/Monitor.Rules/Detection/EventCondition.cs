using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Detection;

/// <summary>One alternative of an event rule: how many enterprises must reduce by how much.</summary>
/// <remarks>"以上" includes the number itself (people at least); "超过" does not (people at least the next whole number, <see cref="ShareIsExclusive"/>).</remarks>
public sealed record EventCondition
{
    /// <summary>How many enterprises must fulfil the rest within the window; at least 1.</summary>
    public int Enterprises { get; init; } = 1;

    /// <summary>People of one enterprise, at least; null where the alternative does not ask.</summary>
    public int? People { get; init; }

    /// <summary>Share of one enterprise's staff, from 0 to 1; null where the alternative does not ask. Undecidable without a head-count.</summary>
    public decimal? Share { get; init; }

    /// <summary>Whether the share must be exceeded, not only reached.</summary>
    public bool ShareIsExclusive { get; init; }

    /// <summary>Whether people and share must both hold; otherwise one of them is enough.</summary>
    public bool Both { get; init; }

    /// <summary>People of all reports of the region within the window, at least; null where the alternative does not ask.</summary>
    public int? TotalPeople { get; init; }

    /// <summary>The kinds of report that count; empty for all.</summary>
    public ImmutableArray<LayoffKind> Kinds { get; init; } = [];
}
