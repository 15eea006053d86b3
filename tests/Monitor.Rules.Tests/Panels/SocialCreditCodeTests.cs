using Monitor.Rules.Panels;

namespace Monitor.Rules.Tests.Panels;

public sealed class SocialCreditCodeTests
{
    [Theory]
    [InlineData("91330100799655058B")]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    [InlineData("91310000775785552L")]
    [InlineData("91110000802100433B")]
    [InlineData("91370200264574251E")]
    [InlineData("11320000MB151840XJ")]
    public void Codes_of_real_organisations_are_right_within_and_without(string text)
    {
        Assert.True(SocialCreditCode.TryParse(text, out var code));
        Assert.Equal(text, code.Text);
        Assert.True(code.HasSoundOrganisationCode);
    }

    [Theory]
    [InlineData(null, SocialCreditCodeFault.Empty)]
    [InlineData("  ", SocialCreditCodeFault.Empty)]
    [InlineData("9137020026457425", SocialCreditCodeFault.Length)]
    [InlineData("91370200264574251EE", SocialCreditCodeFault.Length)]
    [InlineData("9137O200264574251E", SocialCreditCodeFault.Character)]
    [InlineData("91370200264574２51E", SocialCreditCodeFault.Character)]
    [InlineData("91350100M000100Y4Z", SocialCreditCodeFault.Character)]
    [InlineData("91350100M000100Y44", SocialCreditCodeFault.CheckCharacter)]
    [InlineData("91370200264574215E", SocialCreditCodeFault.CheckCharacter)]
    public void What_is_no_code_says_why(string? text, SocialCreditCodeFault fault)
    {
        Assert.Equal(fault, SocialCreditCode.Parse(text, out var code));
        Assert.Equal(default, code);
    }

    [Fact]
    public void Small_letters_and_space_around_are_forgiven()
    {
        Assert.True(SocialCreditCode.TryParse(" 91370200264574251e ", out var code));
        Assert.Equal("91370200264574251E", code.ToString());
        Assert.Equal("370200", code.RegistrationRegion);
        Assert.Equal("264574251", code.OrganisationCode);
    }

    [Fact]
    public void The_outer_check_does_not_answer_for_the_organisation_code()
    {
        Assert.True(SocialCreditCode.TryParse("91370200264574252H", out var code));
        Assert.False(code.HasSoundOrganisationCode);
    }

    [Fact]
    public void The_default_value_is_no_code()
    {
        SocialCreditCode none = default;

        Assert.Equal(("", "", "", false), (none.Text, none.RegistrationRegion, none.OrganisationCode, none.HasSoundOrganisationCode));
    }

    [Fact]
    public void Any_single_slip_of_the_pen_is_found()
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        const string Right = "91330100799655058B";
        for (var position = 0; position < Right.Length; position++)
        {
            foreach (var slip in Alphabet.Where(character => character != Right[position]))
            {
                var wrong = Right[..position] + slip + Right[(position + 1)..];

                Assert.Equal(SocialCreditCodeFault.CheckCharacter, SocialCreditCode.Parse(wrong, out _));
            }
        }
    }
}
