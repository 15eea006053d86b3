using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Briefings;

/// <summary>Lists of regions as officials write them: by city, counties in brackets behind it.</summary>
public static class RegionNames
{
    /// <summary>Such as 青岛市（城阳区、即墨区）、枣庄市; 无 for none. A city of which every region below is listed stands with their number. Codes that have left the tree come last.</summary>
    public static string ByCity(IEnumerable<string> codes, RuleSet rules)
    {
        var tree = rules.Regions;
        var given = codes.Distinct(StringComparer.Ordinal).ToArray();
        var listed = given.Select(tree.Find).OfType<Region>().OrderBy(r => r.Index).ToArray();
        var cities = listed
            .GroupBy(r => tree.AncestorAt(r, AdministrativeLevel.City)?.Index ?? r.Index)
            .OrderBy(g => g.Key)
            .Select(g => City(tree, tree.Regions[g.Key], [.. g.Where(r => r.Index != g.Key)]));
        var strangers = given.Where(code => tree.Find(code) is null).Order(StringComparer.Ordinal);
        return string.Join("、", cities.Concat(strangers)) is { Length: > 0 } text ? text : "无";
    }

    private static string City(RegionTree tree, Region city, Region[] below)
    {
        if (below.Length == 0)
        {
            return city.Name;
        }

        var all = below.Length == tree.ChildrenOf(city).Length && below.Length > 1;
        return all ? $"{city.Name}（全部{below.Length}个）" : $"{city.Name}（{string.Join("、", below.Select(r => r.Name))}）";
    }
}
