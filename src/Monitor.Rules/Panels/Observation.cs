using Monitor.Rules.Periods;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Panels;

/// <summary>监测数据: one figure of an indicator, region and period, with the moment it became known.</summary>
/// <param name="Indicator">The indicator's number in the catalogue.</param>
/// <param name="Region">The region's index in the tree.</param>
/// <param name="Period">The period it speaks of.</param>
/// <param name="Value">The figure in the indicator's unit, finite; NaN withdraws what was known before.</param>
/// <param name="KnownAt">When it became known. A later figure of the same indicator, region and period is a revision.</param>
public readonly record struct Observation(int Indicator, int Region, Period Period, double Value, DateTimeOffset KnownAt)
{
    /// <summary>The code no longer in use under which it was recorded, where the region took that one's place; null where it is the region's own.</summary>
    public FormerCode? Former { get; init; }

    /// <summary>Whether it came by an act on a row in quarantine, and not with a delivery of its source: that mends a figure and bears out none.</summary>
    public bool IsMended { get; init; }
}
