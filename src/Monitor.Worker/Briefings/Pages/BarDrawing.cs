using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Rules.Briefings.Documents;
using static Monitor.Worker.Briefings.Pages.PageText;

namespace Monitor.Worker.Briefings.Pages;

/// <summary>Draws bars as SVG, one below the other.</summary>
internal static class BarDrawing
{
    private const double Width = 480;
    private const double Row = 24;
    private const double CharacterWidth = 13.5;

    /// <param name="label">What the chart shows.</param>
    /// <param name="bars">The bars.</param>
    /// <param name="most">What the longest possible bar stands for; null for the largest value.</param>
    public static string Draw(string label, ImmutableArray<ChartBar> bars, decimal? most)
    {
        var left = Math.Min(210, (bars.Select(bar => bar.Name.Length).DefaultIfEmpty(0).Max() * CharacterWidth) + 10);
        var right = Width - 62;
        var full = (double)(most ?? bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max());
        var svg = new StringBuilder($"<svg class=\"bars\" viewBox=\"0 0 {Place(Width)} {Place((bars.Length * Row) + 6)}\" role=\"img\" aria-label=\"{Encode(label)}\">");
        foreach (var (bar, i) in bars.Select((bar, i) => (bar, i)))
        {
            var (y, length) = (3 + (i * Row), full <= 0 ? 0 : Math.Clamp((double)bar.Value / full, 0, 1) * (right - left));
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{Place(left - 8)}\" y=\"{Place(y + 16)}\" text-anchor=\"end\">{Encode(Fitting(bar.Name, left))}</text>")
                .Append(most is null ? "" : $"<rect class=\"rest\" x=\"{Place(left)}\" y=\"{Place(y + 4)}\" width=\"{Place(right - left)}\" height=\"15\"/>")
                .Append(CultureInfo.InvariantCulture, $"<rect class=\"bar\" x=\"{Place(left)}\" y=\"{Place(y + 4)}\" width=\"{Place(length)}\" height=\"15\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{Place((most is null ? left + length : right) + 6)}\" y=\"{Place(y + 16)}\">{Encode(bar.Text)}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Fitting(string name, double width) => name.Length * CharacterWidth > width ? name[..(int)((width / CharacterWidth) - 1)] + "…" : name;
}
