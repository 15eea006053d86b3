using System.Text.RegularExpressions;

namespace Monitor.Worker.Escalation;

/// <summary>A text message that came in.</summary>
/// <param name="Mobile">The number it came from, as people.yaml has it.</param>
/// <param name="Code">The first 签收码 in it; null where it holds none.</param>
internal sealed partial record IncomingReply(string Mobile, string? Code)
{
    private const int MobileDigits = 11;

    /// <summary>Reads what a gateway hands on.</summary>
    /// <param name="from">The number, with whatever the gateway puts before it.</param>
    /// <param name="text">What the message says.</param>
    public static IncomingReply Read(string from, string text) => new(MobileOf(from), SixDigits().Match(text) is { Success: true, Value: var code } ? code : null);

    private static string MobileOf(string from)
    {
        var digits = string.Concat(from.Where(char.IsAsciiDigit));
        return digits.Length > MobileDigits && digits[..^MobileDigits] is "86" or "0086" ? digits[^MobileDigits..] : digits;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();
}
