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

    /// <summary>The words without what any change of the configuration's files changes: its version, the snapshot's id and the audit log's seal.</summary>
    public static string WithoutVersions(string html) => Versions().Replace(Of(html), match => match.Value[0] switch { 'S' => "S-（快照）", '配' => "配置版本（版本）", _ => "审计校验码：（校验码）" });

    [GeneratedRegex("S-[0-9]{12}-[0-9a-f]{8}|配置版本：?[0-9a-f]{12}|审计校验码：[0-9a-f-]+")]
    private static partial Regex Versions();

    [GeneratedRegex("</t[dh]><t[dh][^>]*>")]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
