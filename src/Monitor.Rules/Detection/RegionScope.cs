using System.Collections.Immutable;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Detection;

/// <summary>适用地区: the regions a rule judges.</summary>
/// <param name="Levels">The levels it judges at.</param>
/// <param name="Within">Codes of regions; only they and those below them are judged. Empty: the whole tree.</param>
/// <param name="Except">Codes of regions that are left out with all below them.</param>
public sealed record RegionScope(ImmutableArray<AdministrativeLevel> Levels, ImmutableArray<string> Within, ImmutableArray<string> Except)
{
    /// <summary>The regions of a tree that the scope holds, in tree order.</summary>
    /// <exception cref="KeyNotFoundException">The scope names a region that is not in the tree.</exception>
    public IEnumerable<Region> Select(RegionTree tree)
    {
        var within = Within.Select(c => Named(tree, c)).ToArray();
        var except = Except.Select(c => Named(tree, c)).ToArray();
        return tree.Regions.Where(r => r.IsGraded
            && Levels.Contains(r.Level)
            && (within.Length == 0 || within.Any(w => tree.IsWithin(r, w)))
            && !except.Any(e => tree.IsWithin(r, e)));
    }

    private static Region Named(RegionTree tree, string code) => tree.Find(code) ?? throw new KeyNotFoundException($"There is no region '{code}'.");
}
