using System.Collections.Immutable;
using Monitor.Rules.Periods;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>失业动态监测 of one month as it may leave the system: aggregates alone, those over too few enterprises left out with what would give them away.</summary>
/// <param name="Month">The month.</param>
/// <param name="Minimum">The least number of enterprises behind a figure.</param>
/// <param name="Regions">The regions with enterprises of the panel, in tree order.</param>
/// <param name="Groups">The groups of the province and the cities, by region, grouping and name.</param>
public sealed record PublishedPanel(Period Month, int Minimum, ImmutableArray<PublishedRegion> Regions, ImmutableArray<PublishedGroup> Groups)
{
    /// <summary>A region's line; null where it has no enterprise of the panel.</summary>
    public PublishedRegion? Of(string region) => Regions.FirstOrDefault(line => line.Region == region);
}
