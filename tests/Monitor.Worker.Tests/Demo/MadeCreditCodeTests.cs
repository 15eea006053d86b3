using System.Text.RegularExpressions;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

public sealed class MadeCreditCodeTests
{
    [Theory]
    [InlineData("91330100799655058B")]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    [InlineData("91370200264574251E")]
    [InlineData("11320000MB151840XJ")]
    public void The_check_character_is_that_of_published_codes(string code) =>
        Assert.Equal(code, MadeCreditCode.WithCheck(code[..17]));

    [Fact]
    public void A_made_code_has_the_shape_of_a_code_and_shows_as_made()
    {
        var code = MadeCreditCode.Of("371082", 900000);

        Assert.Matches(new Regex("^91371082DM900000[0-9X][0-9A-HJ-NPQRTUWXY]$"), code);
        Assert.Equal(code, MadeCreditCode.WithCheck(code[..17]));
    }

    [Fact]
    public void Every_delivered_code_is_sound()
    {
        var province = DemoProvince.Create();

        var codes = ShandongDemo.Make(DemoProvince.Scenario(), province)
            .Where(one => one.RelativePath.StartsWith("layoffs/", StringComparison.Ordinal))
            .SelectMany(DeliveredRows.Of)
            .Select(row => row[2])
            .ToHashSet();

        Assert.InRange(codes.Count, 2000, 3100);
        Assert.All(codes, code => Assert.Equal(code, MadeCreditCode.WithCheck(code[..17])));
    }
}
