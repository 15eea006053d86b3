using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Worker.WebConsole;

/// <summary>The Content-Security-Policy of a page: nothing but its own style sheets, each named by its hash. No scripts, no content from elsewhere, no frames.</summary>
internal static partial class ContentPolicy
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string OwnForms = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static string For(string html) => With(Nothing, html);

    /// <summary>The policy of a page with forms, which go to this service alone.</summary>
    public static string ForForms(string html) => With(OwnForms, html);

    private static string With(string policy, string html)
    {
        var hashes = Style().Matches(html).Select(match => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups[1].Value)))}'");
        return string.Concat(hashes) is { Length: > 0 } sources ? $"{policy}; style-src{sources}" : policy;
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Style();
}
