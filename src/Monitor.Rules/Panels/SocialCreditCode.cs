namespace Monitor.Rules.Panels;

/// <summary>统一社会信用代码: the 18 characters by which every organisation in China is known (GB 32100-2015).</summary>
/// <remarks>
/// Position 1 is the registering department (登记管理部门: 9 market regulation, 5 civil affairs, 1 establishment), 2 the kind of organisation (机构类别),
/// 3 to 8 the region of the registering office, 9 to 17 the organisation code (组织机构代码), 18 the check character. Two codes are equal when their
/// characters are. The default value is no code: its <see cref="Text"/> is empty.
/// </remarks>
public readonly record struct SocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;
    private const int OrganisationStart = 8;
    private const int OrganisationLength = 9;

    // 3^(i-1) mod 31
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    private readonly string? text;

    private SocialCreditCode(string text) => this.text = text;

    /// <summary>The 18 characters, letters in capitals.</summary>
    public string Text => text ?? "";

    /// <summary>登记机关行政区划码: the six-digit region of the office that registered the organisation, which need not be where its people work.</summary>
    public string RegistrationRegion => text is null ? "" : text.Substring(2, 6);

    /// <summary>组织机构代码: the nine characters of the organisation itself, the last of them a check character of their own.</summary>
    public string OrganisationCode => text is null ? "" : text.Substring(OrganisationStart, OrganisationLength);

    /// <summary>Whether the organisation code passes its own, older check (GB 11714).</summary>
    /// <remarks>An answer apart, since registers hold codes that pass the outer check alone: a reason to ask, not to refuse.</remarks>
    public bool HasSoundOrganisationCode => text is not null && OrganisationCheck(text.AsSpan(OrganisationStart, OrganisationLength - 1)) == text[^2];

    /// <summary>Reads a code. Space around it and small letters are accepted.</summary>
    /// <returns>Whether <paramref name="text"/> is a code with the right check character.</returns>
    public static bool TryParse(string? text, out SocialCreditCode code) => Parse(text, out code) == SocialCreditCodeFault.None;

    /// <summary>Reads a code and says what is wrong with it.</summary>
    /// <param name="text">The code; space around it and small letters are accepted.</param>
    /// <param name="code">The code, or the default value.</param>
    /// <returns><see cref="SocialCreditCodeFault.None"/>, or the first thing wrong.</returns>
    public static SocialCreditCodeFault Parse(string? text, out SocialCreditCode code)
    {
        code = default;
        var characters = (text ?? "").Trim().ToUpperInvariant();
        if (characters.Length != Length)
        {
            return characters.Length == 0 ? SocialCreditCodeFault.Empty : SocialCreditCodeFault.Length;
        }

        var sum = 0;
        for (var index = 0; index < Length; index++)
        {
            var value = Alphabet.IndexOf(characters[index], StringComparison.Ordinal);
            if (value < 0)
            {
                return SocialCreditCodeFault.Character;
            }

            sum += index < Weights.Length ? value * Weights[index] : 0;
        }

        if (characters[^1] != Alphabet[(31 - sum % 31) % 31])
        {
            return SocialCreditCodeFault.CheckCharacter;
        }

        code = new(characters);
        return SocialCreditCodeFault.None;
    }

    /// <summary>The 18 characters.</summary>
    public override string ToString() => Text;

    private static char OrganisationCheck(ReadOnlySpan<char> organisation)
    {
        var sum = 0;
        for (var index = 0; index < organisation.Length; index++)
        {
            var character = organisation[index];
            sum += OrganisationWeights[index] * (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10);
        }

        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }
}
