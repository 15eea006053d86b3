using System.Collections.Immutable;
using Monitor.Rules.Regions;

namespace Monitor.Rules.MonthlyReturns;

/// <summary>Makes of a month of the panel what may be shown of it: the one way out for figures of returns.</summary>
/// <remarks>
/// Each measure has its own contributors: a transfer is declared by few, 建档期 and 隐性失业 are stated by some, rises and falls are told apart.
/// A measure over some of the enterprises is hidden as well where the rest of them are too few, since the difference would tell of those.
/// </remarks>
public sealed class PanelPublication
{
    private const string Giant = "特大企业";
    private const string Others = "其余企业（不含特大企业）";
    private readonly PanelMonth month;
    private readonly RegionTree regions;
    private readonly ReturnPolicy policy;
    private readonly SampleFigures[] wholes;
    private readonly ImmutableArray<PanelGroup> groups;
    private readonly Dictionary<(int Region, PanelGroup Group), SampleFigures> parts = [];
    private readonly Dictionary<int, ImmutableDictionary<string, (int Enterprises, long People)>> types = [];
    private readonly Dictionary<int, ImmutableDictionary<string, (int Enterprises, long People)>> reasons = [];
    private readonly DisclosureTable expected;
    private readonly DisclosureTable shown;
    private readonly DisclosureTable transfers;
    private readonly DisclosureTable filed;
    private readonly DisclosureTable hidden;
    private readonly DisclosureTable directions;
    private readonly DisclosureTable falls;

    private PanelPublication(PanelMonth month, RegionTree regions, ReturnPolicy policy)
    {
        (this.month, this.regions, this.policy) = (month, regions, policy);
        wholes = [.. regions.Regions.Select(month.In)];
        groups = [.. GroupsOf(month)];
        foreach (var region in regions.Regions.Where(DisclosureTable.HasGroups))
        {
            types[region.Index] = month.FallsIn(region, content => content.ReductionType);
            reasons[region.Index] = month.FallsIn(region, content => content.MainReason.Code);
            foreach (var group in groups)
            {
                parts[(region.Index, group)] = month.In(region, group.Holds);
            }
        }

        expected = Table(month.ExpectedIn, _ => false).Protected();
        shown = Shown();
        transfers = Transfers();
        filed = Table(region => WholeOf(region).Filing, region => IsHidden(region) || LeavesFew(region, WholeOf(region).Filing)).Protected();
        hidden = Table(region => WholeOf(region).StatingHidden, region => IsHidden(region) || LeavesFew(region, WholeOf(region).StatingHidden)).Protected();
        directions = Table(region => WholeOf(region).Enterprises, region => IsHidden(region) || IsFew(WholeOf(region).Increased) || IsFew(WholeOf(region).Decreased)).Protected();
        falls = Falls();
    }

    /// <summary>What may be shown of a month.</summary>
    public static PublishedPanel Of(PanelMonth month, RegionTree regions, ReturnPolicy policy) => new PanelPublication(month, regions, policy).Compose();

    private PublishedPanel Compose() => new(
        month.Month,
        policy.MinimumEnterprises,
        [.. regions.Regions.Where(region => month.ExpectedIn(region) > 0).Select(LineOf)],
        [.. regions.Regions.Where(region => DisclosureTable.HasGroups(region) && WholeOf(region).Enterprises > 0).SelectMany(region => GroupsIn(region).Concat(FallsIn(region)))]);

    private SampleFigures WholeOf(Region region) => wholes[region.Index];

    private bool IsHidden(Region region) => shown.IsHidden(region);

    private bool IsFew(int enterprises) => enterprises > 0 && enterprises < policy.MinimumEnterprises;

    private bool LeavesFew(Region region, int enterprises) => IsFew(WholeOf(region).Enterprises - enterprises);

    private DisclosureTable Table(Func<Region, int> contributors, Func<Region, bool> sensitive) => new(regions, policy.MinimumEnterprises, contributors, sensitive);

    private DisclosureTable Shown()
    {
        var table = Table(region => WholeOf(region).Enterprises, _ => false);
        foreach (var grouping in groups.GroupBy(group => group.Grouping))
        {
            var byName = grouping.ToDictionary(group => group.Name, StringComparer.Ordinal);
            table.AddGroups(grouping.Key, [.. byName.Keys], (region, name) => parts[(region.Index, byName[name])].Enterprises, (_, _) => false);
        }

        return table.Protected();
    }

    private DisclosureTable Transfers()
    {
        var table = Table(region => WholeOf(region).Transferring, IsHidden);
        var giants = groups.Where(group => group.Grouping == PanelGrouping.Giants).ToDictionary(group => group.Name, StringComparer.Ordinal);
        table.AddGroups(PanelGrouping.Giants, [.. giants.Keys], (region, name) => parts[(region.Index, giants[name])].Transferring, (region, name) => shown.IsHidden(region, PanelGrouping.Giants, name));
        return table.Protected();
    }

