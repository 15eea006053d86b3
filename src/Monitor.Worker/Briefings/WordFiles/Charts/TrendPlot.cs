using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Monitor.Rules.Briefings.Documents;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>A trend with its expected range: the range as a band where it is known throughout, else as two dashed lines.</summary>
internal static class TrendPlot
{
    public const string Actual = "实际";
    public const string Expected = "预期";
    public const string Low = "预期下限";
    public const string High = "预期上限";
    public const string Range = "预期区间";

    public const string ActualColour = "1F4E79";
    public const string ExpectedColour = "7F7F7F";
    public const string RangeColour = "BDD7EE";
    public const string BoundColour = "9DC3E6";

    private const uint CategoryAxis = 111111111;
    private const uint ValueAxis = 222222222;
    private const int MostLabels = 14;

    public static ChartTable TableOf(Trend trend)
    {
        var points = trend.Points;
        var series = new List<ChartSeries> { new(Actual, [.. points.Select(point => point.Actual)]) };
        if (points.Any(point => point.Expected is not null))
        {
            series.Add(new(Expected, [.. points.Select(point => point.Expected)]));
        }

        if (points.Any(point => point.Low is not null && point.High is not null))
        {
            series.Add(new(Low, [.. points.Select(point => point.Low)]));
            series.Add(new(High, [.. points.Select(point => point.High)]));
        }

        if (HasBand(points))
        {
            // what stands on the lower end is drawn, so the workbook works it out from both ends
            var (low, high) = (series.Count - 1, series.Count);
            series.Add(new(Range, [.. points.Select(point => point.High - point.Low)], $"{ColumnOf(high)}#-{ColumnOf(low)}#"));
        }

        return new ChartTable("时期", [.. points.Select(point => point.Period)], [.. series]);
    }

    /// <summary>The chart of a trend; a small one has neither legend, marks nor names of periods.</summary>
    public static C.ChartSpace SpaceOf(ChartTable table, string workbookId, bool isSmall)
    {
        var labelEvery = Math.Max(1, (table.Categories.Length + MostLabels - 1) / MostLabels);
        var size = isSmall ? 600 : 900;
        var plot = new C.PlotArea([
            new C.Layout(),
            .. Bands(table),
            Lines(table, isSmall),
            ChartParts.Categories(CategoryAxis, ValueAxis, C.AxisPositionValues.Bottom, isReversed: false, size, labelEvery, hasLabels: !isSmall),
            ChartParts.Values(ValueAxis, CategoryAxis, size, AxisFloor.Of(table.Series.Where(series => series.Name != Range).SelectMany(series => series.Values).OfType<decimal>())),
        ]);
        return ChartParts.Space(plot, isSmall ? null : Legend(table), workbookId);
    }

    private static bool HasBand(ImmutableArray<TrendPoint> points) => points.Length > 1 && points.All(point => point is { Low: not null, High: not null });

    private static char ColumnOf(int number) => (char)('A' + number);

    private static IEnumerable<OpenXmlElement> Bands(ChartTable table) => table.IndexOf(Range) < 0
        ? []
        : [
            new C.AreaChart(
                new C.Grouping { Val = C.GroupingValues.Stacked },
                new C.VaryColors { Val = false },
                Area(table, Low, 0, ChartParts.Invisible()),
                Area(table, Range, 1, ChartParts.Filled(RangeColour)),
                new C.AxisId { Val = CategoryAxis },
                new C.AxisId { Val = ValueAxis }),
        ];

    private static C.AreaChartSeries Area(ChartTable table, string name, uint order, C.ChartShapeProperties shape)
    {
        var column = table.IndexOf(name);
        return new C.AreaChartSeries(
            new C.Index { Val = order }, new C.Order { Val = order }, ChartParts.NameOf(table, column), shape, ChartParts.CategoriesOf(table), ChartParts.ValuesOf(table, column));
    }

    private static C.LineChart Lines(ChartTable table, bool isSmall)
    {
        var hasBand = table.IndexOf(Range) >= 0;
        var drawn = new List<OpenXmlElement>();
        void Draw(string name, string colour, int width, bool isDashed, bool hasMarks)
        {
            if (table.IndexOf(name) >= 0)
            {
                drawn.Add(LineOf(table, name, (uint)drawn.Count + 2, ChartParts.Line(colour, width, isDashed), hasMarks ? colour : null));
            }
        }

        if (!hasBand)
        {
            Draw(Low, BoundColour, 12700, isDashed: true, hasMarks: false);
            Draw(High, BoundColour, 12700, isDashed: true, hasMarks: false);
        }

        Draw(Expected, ExpectedColour, isSmall ? 12700 : 19050, isDashed: true, hasMarks: false);
        Draw(Actual, ActualColour, isSmall ? 19050 : 28575, isDashed: false, hasMarks: !isSmall);
        return new C.LineChart([
            new C.Grouping { Val = C.GroupingValues.Standard },
            new C.VaryColors { Val = false },
            .. drawn,
            new C.ShowMarker { Val = true },
            new C.AxisId { Val = CategoryAxis },
            new C.AxisId { Val = ValueAxis },
        ]);
    }

    private static C.LineChartSeries LineOf(ChartTable table, string name, uint order, C.ChartShapeProperties shape, string? markColour)
    {
        var column = table.IndexOf(name);
        return new C.LineChartSeries(
            new C.Index { Val = order },
            new C.Order { Val = order },
            ChartParts.NameOf(table, column),
            shape,
            markColour is null
                ? new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None })
                : new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.Circle }, new C.Size { Val = 5 }, new C.ChartShapeProperties(ChartParts.Solid(markColour), new A.Outline(ChartParts.Solid(markColour)))),
            ChartParts.CategoriesOf(table),
            ChartParts.ValuesOf(table, column),
            new C.Smooth { Val = false });
    }

    private static C.Legend Legend(ChartTable table)
    {
        var legend = new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom });
        if (table.IndexOf(Range) >= 0)
        {
            legend.Append(new C.LegendEntry(new C.Index { Val = 0 }, new C.Delete { Val = true })); // what the band stands on
        }

        legend.Append(new C.Overlay { Val = false }, ChartParts.Text(900));
        return legend;
    }
}
