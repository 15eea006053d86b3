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

    /// <summary>Whether a region's enterprises are shown by groups: down to the cities, since counties seldom have enough.</summary>
    public static bool HasGroups(Region region) => region.Level is AdministrativeLevel.Province or AdministrativeLevel.City;

    public DisclosureTable Protected()
    {
        cells.Protect();
        return this;
    }

    public bool IsHidden(Region region) => cells.IsHidden(numbers[(region.Index, null, "")]);

    public bool IsHidden(Region region, PanelGrouping grouping, string group) => cells.IsHidden(numbers[(region.Index, grouping, group)]);

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
