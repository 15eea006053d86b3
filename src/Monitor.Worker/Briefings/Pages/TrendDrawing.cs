using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Detection;
using static Monitor.Worker.Briefings.Pages.PageText;

namespace Monitor.Worker.Briefings.Pages;

/// <summary>Draws a trend with its expected range as SVG. What is not known is a gap.</summary>
/// <param name="Width">The width of the drawing.</param>
/// <param name="Height">Its height.</param>
/// <param name="HasAxes">Whether axes, marks and the last figure are written; small charts go without.</param>
internal sealed record TrendDrawing(double Width, double Height, bool HasAxes)
{
    private double Left => HasAxes ? 58 : 3;

    private double Right => Width - (HasAxes ? 14 : 5);

    private double Top => HasAxes ? 16 : 5;

    private double Bottom => Height - (HasAxes ? 26 : 4);

    public string Draw(string label, Trend trend)
    {
        var points = trend.Points;
        decimal[] values = [.. points.SelectMany(point => new[] { point.Actual, point.Low, point.High }).OfType<decimal>()];
        var scale = new Scale(values, fromZero: false, Bottom, Top);
        var svg = new StringBuilder($"<svg class=\"{(HasAxes ? "trend" : "small")}\" viewBox=\"0 0 {Place(Width)} {Place(Height)}\" role=\"img\" aria-label=\"{Encode(label)}\">");
        if (HasAxes)
        {
            Axes(svg, points, scale);
        }

        foreach (var (from, to) in Stretches(points, point => point is { Low: not null, High: not null }))
        {
            var upper = Enumerable.Range(from, to - from).Select(i => $"{X(i, points.Length)},{Place(scale.At(points[i].High!.Value))}");
            var lower = Enumerable.Range(from, to - from).Reverse().Select(i => $"{X(i, points.Length)},{Place(scale.At(points[i].Low!.Value))}");
            svg.Append(CultureInfo.InvariantCulture, $"<polygon class=\"band\" points=\"{string.Join(' ', upper.Concat(lower))}\"/>");
        }

        Line(svg, points, scale, "expected", point => point.Expected);
        Line(svg, points, scale, "actual", point => point.Actual);
        Last(svg, points, scale);
        return svg.Append("</svg>").ToString();
    }

    private void Axes(StringBuilder svg, ImmutableArray<TrendPoint> points, Scale scale)
    {
        foreach (var mark in scale.Marks)
        {
            var y = Place(scale.At(mark));
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Place(Left)}\" x2=\"{Place(Right)}\" y1=\"{y}\" y2=\"{y}\"/><text class=\"axis\" x=\"{Place(Left - 6)}\" y=\"{Place(scale.At(mark) + 4)}\" text-anchor=\"end\">{OfficialNumber.Write(mark)}</text>");
        }

        var every = Math.Max(1, (int)Math.Ceiling(points.Length / 6.0));
        for (var i = points.Length - 1; i >= 0; i -= every)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"axis\" x=\"{X(i, points.Length)}\" y=\"{Place(Bottom + 18)}\" text-anchor=\"{(i == points.Length - 1 ? "end" : "middle")}\">{Encode(points[i].Period)}</text>");
        }
    }

    private void Line(StringBuilder svg, ImmutableArray<TrendPoint> points, Scale scale, string style, Func<TrendPoint, decimal?> of)
    {
        foreach (var (from, to) in Stretches(points, point => of(point) is not null))
        {
            var places = Enumerable.Range(from, to - from).Select(i => $"{X(i, points.Length)},{Place(scale.At(of(points[i])!.Value))}").ToArray();
            svg.Append(places is [var only]
                ? $"<circle class=\"{style} dot\" cx=\"{only.Split(',')[0]}\" cy=\"{only.Split(',')[1]}\" r=\"2\"/>"
                : $"<polyline class=\"{style}\" points=\"{string.Join(' ', places)}\"/>");
        }
    }

    /// <summary>The last figure, where the eye goes.</summary>
    private void Last(StringBuilder svg, ImmutableArray<TrendPoint> points, Scale scale)
    {
        if (points is [.., { Actual: { } value } last])
        {
            var isOutside = value < last.Low || value > last.High;
            var (x, y) = (X(points.Length - 1, points.Length), scale.At(value));
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"last{(isOutside ? " outside" : "")}\" cx=\"{x}\" cy=\"{Place(y)}\" r=\"{(HasAxes ? 4 : 2.5)}\"/>");
            if (HasAxes)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text class=\"value\" x=\"{x}\" y=\"{Place(y < Top + 20 ? y + 20 : y - 9)}\" text-anchor=\"end\">{OfficialNumber.Write(value)}</text>");
            }
        }
    }

    private string X(int i, int count) => Place(count < 2 ? (Left + Right) / 2 : Left + ((Right - Left) * i / (count - 1)));

    private static IEnumerable<(int From, int To)> Stretches(ImmutableArray<TrendPoint> points, Func<TrendPoint, bool> holds)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var from = i;
            while (i < points.Length && holds(points[i]))
            {
                i++;
            }

            if (i > from)
            {
                yield return (from, i);
            }
        }
    }
}
