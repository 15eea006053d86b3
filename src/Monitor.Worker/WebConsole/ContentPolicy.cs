using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Worker.WebConsole;

/// <summary>The Content-Security-Policy of a page: nothing but its own style sheets, each named by its hash. No scripts, no content from elsewhere, no frames.</summary>
internal static partial class ContentPolicy
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string For(string html)
    {
        var hashes = Style().Matches(html).Select(match => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Groups[1].Value)))}'");
        return string.Concat(hashes) is { Length: > 0 } sources ? $"{Nothing}; style-src{sources}" : Nothing;
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Style();
}
