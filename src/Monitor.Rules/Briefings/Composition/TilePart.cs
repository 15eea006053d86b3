using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>方块图: regions as tiles. Never a map: publishing one needs approval.</summary>
internal static class TilePart
{
    private const int RowLength = 6;

    /// <summary>The cities in their rough places; of a single city its counties; null where there is one region only.</summary>
    public static TileGrid? Cities(EditionView view)
    {
        var cities = view.Cities.ToArray();
        if (cities is [var only])
        {
            var below = view.Tree.ChildrenOf(only);
            return below.Length < 2 ? null : new TileGrid($"{only.Name}所辖地区预警级别", [.. below.Select((region, i) => Tile(view, region, new(i / RowLength, i % RowLength), [region]))]);
        }

        return cities.Length == 0 ? null : new TileGrid(
            "各市预警级别（颜色取本级及所辖地区的最高级别；方块位置仅为示意，不是地图）",
            [.. cities.Select((city, i) => Tile(view, city, PlaceOf(view, cities, i), [city, .. view.Tree.ChildrenOf(city)]))]);
    }

    /// <summary>A row a city with its counties; null where there are none.</summary>
    public static TileGrid? Counties(EditionView view)
    {
        var cities = view.Cities.Where(city => !view.Tree.ChildrenOf(city).IsEmpty).ToArray();
        return cities.Length < 2 ? null : new TileGrid(
            "各县（市、区）预警级别（每行第一块为市本级）",
            [.. cities.SelectMany((city, row) => new[] { city }.Concat(view.Tree.ChildrenOf(city)).Select((region, column) => Tile(view, region, new(row, column), [region])))]);
    }

    private static TilePlace PlaceOf(EditionView view, Region[] cities, int i) => cities.All(city => view.Matter.Policy.Tiles.ContainsKey(city.Code))
        ? view.Matter.Policy.Tiles[cities[i].Code]
        : new(i / RowLength, i % RowLength);

    private static Tile Tile(EditionView view, Region region, TilePlace place, ImmutableArray<Region> shown)
    {
        var codes = shown.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        RegionStatus[] standing = [.. view.Now.Regions.Where(status => codes.Contains(status.Code))];
        var grade = standing.Select(status => status.Grade).DefaultIfEmpty(Grade.None).Max();
        var missing = standing.Count(status => !status.Overdue.IsEmpty);
        return (grade, missing) switch
        {
            (Grade.None, > 0) => new(place.Row, place.Column, Short(region.Name), null, shown.Length > 1 ? $"缺数{missing}个" : "缺数"),
            (Grade.None, _) => new(place.Row, place.Column, Short(region.Name), grade, "正常"),
            _ => new(place.Row, place.Column, Short(region.Name), grade, Short(view.Rules.Grades[grade].Name)),
        };
    }

    /// <summary>A name without what kind of region it is, where that leaves two characters or more.</summary>
    public static string Short(string name) => name switch
    {
        { Length: > 2 } when name.EndsWith("预警", StringComparison.Ordinal) => name[..^2],
        { Length: > 2 } when name[^1] is '市' or '县' or '区' => name[..^1],
        _ => name,
    };
}
