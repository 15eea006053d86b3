using System.Collections.Immutable;

namespace Monitor.Rules.Duty;

/// <summary>当班: a stretch of time within one shift in which the same people are on duty.</summary>
public sealed record DutyShift
{
    /// <summary>The code of the region whose roster it is of: the one asked about, or one above it.</summary>
    public required string Region { get; init; }

    /// <summary>Which shift of which day; null outside all shifts.</summary>
    public DutySlot? Slot { get; init; }

    /// <summary>The name of the shift; empty outside all shifts.</summary>
    public string Name { get; init; } = "";

    /// <summary>The beginning, included, in UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The end, not included, in UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>带班领导, by the key in the configuration; null for none.</summary>
    public string? Lead { get; init; }

    /// <summary>值班员, by their keys in the configuration, in the order of the roster; empty where nobody is on duty.</summary>
    public ImmutableArray<string> Officers { get; init; } = [];

    /// <summary>Why it is accepted that somebody is missing; null where nobody is, or where it is not accepted.</summary>
    public string? WaivedFor { get; init; }

    /// <summary>空班: nobody of the officers is on duty.</summary>
    public bool IsEmpty => Officers.IsEmpty;

    /// <summary>Whether somebody is missing and that is accepted (已备案).</summary>
    public bool IsWaived => WaivedFor is not null;

    /// <summary>Everybody on duty, the officers first, each once.</summary>
    public IEnumerable<string> People => (Lead is null ? Officers : Officers.Add(Lead)).Distinct();

    /// <inheritdoc/>
    public bool Equals(DutyShift? other) => other is not null
        && (Region, Slot, Name, From, Until, Lead, WaivedFor) == (other.Region, other.Slot, other.Name, other.From, other.Until, other.Lead, other.WaivedFor)
        && Officers.SequenceEqual(other.Officers);

    /// <inheritdoc/>
    public override int GetHashCode() => From.GetHashCode();
}
