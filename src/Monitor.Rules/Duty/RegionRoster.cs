using System.Collections.Immutable;

namespace Monitor.Rules.Duty;

/// <summary>地区值班表: the roster of one region, as written.</summary>
public sealed record RegionRoster
{
    /// <summary>The code of the region, which the roster answers for with all below it that have none of their own.</summary>
    public required string Region { get; init; }

    /// <summary>值班表负责人: who keeps it and is told of its gaps, by the key in the configuration.</summary>
    public required string Owner { get; init; }

    /// <summary>The first day. Until its first shift begins, the roster of the region above answers.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which shifts begin; null for none. What follows it is a gap.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The shifts of a day.</summary>
    public required ImmutableArray<ShiftTime> Shifts { get; init; }

    /// <summary>Who fills them.</summary>
    public required ImmutableArray<Rotation> Rotations { get; init; }

    /// <summary>换班.</summary>
    public ImmutableArray<DutySwap> Swaps { get; init; } = [];

    /// <summary>替班.</summary>
    public ImmutableArray<DutyOverride> Overrides { get; init; } = [];

    /// <summary>空班备案.</summary>
    public ImmutableArray<DutyWaiver> Waivers { get; init; } = [];

    /// <summary>Whether shifts need a lead: where nobody is to lead at all, the lead of the region above does.</summary>
    public bool NeedsLead => Rotations.Any(rotation => rotation.Role == DutyRole.Lead);
}
