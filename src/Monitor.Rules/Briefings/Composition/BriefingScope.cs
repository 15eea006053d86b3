using System.Collections.Immutable;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>范围: the region, or the named group of regions, that an edition speaks of.</summary>
/// <param name="Id">The region's code or the group's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Roots">The codes of the regions; with each comes all that lies below it.</param>
public sealed record BriefingScope(string Id, string Name, ImmutableArray<string> Roots)
{
    /// <summary>A region and all below it.</summary>
    public static BriefingScope Of(Region region) => new(region.Code, region.Name, [region.Code]);

    /// <summary>A named group.</summary>
    public static BriefingScope Of(RegionGroup group) => new(group.Id, group.Name, group.Members);

    /// <summary>The scope of a region's code, current or former, or of a group's key; null where there is neither.</summary>
    public static BriefingScope? Find(RegionTree tree, string id) =>
        tree.Resolve(id) is { IsGraded: true } region ? Of(region) : tree.Groups.TryGetValue(id, out var group) ? Of(group) : null;

    /// <summary>The scopes of the weekly round: the whole, then the regions of the second level.</summary>
    public static IEnumerable<BriefingScope> Round(RegionTree tree) => [Of(tree.Root), .. tree.AtLevel(AdministrativeLevel.City).Select(Of)];

    /// <summary>Whether a region belongs to it.</summary>
    public bool Holds(RegionTree tree, string code) => tree.Resolve(code) is { IsGraded: true } region && Roots.Any(root => tree.Find(root) is { } own && tree.IsWithin(region, own));
}
