namespace Monitor.Rules.Notifications;

/// <summary>手机号码: a mobile number of mainland China, 11 digits that begin with 13 to 19.</summary>
/// <remarks>
/// The prefix does not tell the operator: numbers have been portable since November 2019. The 13-digit numbers of machines (物联网号码) and landlines
/// are not mobile numbers here, since nobody reads a text message there. A number is personal data, so its usual text form is masked;
/// <see cref="Digits"/> has all of it. The default value is no number.
/// </remarks>
public readonly record struct MobileNumber
{
    private const int Length = 11;
    private readonly string? digits;

    private MobileNumber(string digits) => this.digits = digits;

    /// <summary>The 11 digits without country code.</summary>
    public string Digits => digits ?? "";

    /// <summary>Reads a number; spaces, hyphens and the country code (+86, 86 or 0086) are accepted.</summary>
    /// <returns>Whether <paramref name="text"/> is a mobile number.</returns>
    public static bool TryParse(string? text, out MobileNumber number)
    {
        number = default;
        var bare = (text ?? "").Trim().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        foreach (var country in (ReadOnlySpan<string>)["+86", "0086", "86"])
        {
            if (bare.Length == Length + country.Length && bare.StartsWith(country, StringComparison.Ordinal))
            {
                bare = bare[country.Length..];
                break;
            }
        }

        if (bare.Length != Length || bare[0] != '1' || bare[1] is < '3' or > '9' || bare.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        number = new(bare);
        return true;
    }

    /// <summary>The number with its middle hidden: 139****0000.</summary>
    public override string ToString() => digits is null ? "" : string.Concat(digits.AsSpan(0, 3), "****", digits.AsSpan(7));
}
