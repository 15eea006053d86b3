using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Finds the region that a row speaks of.</summary>
internal sealed class RegionFinder
{
    private readonly RegionTree tree;
    private readonly CellTexts texts;
    private readonly RegionLookup lookup;
    private readonly RegionFinder? fallback;
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
            return found is null ? new(null, $"数据源配置中的固定区划代码“{code}”不在区划表中") : null;
        }

        var column = lookup.Column ?? "";
        var text = texts.Of(row, column);
        found = null;
        if (text.Length == 0)
        {
            empty = true;
            return new(column, "没有填写地区");
        }

        ImmutableArray<Region> candidates = [.. Candidates(row, CellTexts.Halved(text))];
        found = candidates is [var only] ? only : null;
        return candidates.Length switch
        {
            0 => new(column, $"地区“{text}”不在区划表中；请核对名称或代码，历史代码请补入 regions.yaml 的 former_codes"),
            1 => null,
            _ => new(column, $"地区“{text}”有重名：{string.Join('、', candidates.Take(5).Select(tree.FullName))}；请写明上级地区或改用区划代码"),
        };
    }

    private IEnumerable<Region> Candidates(SourceRow row, string text)
    {
        var byCode = lookup.By is RegionNaming.Code or RegionNaming.NameOrCode ? tree.Resolve(text) : null;
        IEnumerable<Region> candidates = byCode is not null ? [byCode]
            : lookup.By is RegionNaming.Name or RegionNaming.NameOrCode ? byName.GetValueOrDefault(text, [])
            : [];
        if (lookup.Level is { } level)
        {
            candidates = candidates.Where(region => region.Level == level);
        }

        return lookup.ParentColumn is { } parent && texts.Of(row, parent) is { Length: > 0 } above
            ? candidates.Where(region => IsBelow(region, CellTexts.Halved(above)))
            : candidates;
    }

    private bool IsBelow(Region region, string above)
    {
        for (var upper = tree.ParentOf(region); upper is not null; upper = tree.ParentOf(upper))
        {
            if (upper.Code == above || (byName.TryGetValue(above, out var named) && named.Contains(upper)))
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
