using System.Globalization;
using System.Text;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Grading;
using Monitor.Worker.Notifications;
using static Monitor.Worker.Briefings.Pages.PageText;

namespace Monitor.Worker.Briefings.Pages;

/// <summary>Draws regions as tiles in SVG: the grade stands in words, the colour beside.</summary>
internal static class TileDrawing
{
    private const int Most = 8; // more columns than these are slid on a phone
    private const double Width = 68;
    private const double Height = 46;

    public static string Draw(TileGrid grid, GradeScheme grades)
    {
        var (columns, rows) = (grid.Tiles.Max(tile => tile.Column) + 1, grid.Tiles.Max(tile => tile.Row) + 1);
        var svg = new StringBuilder($"<svg class=\"tiles{(columns > Most ? " many" : "")}\" viewBox=\"0 0 {Place(columns * Width)} {Place(rows * Height)}\" role=\"img\" aria-label=\"{Encode(grid.Caption)}\">");
        foreach (var tile in grid.Tiles)
        {
            Tile(svg, tile, grades);
        }

        return svg.Append("</svg>").ToString();
    }

    public static bool IsWide(TileGrid grid) => grid.Tiles.Max(tile => tile.Column) >= Most;

    private static void Tile(StringBuilder svg, Tile tile, GradeScheme grades)
    {
        var (x, y) = (tile.Column * Width, tile.Row * Height);
        var isCalm = tile.Grade is Grade.None;
        var (fill, ink) = tile.Grade switch
        {
            null => ("#ffffff", "#495057"),
            Grade.None => ("#e6f4ea", "#1a1a1a"),
            { } grade => (grades[grade].Colour, GradeBadge.InkOn(grades[grade].Colour)),
        };
        var dashes = tile.Grade is null ? " stroke-dasharray=\"4 3\"" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Place(x + 2)}\" y=\"{Place(y + 2)}\" width=\"{Place(Width - 4)}\" height=\"{Place(Height - 4)}\" rx=\"4\" fill=\"{fill}\" stroke=\"{(isCalm ? "#b7d7bf" : "#868e96")}\"{dashes}/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"region\" x=\"{Place(x + (Width / 2))}\" y=\"{Place(y + 20)}\" fill=\"{ink}\" text-anchor=\"middle\">{Encode(tile.Region.Length > 4 ? tile.Region[..4] : tile.Region)}</text>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"tone\" x=\"{Place(x + (Width / 2))}\" y=\"{Place(y + 36)}\" fill=\"{ink}\" text-anchor=\"middle\">{Encode(tile.Note)}</text>");
    }
}
