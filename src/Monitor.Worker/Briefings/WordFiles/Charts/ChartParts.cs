using DocumentFormat.OpenXml;
using Monitor.Worker.Operations;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>What charts of every kind are put together from.</summary>
internal static class ChartParts
{
    public const string Ink = "404040";

    private const string GridColour = "D9D9D9";
    private const int LineWidth = 9525;

    public static C.SeriesText NameOf(ChartTable table, int series) => new(new C.StringReference(
        new C.Formula(ChartTable.NameCell(series)),
        new C.StringCache(new C.PointCount { Val = 1 }, new C.StringPoint(new C.NumericValue(XmlText.Clean(table.Series[series].Name))) { Index = 0 })));

    public static C.CategoryAxisData CategoriesOf(ChartTable table) => new(new C.StringReference(
        new C.Formula(table.CategoryCells),
        new C.StringCache([
            new C.PointCount { Val = (uint)table.Categories.Length },
            .. table.Categories.Select((name, index) => new C.StringPoint(new C.NumericValue(XmlText.Clean(name))) { Index = (uint)index }),
        ])));

    public static C.Values ValuesOf(ChartTable table, int series) => new(new C.NumberReference(
        new C.Formula(table.ValueCells(series)),
        new C.NumberingCache([
            new C.FormatCode("General"),
            new C.PointCount { Val = (uint)table.Categories.Length },
            .. table.Series[series].Values
                .Select((value, index) => value is { } known ? new C.NumericPoint(new C.NumericValue(ChartWorkbook.Number(known))) { Index = (uint)index } : null)
                .OfType<C.NumericPoint>(),
        ])));

    public static A.SolidFill Solid(string colour) => new(new A.RgbColorModelHex { Val = colour });

    public static C.ChartShapeProperties Filled(string colour) => new(Solid(colour), new A.Outline(new A.NoFill()));

    public static C.ChartShapeProperties Invisible() => new(new A.NoFill(), new A.Outline(new A.NoFill()));

    /// <summary>A line needs its shape said in full, or LibreOffice draws none.</summary>
    public static C.ChartShapeProperties Line(string colour, int width, bool isDashed)
    {
        var outline = new A.Outline(Solid(colour)) { Width = width, CapType = A.LineCapValues.Round };
        if (isDashed)
        {
            outline.Append(new A.PresetDash { Val = A.PresetLineDashValues.Dash });
        }

        outline.Append(new A.Round());
        return new C.ChartShapeProperties(outline);
    }

    public static C.TextProperties Text(int hundredths, string colour = Ink, bool isBold = false) => new(
        new A.BodyProperties { Rotation = 0, Vertical = A.TextVerticalValues.Horizontal },
        new A.ListStyle(),
        new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties(Solid(colour), new A.LatinFont { Typeface = WordFonts.Number }, new A.EastAsianFont { Typeface = WordFonts.Number })
            {
                FontSize = hundredths,
                Bold = isBold,
            }),
            new A.EndParagraphRunProperties { Language = "zh-CN" }));

    public static C.MajorGridlines Grid() => new(new C.ChartShapeProperties(new A.Outline(Solid(GridColour)) { Width = LineWidth }));

    public static C.ChartShapeProperties AxisLine() => new(new A.Outline(Solid("7F7F7F")) { Width = LineWidth });

    public static C.CategoryAxis Categories(uint id, uint crosses, C.AxisPositionValues position, bool isReversed, int size, int labelEvery, bool hasLabels = true) => new([
        new C.AxisId { Val = id },
        new C.Scaling(new C.Orientation { Val = isReversed ? C.OrientationValues.MaxMin : C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = position },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = hasLabels ? C.TickLabelPositionValues.Low : C.TickLabelPositionValues.None },
        AxisLine(),
        Text(size),
        new C.CrossingAxis { Val = crosses },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = true },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        .. labelEvery > 1 ? (OpenXmlElement[])[new C.TickLabelSkip { Val = labelEvery }, new C.TickMarkSkip { Val = labelEvery }] : [],
        new C.NoMultiLevelLabels { Val = true },
    ]);

    public static C.ValueAxis Values(uint id, uint crosses, int size, decimal? min) => new(
        new C.AxisId { Val = id },
        Scale(min, null),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        Grid(),
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.ChartShapeProperties(new A.Outline(new A.NoFill())),
        Text(size),
        new C.CrossingAxis { Val = crosses },
        new C.Crosses { Val = C.CrossesValues.Minimum },
        new C.CrossBetween { Val = C.CrossBetweenValues.MidpointCategory });

    /// <summary>An axis that is not shown, since each bar says its figure.</summary>
    public static C.ValueAxis Unseen(uint id, uint crosses, decimal? max) => new(
        new C.AxisId { Val = id },
        Scale(max is null ? null : 0, max),
        new C.Delete { Val = true },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = crosses },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });

    private static C.Scaling Scale(decimal? min, decimal? max)
    {
        var scale = new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax });
        if (max is { } most)
        {
            scale.Append(new C.MaxAxisValue { Val = (double)most });
        }

        if (min is { } least)
        {
            scale.Append(new C.MinAxisValue { Val = (double)least });
        }

        return scale;
    }

    /// <summary>A chart as a whole; the workbook is the part of the id.</summary>
    public static C.ChartSpace Space(C.PlotArea plot, C.Legend? legend, string workbookId)
    {
        var chart = new C.Chart(new C.AutoTitleDeleted { Val = true }, plot);
        if (legend is not null)
        {
            chart.Append(legend);
        }

        chart.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new C.ChartSpace(
            new C.Date1904 { Val = false },
            new C.RoundedCorners { Val = false },
            chart,
            new C.ChartShapeProperties(Solid("FFFFFF"), new A.Outline(new A.NoFill())),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = workbookId });
    }
}
