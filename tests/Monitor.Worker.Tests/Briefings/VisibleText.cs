using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.Worker.Tests.Briefings;

/// <summary>What a person reads of a page.</summary>
internal static partial class VisibleText
{
    /// <summary>The words of a page's main part; the cells of a table are parted by a bar.</summary>
    public static string Of(string html)
    {
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..];
        return WebUtility.HtmlDecode(Tags().Replace(Cells().Replace(main, " | "), ""));
    }

    [GeneratedRegex("</t[dh]><t[dh][^>]*>")]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
