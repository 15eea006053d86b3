using Monitor.Rules.Regions;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>The cells of one measure over the regions, whole and by groups, with the sums that tie them together.</summary>
internal sealed class DisclosureTable
{
    private readonly RegionTree regions;
    private readonly CellSuppression cells;
    private readonly Dictionary<(int Region, PanelGrouping? Grouping, string Group), int> numbers = [];

    /// <param name="regions">The regions.</param>
    /// <param name="minimum">The least number of enterprises.</param>
    /// <param name="contributors">How many enterprises a region's whole rests on.</param>
    /// <param name="sensitive">Whether a region's whole is hidden however many they are.</param>
    public DisclosureTable(RegionTree regions, int minimum, Func<Region, int> contributors, Func<Region, bool> sensitive)
    {
        (this.regions, cells) = (regions, new CellSuppression(minimum));
        foreach (var region in regions.Regions)
        {
            numbers[(region.Index, null, "")] = cells.Add(contributors(region), sensitive(region));
        }

        AddTree(regions.Regions, null, "");
    }

    /// <summary>Adds the groups that the enterprises of the province and each city fall into.</summary>
    /// <param name="grouping">What they are grouped by.</param>
    /// <param name="groups">The groups, none of which share an enterprise.</param>
    /// <param name="contributors">How many enterprises of a region are in a group.</param>
    /// <param name="sensitive">Whether a group of a region is hidden however many they are.</param>
    public void AddGroups(PanelGrouping grouping, IReadOnlyList<string> groups, Func<Region, string, int> contributors, Func<Region, string, bool> sensitive)
    {
        Region[] rows = [.. regions.Regions.Where(HasGroups)];
        foreach (var region in rows)
        {
            foreach (var group in groups)
            {
                numbers[(region.Index, grouping, group)] = cells.Add(contributors(region, group), sensitive(region, group));
            }

            cells.AddSum(numbers[(region.Index, null, "")], groups.Select(group => numbers[(region.Index, grouping, group)]));
        }

        foreach (var group in groups)
        {
            AddTree(rows, grouping, group);
        }
    }

    /// <summary>Ties the groups of a region together that share enterprises though they are grouped by different things: 大型 less 特大企业 is not to tell of a single enterprise.</summary>
    /// <param name="region">The region.</param>
    /// <param name="shared">How many enterprises a group has in common with one of another grouping, for each that has any, both ways round.</param>
    /// <remarks>Held is what one group differs from those inside it, and from those that it lies in; not what several of one grouping differ from several of another.</remarks>
    public void AddOverlaps(Region region, IReadOnlyDictionary<((PanelGrouping Grouping, string Name) One, (PanelGrouping Grouping, string Name) Other), int> shared)
    {
        foreach (var met in shared.GroupBy(pair => (pair.Key.One, pair.Key.Other.Grouping)).OrderBy(met => met.Key.One.Grouping).ThenBy(met => met.Key.One.Name, StringComparer.Ordinal).ThenBy(met => met.Key.Grouping))
        {
            var one = NumberOf(region, met.Key.One);
            var others = met.Select(pair => (Number: NumberOf(region, pair.Key.Other), Shared: pair.Value)).OrderBy(other => other.Number).ToArray();
            int[] inside = [.. others.Where(other => other.Shared == cells.EnterprisesOf(other.Number)).Select(other => other.Number)];
            if (inside.Length > 0)
            {
                cells.AddDifference([one], inside);
            }

            if (others.Sum(other => other.Shared) == cells.EnterprisesOf(one))
            {
                cells.AddDifference([.. others.Select(other => other.Number)], [one]);
            }
        }
    }

    /// <summary>Whether a region's enterprises are shown by groups: down to the cities, since counties seldom have enough.</summary>
    public static bool HasGroups(Region region) => region.Level is AdministrativeLevel.Province or AdministrativeLevel.City;

    public DisclosureTable Protected()
    {
        cells.Protect();
        return this;
    }

    public bool IsHidden(Region region) => cells.IsHidden(numbers[(region.Index, null, "")]);

    public bool IsHidden(Region region, PanelGrouping grouping, string group) => cells.IsHidden(numbers[(region.Index, grouping, group)]);

    private int NumberOf(Region region, (PanelGrouping Grouping, string Name) group) => numbers[(region.Index, group.Grouping, group.Name)];

    private void AddTree(IEnumerable<Region> rows, PanelGrouping? grouping, string group)
    {
        foreach (var region in rows)
        {
            int[] parts = [.. regions.ChildrenOf(region).Select(child => numbers.GetValueOrDefault((child.Index, grouping, group), -1)).Where(number => number >= 0)];
            if (parts.Length > 0)
            {
                cells.AddSum(numbers[(region.Index, grouping, group)], parts);
            }
        }
    }
}
