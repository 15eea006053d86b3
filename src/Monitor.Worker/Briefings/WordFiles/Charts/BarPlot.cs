using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>Bars from the left to the right, the first on top, each with its figure.</summary>
internal static class BarPlot
{
    public const string RankingColour = "2E75B6";
    public const string ShareColour = "548235";

    private const uint CategoryAxis = 333333333;
    private const uint ValueAxis = 444444444;

    public static ChartTable TableOf(string corner, string name, ImmutableArray<ChartBar> bars) =>
        new(corner, [.. bars.Select(bar => bar.Name)], [new ChartSeries(name, [.. bars.Select(bar => (decimal?)bar.Value)])]);

    /// <param name="table">What it draws.</param>
    /// <param name="workbookId">The id of its workbook.</param>
    /// <param name="colour">The colour of its bars.</param>
    /// <param name="max">The end of the axis; null for one that fits.</param>
    public static C.ChartSpace SpaceOf(ChartTable table, string workbookId, string colour, decimal? max)
    {
        var bars = new C.BarChartSeries(
            new C.Index { Val = 0 },
            new C.Order { Val = 0 },
            ChartParts.NameOf(table, 0),
            ChartParts.Filled(colour),
            new C.InvertIfNegative { Val = false },
            Labels(),
            ChartParts.CategoriesOf(table),
            ChartParts.ValuesOf(table, 0));
        var plot = new C.PlotArea(
            new C.Layout(),
            new C.BarChart(
                new C.BarDirection { Val = C.BarDirectionValues.Bar },
                new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
                new C.VaryColors { Val = false },
                bars,
                new C.GapWidth { Val = 45 },
                new C.AxisId { Val = CategoryAxis },
                new C.AxisId { Val = ValueAxis }),
            ChartParts.Categories(CategoryAxis, ValueAxis, C.AxisPositionValues.Left, isReversed: true, 900, 1),
            ChartParts.Unseen(ValueAxis, CategoryAxis, max));
        return ChartParts.Space(plot, null, workbookId);
    }

    private static C.DataLabels Labels() => new(
        new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
        ChartParts.Invisible(),
        ChartParts.Text(900),
        new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
        new C.ShowLegendKey { Val = false },
        new C.ShowValue { Val = true },
        new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false },
        new C.ShowPercent { Val = false },
        new C.ShowBubbleSize { Val = false });
}
