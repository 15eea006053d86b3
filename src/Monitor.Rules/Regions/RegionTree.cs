using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Monitor.Rules.Regions;

/// <summary>The regions of a province (or nation) in three levels, with former codes, named groups and context places.</summary>
public sealed class RegionTree
{
    private readonly FrozenDictionary<string, Region> byCode;
    private readonly FrozenDictionary<string, FormerCode> formerCodes;
    private readonly ImmutableArray<ImmutableArray<Region>> children;

    private RegionTree(ImmutableArray<Region> regions, IEnumerable<FormerCode> formerCodes, IEnumerable<RegionGroup> groups, PlaceNames places)
    {
        Places = places;
        Regions = regions;
        byCode = regions.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
        this.formerCodes = formerCodes.ToFrozenDictionary(f => f.Code, StringComparer.Ordinal);
        Groups = groups.ToFrozenDictionary(g => g.Id, StringComparer.Ordinal);
        var lists = regions.Select(_ => ImmutableArray.CreateBuilder<Region>()).ToArray();
        foreach (var region in regions)
        {
            if (region.ParentIndex >= 0)
            {
                lists[region.ParentIndex].Add(region);
            }
        }

        children = [.. lists.Select(l => l.ToImmutable())];
    }

    /// <summary>All regions by level and code (ordinal), the root first; context places come after the tree.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>The province (or nation).</summary>
    public Region Root => Regions[0];

    /// <summary>The named groups by their key.</summary>
    public FrozenDictionary<string, RegionGroup> Groups { get; }

    /// <summary>The places below the tree by name.</summary>
    public PlaceNames Places { get; }

    /// <summary>Builds the tree.</summary>
    /// <param name="entries">The regions in any order, context places among them.</param>
    /// <param name="formerCodes">Codes out of use; their successors must be in <paramref name="entries"/>.</param>
    /// <param name="groups">Named groups; their members must be in <paramref name="entries"/>.</param>
    /// <param name="places">Places below the tree; those in regions that are not in <paramref name="entries"/> lead nowhere.</param>
    /// <exception cref="ArgumentException">A code is doubled, a parent is missing or not one level up, there is not exactly one root, or a group or former code names an unknown region. The message names the code.</exception>
    public static RegionTree Create(
        IEnumerable<RegionEntry> entries, IEnumerable<FormerCode>? formerCodes = null, IEnumerable<RegionGroup>? groups = null, PlaceNames? places = null)
    {
        var ordered = entries.OrderBy(e => e.Level == AdministrativeLevel.Context).ThenBy(e => e.Level).ThenBy(e => e.Code, StringComparer.Ordinal).ToArray();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var regions = ImmutableArray.CreateBuilder<Region>(ordered.Length);
        foreach (var entry in ordered)
        {
            if (!index.TryAdd(entry.Code, regions.Count))
            {
                throw new ArgumentException($"The region code {entry.Code} is given twice.", nameof(entries));
            }

            regions.Add(new Region(entry.Code, entry.Name, entry.Level, regions.Count, ParentOf(entry, index, regions), entry.IsZone));
        }

        if (regions.Count(r => r.Level == AdministrativeLevel.Province) != 1)
        {
            throw new ArgumentException("The tree needs exactly one region of the first level.", nameof(entries));
        }

        var former = (formerCodes ?? []).ToArray();
        var named = (groups ?? []).ToArray();
        foreach (var code in former.SelectMany(f => f.Successors).Concat(named.SelectMany(g => g.Members)))
        {
            if (!index.ContainsKey(code))
            {
                throw new ArgumentException($"The region code {code} is not in the tree.", nameof(formerCodes));
            }
        }

        foreach (var code in former.Where(f => f.Successors.IsEmpty || (f.Successors.Length > 1 && f.Successors.Any(s => !regions[index[s]].IsGraded))).Select(f => f.Code))
        {
            throw new ArgumentException($"The former code {code} needs successors in the tree.", nameof(formerCodes));
        }

        return new RegionTree(regions.ToImmutable(), former, named, places ?? PlaceNames.Empty);
    }

