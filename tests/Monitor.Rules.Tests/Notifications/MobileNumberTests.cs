using Monitor.Rules.Notifications;

namespace Monitor.Rules.Tests.Notifications;

public sealed class MobileNumberTests
{
    [Theory]
    [InlineData("13900000000")]
    [InlineData(" 139 0000 0000 ")]
    [InlineData("139-0000-0000")]
    [InlineData("+86 13900000000")]
    [InlineData("8613900000000")]
    [InlineData("0086-13900000000")]
    public void A_number_is_read_however_it_is_spaced(string text)
    {
        Assert.True(MobileNumber.TryParse(text, out var number));
        Assert.Equal("13900000000", number.Digits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12900000000")]
    [InlineData("1390000000")]
    [InlineData("139000000000")]
    [InlineData("1390000000a")]
    [InlineData("1390000000１")]
    [InlineData("1440000000000")]
    [InlineData("0531-86000000")]
    [InlineData("+85213900000000")]
    public void What_no_text_message_reaches_is_refused(string? text)
    {
        Assert.False(MobileNumber.TryParse(text, out var number));
        Assert.Equal(default, number);
    }

    [Fact]
    public void Its_usual_text_form_hides_the_middle()
    {
        Assert.True(MobileNumber.TryParse("13912345678", out var number));

        Assert.Equal("139****5678", $"{number}");
        Assert.Equal("", default(MobileNumber).ToString());
    }
}
