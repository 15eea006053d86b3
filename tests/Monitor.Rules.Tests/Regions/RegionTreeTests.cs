using Monitor.Rules.Detection;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Regions;

public sealed class RegionTreeTests
{
    [Fact]
    public void Regions_stand_by_level_and_code_with_context_last()
    {
        Assert.Equal(
            [ATree.Province, ATree.Qingdao, ATree.Yantai, ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan, ATree.Nation],
            ATree.Small.Regions.Select(r => r.Code));
        Assert.Equal(Enumerable.Range(0, 8), ATree.Small.Regions.Select(r => r.Index));
        Assert.Equal([ATree.Licang, ATree.Chengyang], ATree.Small.ChildrenOf(ATree.Small.Find(ATree.Qingdao)!).Select(r => r.Code));
    }

    [Fact]
    public void A_list_that_makes_no_tree_is_refused_with_the_code()
    {
        Assert.Contains("370214", Refused([.. ATree.Entries, new("370214", "又一个", AdministrativeLevel.County, ATree.Qingdao)]), StringComparison.Ordinal);
        Assert.Contains("370215", Refused([.. ATree.Entries, new("370215", "即墨区", AdministrativeLevel.County, null)]), StringComparison.Ordinal);
        Assert.Contains("370215", Refused([.. ATree.Entries, new("370215", "即墨区", AdministrativeLevel.County, "370999")]), StringComparison.Ordinal);
        Assert.Contains("370215", Refused([.. ATree.Entries, new("370215", "即墨区", AdministrativeLevel.County, ATree.Province)]), StringComparison.Ordinal);
        Assert.Contains("exactly one", Refused([.. ATree.Entries, new("320000", "江苏省", AdministrativeLevel.Province, null)]), StringComparison.Ordinal);
        Assert.Contains("exactly one", Refused([]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_or_former_code_of_an_unknown_region_is_refused_with_the_code()
    {
        Assert.Contains("370999", Refused(ATree.Entries, groups: [new RegionGroup("jiaodong", "胶东经济圈", ["370999"])]), StringComparison.Ordinal);
        Assert.Contains("370998", Refused(ATree.Entries, [new FormerCode("370684", "蓬莱市", ["370998"], 2020)]), StringComparison.Ordinal);
        Assert.Contains("370684", Refused(ATree.Entries, [new FormerCode("370684", "蓬莱市", [], 2020)]), StringComparison.Ordinal);
        Assert.Contains("370684", Refused(ATree.Entries, [new FormerCode("370684", "蓬莱市", [ATree.Nation, ATree.Zhifu], 2020)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_code_leads_to_its_successor()
    {
        var tree = RegionTree.Create(ATree.Entries, [new FormerCode("370282", "即墨市", [ATree.Chengyang], 2017)]);

        Assert.Equal(ATree.Chengyang, tree.Resolve("370282")!.Code);
        Assert.Equal(ATree.Licang, tree.Resolve(ATree.Licang)!.Code);
        Assert.Null(tree.Resolve("370283"));
        Assert.Null(tree.Find("370282"));
    }

    [Theory]
    [InlineData(ATree.Licang, ATree.Chengyang, ATree.Qingdao)]
    [InlineData(ATree.Licang, ATree.Zhifu, ATree.Province)]
    [InlineData(ATree.Licang, ATree.Yantai, ATree.Province)]
    [InlineData(ATree.Qingdao, ATree.Licang, ATree.Qingdao)]
    [InlineData(ATree.Province, ATree.Licang, ATree.Province)]
    public void A_divided_region_leads_to_the_nearest_region_that_holds_all_parts(string one, string other, string common)
    {
        var tree = RegionTree.Create(ATree.Entries, [new FormerCode("370299", null, [one, other], null)]);

        Assert.Equal(common, tree.Resolve("370299")!.Code);
    }

    [Theory]
    [InlineData(ATree.Province, "山东省")]
    [InlineData(ATree.Qingdao, "青岛市")]
    [InlineData(ATree.Chengyang, "青岛市城阳区")]
    [InlineData(ATree.Nation, "全国")]
    public void A_full_name_leaves_the_province_out_below_it(string code, string name) =>
        Assert.Equal(name, ATree.Small.FullName(ATree.Small.Find(code)!));

    [Fact]
    public void Regions_of_one_name_stand_beside_each_other()
    {
        var tree = RegionTree.Create([.. ATree.Entries, new("370291", "示范区", AdministrativeLevel.County, ATree.Qingdao, true), new("370691", "示范区", AdministrativeLevel.County, ATree.Yantai, true)]);

        Assert.Equal(["370291", "370691"], tree.Regions.Where(r => r.Name == "示范区").Select(r => r.Code));
        Assert.True(tree.Find("370291")!.IsZone);
    }

    [Fact]
    public void Ancestors_are_found_by_level()
    {
        var county = ATree.Small.Find(ATree.Chengyang)!;

        Assert.Equal(ATree.Chengyang, ATree.Small.AncestorAt(county, AdministrativeLevel.County)!.Code);
        Assert.Equal(ATree.Qingdao, ATree.Small.AncestorAt(county, AdministrativeLevel.City)!.Code);
        Assert.Equal(ATree.Province, ATree.Small.AncestorAt(county, AdministrativeLevel.Province)!.Code);
        Assert.Null(ATree.Small.AncestorAt(ATree.Small.Root, AdministrativeLevel.County));
        Assert.Null(ATree.Small.AncestorAt(ATree.Small.Find(ATree.Nation)!, AdministrativeLevel.Province));
        Assert.True(ATree.Small.IsWithin(county, ATree.Small.Find(ATree.Qingdao)!));
        Assert.False(ATree.Small.IsWithin(county, ATree.Small.Find(ATree.Yantai)!));
    }

    [Fact]
    public void A_scope_takes_levels_within_regions_and_leaves_exceptions_out()
    {
        var scope = new RegionScope([AdministrativeLevel.City, AdministrativeLevel.County], [ATree.Qingdao, ATree.Zhifu], [ATree.Licang]);

        Assert.Equal([ATree.Qingdao, ATree.Chengyang, ATree.Zhifu], scope.Select(ATree.Small).Select(r => r.Code));
    }

    [Fact]
    public void An_excepted_city_leaves_its_counties_out_and_context_is_never_judged()
    {
        var scope = new RegionScope([AdministrativeLevel.Context, AdministrativeLevel.County], [], [ATree.Qingdao]);

        Assert.Equal([ATree.Zhifu, ATree.Laishan], scope.Select(ATree.Small).Select(r => r.Code));
        Assert.Throws<KeyNotFoundException>(() => new RegionScope([AdministrativeLevel.County], ["370999"], []).Select(ATree.Small).ToArray());
    }

    private static string Refused(RegionEntry[] entries, FormerCode[]? former = null, RegionGroup[]? groups = null) =>
        Assert.Throws<ArgumentException>(() => RegionTree.Create(entries, former, groups)).Message;
}
