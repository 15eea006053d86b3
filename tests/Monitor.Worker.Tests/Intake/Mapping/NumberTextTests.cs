using System.Globalization;
using CsCheck;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Worker.Tests.Intake.Mapping;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("1,234,567.8", "1234567.8")]
    [InlineData("１２３", "123")]
    [InlineData("１，２３４", "1234")]
    [InlineData("1.5e3", "1500")]
    [InlineData(" 7 ", "7")]
    public void Numbers_are_read_as_people_write_them(string text, string expected)
    {
        Assert.True(NumberText.TryRead(text, perCent: false, out var number));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1,23")]
    [InlineData("12,34.5")]
    [InlineData(",123")]
    [InlineData("1,2345")]
    [InlineData("1.234,567")]
    [InlineData("1 234")]
    [InlineData("12人")]
    [InlineData("5%")]
    [InlineData("1.2.3")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("0x10")]
    [InlineData("１\uFFFE")]
    public void What_could_be_read_in_two_ways_is_no_number(string text)
    {
        Assert.False(NumberText.TryRead(text, perCent: false, out _));
    }

    [Theory]
    [InlineData("5.2%")]
    [InlineData("５．２％")]
    [InlineData("5.2")]
    public void A_per_cent_sign_goes_with_a_unit_of_per_cent(string text)
    {
        Assert.True(NumberText.TryRead(text, perCent: true, out var number));
        Assert.Equal(5.2m, number);
    }

    [Fact]
    public void Grouping_a_number_does_not_change_it()
    {
        Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Select(number => Math.Round(number, 2)).Sample(number =>
            NumberText.TryRead(number.ToString("#,##0.##", CultureInfo.InvariantCulture), perCent: false, out var read) && read == number);
    }
}
