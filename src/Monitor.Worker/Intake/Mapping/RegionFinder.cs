using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Finds the region that a row speaks of.</summary>
internal sealed class RegionFinder
{
    private const int MostWords = 6; // in the name of a place

    private readonly RegionTree tree;
    private readonly CellTexts texts;
    private readonly RegionLookup lookup;
    private readonly RegionFinder? fallback;
    private readonly CellTidying tidying;
    private readonly Regex? separator;
    private readonly Region? within;
    private readonly FrozenDictionary<string, ImmutableArray<Region>> byName;

    public RegionFinder(RegionLookup lookup, RegionTree tree, CellTexts texts)
        : this(lookup, tree, texts, NamesOf(tree))
    {
    }

    private RegionFinder(RegionLookup lookup, RegionTree tree, CellTexts texts, FrozenDictionary<string, ImmutableArray<Region>> byName)
    {
        this.lookup = lookup;
        this.tree = tree;
        this.texts = texts;
        this.byName = byName;
        tidying = new(lookup.Replace, lookup.Pattern);
        separator = lookup.Split is null ? null : CellTidying.Expression(lookup.Split);
        within = lookup.Within is null ? null : tree.Resolve(lookup.Within);
        fallback = lookup.Fallback is null ? null : new(lookup.Fallback, tree, texts, byName);
    }

    public CellFault? Find(SourceRow row, out Region region)
    {
        var fault = FindDirectly(row, out var found, out var empty);
        region = found!;
        return fault is not null && fallback is not null && (empty || lookup.FallbackWhen == RegionFallback.EmptyOrUnknown)
            ? fallback.Find(row, out region)
            : fault;
    }

    private CellFault? FindDirectly(SourceRow row, out Region? found, out bool empty)
    {
        empty = false;
        if (lookup.Fixed is { } code)
        {
            found = tree.Resolve(code);
            return found is null ? new(null, $"固定的区划代码“{code}”不在区划表中") { Remedy = "请改正数据源配置" } : null;
        }

        var column = lookup.Column ?? "";
        var text = texts.Of(row, column);
        text = text.Length == 0 ? "" : texts.Meant(tidying.Of(text));
        found = null;
        if (text.Length == 0)
        {
            empty = true;
            return new(column, "没有填写地区");
        }

        var parts = separator?.Split(text) ?? [];
        var fault = lookup.AtEnd && parts.Length > 1 ? null : FindOne(row, text, out found); // what stands at the end is only the last of several places
        return found is null && parts.Length > 1 ? FindCommon(row, parts, out found) : fault;
    }

    // a cell that names several places speaks of the lowest region that holds them all
    private CellFault? FindCommon(SourceRow row, string[] parts, out Region? found)
    {
        found = null;
        foreach (var part in parts.Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var fault = FindOne(row, part, out var one);
            if (fault is not null)
            {
                found = null;
                return fault;
            }

            found = found is null ? one : tree.CommonAncestor(found, one!);
        }

        return found is null ? new(lookup.Column, "没有填写地区") : null;
    }

    private CellFault? FindOne(SourceRow row, string text, out Region? found)
    {
        var column = lookup.Column ?? "";
        ImmutableArray<Region> candidates = [.. Candidates(row, CellTexts.Halved(text)).Distinct()];
        found = candidates is [var only] ? only : null;
        return candidates.Length switch
        {
            0 => new(column, $"地区“{text}”不在区划表中；请核对名称或代码") { Remedy = "历史代码请补入 regions.yaml 的 former_codes" },
            1 => null,
            _ => new(column, $"地区“{text}”有重名：{string.Join('、', candidates.Take(5).Select(tree.FullName))}；请写明上级地区或改用区划代码"),
        };
    }

