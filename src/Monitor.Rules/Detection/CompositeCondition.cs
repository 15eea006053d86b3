using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>One alternative of a composite rule: either how many regions below must stand at a grade, or how many independent sources in the region itself.</summary>
public sealed record CompositeCondition
{
    /// <summary>The least grade of an alert that counts.</summary>
    public required Grade AtLeast { get; init; }

    /// <summary>下级地区个数: how many regions below, at least; null where the alternative does not ask.</summary>
    public int? Regions { get; init; }

    /// <summary>下级地区占比: which share of the regions below, at least, from 0 to 1; null where the alternative does not ask. With <see cref="Regions"/>, both must hold.</summary>
    public decimal? Share { get; init; }

    /// <summary>The level of the regions counted; null for the one next below.</summary>
    public AdministrativeLevel? Level { get; init; }

    /// <summary>相互独立的来源个数: alerts of how many different causes, at least; null where the alternative asks for regions.</summary>
    public int? Sources { get; init; }
}
