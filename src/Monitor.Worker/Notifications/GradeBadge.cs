using System.Globalization;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;

namespace Monitor.Worker.Notifications;

/// <summary>A grade on a page: always in words, the colour only beside them.</summary>
/// <param name="Name">Such as 橙色预警.</param>
/// <param name="Label">Such as 严重（Ⅱ级）; empty for data alerts.</param>
/// <param name="Colour">As #rrggbb.</param>
/// <param name="Ink">The colour of text that is readable on it.</param>
internal sealed record GradeBadge(string Name, string Label, string Colour, string Ink)
{
    private const string White = "#ffffff";
    private const string Black = "#1a1a1a";
    private const string Slate = "#495057"; // data alerts are no grade of a region and wear none of its colours

    public static GradeBadge Of(Grade grade, GradeScheme scheme)
    {
        var name = scheme[grade];
        return new GradeBadge(name.Name, name.Label, name.Colour, InkOn(name.Colour));
    }

    /// <summary>What an alert stands at; one that has ended says nothing of the region's other alerts.</summary>
    public static GradeBadge OfAlert(bool isData, Grade grade, GradeScheme scheme) => (isData, grade) switch
    {
        (true, Grade.None) => new GradeBadge("数据已恢复", "", Slate, White),
        (true, _) => new GradeBadge(NoticeWording.GradeName(true, grade, scheme), "", Slate, White),
        (false, Grade.None) => Of(grade, scheme) with { Name = "已平息", Label = "" },
        _ => Of(grade, scheme),
    };

    /// <summary>Black or white, whichever stands out more (WCAG 2 contrast).</summary>
    public static string InkOn(string colour)
    {
        var luminance = (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.06 ? White : Black;
    }

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
