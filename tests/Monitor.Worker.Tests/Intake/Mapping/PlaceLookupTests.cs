using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Worker.Tests.Intake.Mapping;

public sealed class PlaceLookupTests
{
    private static readonly RegionTree Tree = RegionTree.Create(
        [
            new("370000", "山东省", AdministrativeLevel.Province, null),
            new("370100", "济南市", AdministrativeLevel.City, "370000"),
            new("370114", "章丘区", AdministrativeLevel.County, "370100"),
            new("370124", "平阴县", AdministrativeLevel.County, "370100"),
            new("370200", "青岛市", AdministrativeLevel.City, "370000"),
            new("370214", "城阳区", AdministrativeLevel.County, "370200"),
        ],
        places: new PlaceNames(
        [
            new("流亭街道", "街道", "370214"), new("流亭", "街道", "370214"), new("明水街道", "街道", "370114"), new("东阿镇", "镇", "370124"),
            new("St. Louis", "镇", "370214"), new("城关镇", "镇", "370114"), new("城关镇", "镇", "370124"), new("城关镇", "园区", "370214"),
        ]));

    [Theory]
    [InlineData("流亭", "370214")]
    [InlineData("ST LOUIS", "370214")]
    [InlineData("明水街道、东阿镇", "370100")]
    [InlineData("明水街道、流亭街道", "370000")]
    [InlineData("流亭, 370200", "370214")]
    public void A_place_leads_to_its_region_and_several_to_the_lowest_that_holds_them(string text, string expected)
    {
        Assert.Equal(expected, Find(new() { Column = "地点", By = RegionNaming.Place, Split = "、" }, text));
    }

    [Theory]
    [InlineData("流亭, 370100")]
    [InlineData("某地")]
    [InlineData("明水街道、某地")]
    public void What_is_not_there_is_told(string text)
    {
        Assert.Contains("不在区划表中", Find(new() { Column = "地点", By = RegionNaming.Place, Split = "、" }, text), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_names_are_told_apart_by_the_region_around_or_the_kind_of_place()
    {
        Assert.Contains("有重名", Find(new() { Column = "地点", By = RegionNaming.Place, Kinds = ["镇"] }, "城关镇"), StringComparison.Ordinal);
        Assert.Equal("370214", Find(new() { Column = "地点", By = RegionNaming.Place, Kinds = ["园区", "镇"] }, "城关镇"));
        Assert.Equal("370214", Find(new() { Column = "地点", By = RegionNaming.Place, Within = "370200" }, "城关镇"));
    }

    [Fact]
    public void A_name_at_the_end_of_an_address_is_found()
    {
        var lookup = new RegionLookup { Column = "地点", By = RegionNaming.Place, AtEnd = true, Pattern = "^(.*?)[,\\s]*\\d*$" };

        Assert.Equal("370214", Find(lookup, "5712 Main Street, St. Louis 266000"));
        Assert.Contains("不在区划表中", Find(lookup, "St. Louis 路 5 号"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_place_is_taken_off_the_end_of_an_enterprise_of_that_county()
    {
        var finder = new RegionFinder(new() { Fixed = "370214" }, Tree, new([""]));

        Assert.Equal("某厂", finder.WithoutPlace("某厂 流亭街道", Tree.Find("370214")!));
        Assert.Equal("某厂 流亭街道", finder.WithoutPlace("某厂 流亭街道", Tree.Find("370200")!));
        Assert.Equal("流亭街道", finder.WithoutPlace("流亭街道", Tree.Find("370214")!));
    }

    private static string Find(RegionLookup lookup, string text)
    {
        var fault = new RegionFinder(lookup, Tree, new([""])).Find(ARow.Of(("地点", text)), out var region);
        return fault?.Reason ?? region.Code;
    }
}
