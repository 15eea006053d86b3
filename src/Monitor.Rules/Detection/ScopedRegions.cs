using System.Collections.Immutable;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>The regions of a rule's scope in a tree, looked up once.</summary>
internal sealed class ScopedRegions
{
    private readonly bool[] holds;

    public ScopedRegions(RegionScope scope, RegionTree tree)
    {
        Regions = [.. scope.Select(tree)];
        holds = new bool[tree.Regions.Length];
        foreach (var region in Regions)
        {
            holds[region.Index] = true;
        }
    }

    public ImmutableArray<Region> Regions { get; }

    public bool Holds(int region) => holds[region];
}
