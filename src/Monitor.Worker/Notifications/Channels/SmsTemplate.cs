using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Monitor.Worker.Notifications.Channels;

/// <summary>Fills the placeholders of a gateway's parameters.</summary>
internal static partial class SmsTemplate
{
    private static readonly ImmutableArray<string> Known = ["to", "text", "user", "password", "key", "receipt"];

    public static IEnumerable<string> UnknownPlaceholders(string template) =>
        Placeholder().Matches(template).Select(match => match.Groups[1].Value).Where(name => !Known.Contains(name));

    public static bool Uses(string template, string placeholder) =>
        template.Contains($"{{{placeholder}}}", StringComparison.Ordinal);

    /// <summary>Fills in one pass, so that braces inside a text are text and never a way to the password.</summary>
    public static string Fill(string template, Func<string, string> value) =>
        Placeholder().Replace(template, match => value(match.Groups[1].Value));

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