    private IEnumerable<Region> Candidates(SourceRow row, string text)
    {
        var byCode = lookup.By is RegionNaming.Code or RegionNaming.NameOrCode ? tree.Resolve(text) : null;
        IEnumerable<Region> candidates = lookup.By == RegionNaming.Place ? Places(row, text)
            : byCode is not null ? [byCode]
            : lookup.By is RegionNaming.Name or RegionNaming.NameOrCode ? byName.GetValueOrDefault(text, [])
            : [];
        if (lookup.Level is { } level)
        {
            candidates = candidates.Where(region => region.Level == level);
        }

        return lookup.By == RegionNaming.Place ? candidates : candidates.Where(region => IsInside(row, region));
    }

    /// <summary>A text without the name of a place in the region at its end; whole where nothing or all of it is one, or the region is divided further.</summary>
    public string WithoutPlace(string text, Region region)
    {
        var words = text.Split(' ');
        for (var from = Math.Max(1, words.Length - MostWords); from < words.Length && tree.ChildrenOf(region).IsEmpty; from++)
        {
            if (tree.Places.Find(string.Join(' ', words[from..])).Any(place => tree.Resolve(place.RegionCode)?.Index == region.Index))
            {
                return string.Join(' ', words[..from]).TrimEnd(' ', '-', ',');
            }
        }

        return text;
    }

    private IEnumerable<Region> Places(SourceRow row, string text)
    {
        if (!lookup.AtEnd)
        {
            return PlacesNamed(row, text);
        }

        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var from = Math.Max(0, words.Length - MostWords); from < words.Length; from++)
        {
            var found = PlacesNamed(row, string.Join(' ', words[from..])).ToArray();
            if (found.Length > 0)
            {
                return found;
            }
        }

        return [];
    }

    // "青岛, 山东" says itself in which region the place lies; of several kinds of place, those named first win
    private IEnumerable<Region> PlacesNamed(SourceRow row, string text)
    {
        var comma = text.LastIndexOf(',');
        var above = comma > 0 ? tree.Resolve(text[(comma + 1)..].Trim()) : null;
        var places = tree.Places.Find(above is null ? text : text[..comma])
            .Select(place => (place.Kind, Region: tree.Resolve(place.RegionCode)))
            .Where(place => place.Region is not null && (above is null ? IsInside(row, place.Region) : tree.IsWithin(place.Region, above)))
            .ToArray();
        return lookup.Kinds.IsDefaultOrEmpty
            ? places.Select(place => place.Region!)
            : lookup.Kinds.Select(kind => places.Where(place => place.Kind == kind)).FirstOrDefault(one => one.Any(), []).Select(place => place.Region!);
    }

    private bool IsInside(SourceRow row, Region region) =>
        (within is null || tree.IsWithin(region, within))
        && (lookup.ParentColumn is not { } parent || texts.Of(row, parent) is not { Length: > 0 } above || IsBelow(region, CellTexts.Halved(above)));

    private bool IsBelow(Region region, string above)
    {
        for (var upper = tree.ParentOf(region); upper is not null; upper = tree.ParentOf(upper))
        {
            if (upper.Code.Equals(above, StringComparison.OrdinalIgnoreCase) || (byName.TryGetValue(above, out var named) && named.Contains(upper)))
            {
                return true;
            }
        }

        return false;
    }

    // 城阳区, 青岛市城阳区 and 山东省青岛市城阳区; the first two levels without 省 and 市 too, as newspapers and websites write them
    private static FrozenDictionary<string, ImmutableArray<Region>> NamesOf(RegionTree tree) =>
        tree.Regions
            .SelectMany(region => NamesOf(tree, region).Distinct(StringComparer.Ordinal).Select(name => (Name: name, Region: region)))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Region).ToImmutableArray(), StringComparer.Ordinal);

    private static IEnumerable<string> NamesOf(RegionTree tree, Region region)
    {
        yield return region.Name;
        yield return tree.FullName(region);
        if (region.Level is AdministrativeLevel.City or AdministrativeLevel.County)
        {
            yield return tree.Root.Name + tree.FullName(region);
        }

        if (region is { Level: AdministrativeLevel.Province or AdministrativeLevel.City, Name: [_, _, .., '省' or '市'] })
        {
            yield return region.Name[..^1];
        }
    }
}
