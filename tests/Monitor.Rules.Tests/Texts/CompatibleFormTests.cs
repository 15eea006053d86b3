using Monitor.Rules.Texts;

namespace Monitor.Rules.Tests.Texts;

public sealed class CompatibleFormTests
{
    [Theory]
    [InlineData("１，２３４", "1,234")]
    [InlineData("ＡＢＣ　（中国）", "ABC (中国)")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("", "")]
    public void Full_width_signs_become_the_usual_ones_and_rare_characters_stay(string text, string form) =>
        Assert.Equal(form, CompatibleForm.Of(text));

    [Fact]
    public void A_text_that_no_normalization_takes_is_mended_first()
    {
        Assert.Equal("1\uFFFD2", CompatibleForm.Of("１\uFFFE２"));
        Assert.Equal("1\uFFFD2", CompatibleForm.Of("１\uD842２"));
        Assert.Equal("1\uFFFD2", CompatibleForm.Of("１\uDFB7２"));
    }
}
