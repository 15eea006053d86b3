using System.Collections.Immutable;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Cases;

/// <summary>Where cases belong in the tree. A code that has left the tree belongs to the root, never to nobody.</summary>
internal static class CaseRegions
{
    public static Region Of(string code, RegionTree tree) => tree.Resolve(code) is { IsGraded: true } region ? region : tree.Root;

    /// <summary>Who sees a case: the regions above owner and place, and the place where it is not the owner; nearest first.</summary>
    public static ImmutableArray<string> CopiedTo(string owner, string place, RegionTree tree) =>
    [
        .. Upward(Of(owner, tree), tree).Concat(Upward(Of(place, tree), tree))
            .DistinctBy(r => r.Index)
            .Where(r => r.Index != Of(owner, tree).Index)
            .OrderByDescending(r => r.Level)
            .ThenBy(r => r.Index)
            .Select(r => r.Code),
    ];

    public static bool IsWithin(string code, string ancestor, RegionTree tree) => tree.IsWithin(Of(code, tree), Of(ancestor, tree));

    /// <summary>共同的上一级: the lowest region that holds all of them.</summary>
    public static Region CommonSuperior(IEnumerable<string> codes, RegionTree tree)
    {
        var regions = codes.Select(code => Of(code, tree)).ToArray();
        return Upward(regions[0], tree).First(above => regions.All(r => tree.IsWithin(r, above)));
    }

    private static IEnumerable<Region> Upward(Region region, RegionTree tree)
    {
        for (var current = (Region?)region; current is not null; current = tree.ParentOf(current))
        {
            yield return current;
        }
    }
}