    /// <summary>The region of a code in use; null where there is none.</summary>
    public Region? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The region of a code, following former codes to their successor; a divided region leads to the nearest region that holds all successors.</summary>
    /// <returns>null where the code is neither in use nor a known former one.</returns>
    public Region? Resolve(string code)
    {
        if (byCode.TryGetValue(code, out var region))
        {
            return region;
        }

        return formerCodes.TryGetValue(code, out var former)
            ? former.Successors.Select(s => byCode[s]).Aggregate(CommonAncestor)
            : null;
    }

    /// <summary>The one region that took the place of a code out of use, by renaming or merging; null where the code is in use, not known, or its region was divided.</summary>
    public Region? SuccessorOf(string code) =>
        !byCode.ContainsKey(code) && formerCodes.TryGetValue(code, out var former) && former.Successors.Distinct().ToArray() is [var successor] ? byCode[successor] : null;

    /// <summary>The region that a series recorded under a code goes on in: its own, or the one that took its place; null where nobody can say.</summary>
    public Region? HeirOf(string code) => Find(code) ?? SuccessorOf(code);

    /// <summary>What is known of a code out of use; null where it is none.</summary>
    public FormerCode? FormerOf(string code) => byCode.ContainsKey(code) ? null : formerCodes.GetValueOrDefault(code);

    /// <summary>The regions that took the place of others, by renaming or merging.</summary>
    public IEnumerable<Region> Successors => formerCodes.Keys.Select(SuccessorOf).OfType<Region>().Distinct();

    /// <summary>The regions directly below.</summary>
    public ImmutableArray<Region> ChildrenOf(Region region) => children[region.Index];

    /// <summary>The region directly above; null for the root and for context places.</summary>
    public Region? ParentOf(Region region) => region.ParentIndex < 0 ? null : Regions[region.ParentIndex];

    /// <summary>The regions of one level, in order of their codes.</summary>
    public IEnumerable<Region> AtLevel(AdministrativeLevel level) => Regions.Where(r => r.Level == level);

    /// <summary>The region itself or the region above it at a level; null where it stands above that level or outside the tree.</summary>
    public Region? AncestorAt(Region region, AdministrativeLevel level)
    {
        var current = region;
        while (current is not null && current.Level > level)
        {
            current = ParentOf(current);
        }

        return current?.Level == level ? current : null;
    }

    /// <summary>Whether <paramref name="region"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(Region region, Region ancestor) => AncestorAt(region, ancestor.Level)?.Index == ancestor.Index;

    /// <summary>The name with the names above it, such as 青岛市城阳区; the root's own name is left out below it.</summary>
    public string FullName(Region region)
    {
        var parent = ParentOf(region);
        return parent is null || parent.ParentIndex < 0 ? region.Name : FullName(parent) + region.Name;
    }

    /// <summary>The lowest region that holds both; the root where one of them stands outside the tree.</summary>
    public Region CommonAncestor(Region a, Region b)
    {
        while (a.Index != b.Index)
        {
            (a, b) = a.Level >= b.Level ? (ParentOf(a) ?? Root, b) : (a, ParentOf(b) ?? Root);
        }

        return a;
    }

    private static int ParentOf(RegionEntry entry, Dictionary<string, int> index, ImmutableArray<Region>.Builder regions)
    {
        if (entry.Level is AdministrativeLevel.Context or AdministrativeLevel.Province)
        {
            return -1;
        }

        return entry.ParentCode is not null && index.TryGetValue(entry.ParentCode, out var parent) && regions[parent].Level == entry.Level - 1
            ? parent
            : throw new ArgumentException($"The region {entry.Code} needs a parent one level up; '{entry.ParentCode}' is none.", nameof(entry));
    }
}
