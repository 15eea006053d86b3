using System.Text.RegularExpressions;
using Monitor.Rules.Texts;

namespace Monitor.Worker.Escalation;

/// <summary>A text message that came in.</summary>
/// <param name="Mobile">The number it came from, as people.yaml has it.</param>
/// <param name="Code">The first 签收码 in it; null where it holds none.</param>
internal sealed partial record IncomingReply(string Mobile, string? Code)
{
    private const int MobileDigits = 11;

    /// <summary>Reads what a gateway hands on. Full-width digits are digits, and a code may be written in groups, such as 059 941 or 05-99-41.</summary>
    /// <param name="from">The number, with whatever the gateway puts before it.</param>
    /// <param name="text">What the message says.</param>
    public static IncomingReply Read(string from, string text)
    {
        var said = CompatibleForm.Of(text);
        return new(MobileOf(CompatibleForm.Of(from)), CodeIn(SixDigits().Match(said)) ?? CodeIn(SixDigitsInGroups().Match(said)));
    }

    private static string? CodeIn(Match found) => found.Success ? string.Concat(found.Value.Where(char.IsAsciiDigit)) : null;

    private static string MobileOf(string from)
    {
        var digits = string.Concat(from.Where(char.IsAsciiDigit));
        return digits.Length > MobileDigits && digits[..^MobileDigits] is "86" or "0086" ? digits[^MobileDigits..] : digits;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigits();

    [GeneratedRegex(@"(?<![0-9][\s.,、_-]?)(?:[0-9]{3}[\s.,、_-][0-9]{3}|[0-9]{2}(?:[\s.,、_-][0-9]{2}){2}|[0-9](?:[\s.,、_-][0-9]){5})(?![\s.,、_-]?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SixDigitsInGroups();
}
