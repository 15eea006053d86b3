using Monitor.Rules.Briefings;
using Monitor.Testing;

namespace Monitor.Rules.Tests.Briefings;

public sealed class RegionNamesTests
{
    [Theory]
    [InlineData("", "无")]
    [InlineData("370214", "青岛市（城阳区）")]
    [InlineData("370403 370214 370215", "青岛市（城阳区、即墨区）、枣庄市（薛城区）")]
    [InlineData("370211 370214 370215", "青岛市（全部3个）")]
    [InlineData("370200 370400", "青岛市、枣庄市")]
    [InlineData("370000 370214", "山东省、青岛市（城阳区）")]
    [InlineData("370214 379999", "青岛市（城阳区）、379999")]
    public void Counties_stand_in_brackets_behind_their_city(string codes, string expected) =>
        Assert.Equal(expected, RegionNames.ByCity(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), SampleProvince.Rules));
}
