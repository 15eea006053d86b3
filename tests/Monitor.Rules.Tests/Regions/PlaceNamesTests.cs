using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Regions;

public sealed class PlaceNamesTests
{
    private static readonly PlaceNames Places = new([new("St. Louis", "镇", "1"), new("O'Fallon", "镇", "2"), new("流亭街道", "街道", "3"), new("流亭街道", "园区", "4"), new("流亭街道", "街道", "3"), new("𠮷村", "村", "5")]);

    [Theory]
    [InlineData("st louis", "1")]
    [InlineData(" ST.  LOUIS ", "1")]
    [InlineData("St-Louis", "1")]
    [InlineData("O’FALLON", "2")]
    [InlineData("ＯＦａｌｌｏｎ", "2")]
    [InlineData("流亭街道", "3,4")]
    [InlineData("𠮷村", "5")]
    [InlineData("St", "")]
    [InlineData("", "")]
    public void A_place_is_found_however_its_name_is_written(string name, string regions)
    {
        Assert.Equal(regions, string.Join(',', Places.Find(name).Select(place => place.RegionCode)));
    }

    [Fact]
    public void A_tree_without_a_list_knows_no_places()
    {
        var tree = RegionTree.Create([new("1", "省", AdministrativeLevel.Province, null)]);

        Assert.Empty(tree.Places.Find("省"));
    }
}
