using System.Globalization;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.WordFiles.Charts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>Small multiples: a small chart a region, side by side, all on one page where they are no more than a province has cities.</summary>
internal sealed class WordPanels(WordCharts charts)
{
    private const int NameHeight = 280;
    private const int CaptionHeight = 1700;
    private const int Tallest = 2800;
    private const int MostRows = 6;

    public W.Table Of(SmallMultiples chart)
    {
        var columns = chart.Panels.Length switch { <= 4 => 2, <= 9 => 3, _ => 4 };
        var rows = (chart.Panels.Length + columns - 1) / columns;
        var width = WordPage.TextWidth / columns;
        var height = Math.Min(Tallest, ((WordPage.TextHeight - CaptionHeight) / Math.Min(rows, MostRows)) - NameHeight);
        var properties = WordTable.Properties(hasLines: false);
        properties.TableCellMarginDefault = null;
        return new W.Table(
        [
            properties,
            new W.TableGrid(Enumerable.Repeat(width, columns).Select(it => new W.GridColumn { Width = it.ToString(CultureInfo.InvariantCulture) })),
            .. chart.Panels.Chunk(columns).Select(row => Row(chart.Caption, row, columns, width, height)),
        ]);
    }

    /// <summary>What the small charts do not say themselves.</summary>
    public static IEnumerable<W.Paragraph> Legend(SmallMultiples chart)
    {
        var points = chart.Panels.FirstOrDefault(panel => !panel.Points.IsEmpty)?.Points ?? [];
        return points.IsEmpty ? [] : [WordText.Plain(WordStyle.Note, $"注：横轴自{points[0].Period}至{points[^1].Period}；实线为{TrendPlot.Actual}，虚线为{TrendPlot.Expected}，浅色区域为{TrendPlot.Range}。各图纵轴不同。")];
    }

    private W.TableRow Row(string caption, Trend[] panels, int columns, int width, int height) => new(
    [
        new W.TableRowProperties(new W.CantSplit()),
        .. Enumerable.Range(0, columns).Select(index => index < panels.Length
            ? WordTable.Cell(width, null, WordText.Plain(WordStyle.Tile, panels[index].Name), Drawn(caption, panels[index], width, height))
            : WordTable.Cell(width, null, WordText.Plain(WordStyle.Tile, ""))),
    ]);

    private W.Paragraph Drawn(string caption, Trend panel, int width, int height) => panel.Points.IsEmpty
        ? WordText.Plain(WordStyle.Tile, "没有可用的数据")
        : WordText.Of(WordStyle.Chart, [new W.Run(charts.Panel(caption, panel, width - 240, height))]);
}