    // people fewer and the net change together tell of people more
    private DisclosureTable Falls()
    {
        var table = Table(region => WholeOf(region).Decreased, region => IsHidden(region) || IsFew(WholeOf(region).Increased));
        table.AddGroups(PanelGrouping.ReductionType, [.. policy.Types.All.Select(code => code.Code)], (region, code) => types[region.Index].GetValueOrDefault(code).Enterprises, (_, _) => false);
        table.AddGroups(PanelGrouping.MainReason, [.. policy.Reasons.All.Select(code => code.Code)], (region, code) => reasons[region.Index].GetValueOrDefault(code).Enterprises, (_, _) => false);
        return table.Protected();
    }

    private static IEnumerable<PanelGroup> GroupsOf(PanelMonth month) =>
    [
        new(PanelGrouping.Giants, Giant, content => content.IsGiant),
        new(PanelGrouping.Giants, Others, content => !content.IsGiant),
        .. Enum.GetValues<EnterpriseSize>().Select(size => new PanelGroup(PanelGrouping.Size, EnterpriseSizeName.Of(size), content => content.Size == size)),
        .. month.Industries.Select(industry => new PanelGroup(PanelGrouping.Industry, industry.Length == 0 ? "未填写行业" : industry, content => content.Industry == industry)),
    ];

    private PublishedRegion LineOf(Region region)
    {
        var (asked, came) = (month.ExpectedIn(region), month.ReturnedIn(region));
        var counted = !expected.IsHidden(region);
        var figures = WholeOf(region).Enterprises == 0 || IsHidden(region) ? null : FiguresOf(region);
        return new(
            region.Code,
            asked,
            counted ? came : null,
            counted ? Percentage.Of(came, asked) : null,
            WholeOf(region).Enterprises,
            figures)
        {
            Exact = Exact(WholeOf(region), figures) with { Response = counted ? Percentage.Exact(came, asked) : null },
        };
    }

    private static ExactShares Exact(SampleFigures sums, PublishedFigures? figures) => new(
        null,
        figures?.LossRate is null ? null : sums.Loss?.Exact,
        figures?.LossRateWithoutTransfers is null ? null : sums.LossWithoutTransfers?.Exact,
        figures?.DecreasedShare is null ? null : Percentage.Exact(sums.Decreased, sums.Enterprises));

    private PublishedFigures FiguresOf(Region region)
    {
        var sums = WholeOf(region);
        var directed = !directions.IsHidden(region);
        var figures = Plain(sums, !transfers.IsHidden(region)) with
        {
            CumulativeLossRate = filed.IsHidden(region) ? null : sums.CumulativeLoss?.Percent,
        };
        figures = hidden.IsHidden(region) || sums.StatingHidden == 0 ? figures : figures with { Hidden = sums.Hidden, HiddenRate = sums.HiddenRate };
        return !directed ? figures : figures with
        {
            Increased = sums.Increased,
            Flat = sums.Flat,
            Decreased = sums.Decreased,
            IncreasedShare = sums.IncreasedShare,
            FlatShare = sums.FlatShare,
            DecreasedShare = sums.DecreasedShare,
        };
    }

    private static PublishedFigures Plain(SampleFigures sums, bool withTransfers) => new()
    {
        Previous = sums.Previous,
        Current = sums.Current,
        Net = sums.Net,
        Hired = sums.Hired,
        Left = sums.Left,
        LossRate = sums.Loss?.Percent,
        NetWithoutTransfers = withTransfers ? sums.NetWithoutTransfers : null,
        LossRateWithoutTransfers = withTransfers ? sums.LossWithoutTransfers?.Percent : null,
    };

    private IEnumerable<PublishedGroup> GroupsIn(Region region)
    {
        foreach (var group in groups)
        {
            var sums = parts[(region.Index, group)];
            if (sums.Enterprises > 0)
            {
                var isShown = !shown.IsHidden(region, group.Grouping, group.Name);
                var withTransfers = group.Grouping == PanelGrouping.Giants && !transfers.IsHidden(region, group.Grouping, group.Name);
                yield return new(region.Code, group.Grouping, group.Name, isShown ? sums.Enterprises : null, isShown ? Plain(sums, withTransfers) : null, null);
            }
        }
    }

    private IEnumerable<PublishedGroup> FallsIn(Region region)
    {
        var byType = policy.Types.All.Select(code => (PanelGrouping.ReductionType, code, Fall: types[region.Index].GetValueOrDefault(code.Code)));
        var byReason = policy.Reasons.All.Select(code => (PanelGrouping.MainReason, code, Fall: reasons[region.Index].GetValueOrDefault(code.Code)));
        foreach (var (grouping, code, fall) in byType.Concat(byReason).Where(row => row.Fall.Enterprises > 0))
        {
            var isShown = !falls.IsHidden(region, grouping, code.Code);
            yield return new(region.Code, grouping, code.Name, isShown ? fall.Enterprises : null, null, isShown ? fall.People : null);
        }
    }

    private sealed record PanelGroup(PanelGrouping Grouping, string Name, Func<ReturnContent, bool> Holds);
}
