using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Operations;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>Adds native charts to a document, each with its workbook, numbered in their order.</summary>
internal sealed class WordCharts(MainDocumentPart document)
{
    private const long EmuATwip = 635;
    private const int WholeWidth = WordPage.TextWidth - 40;
    private const int TrendHeight = 3700;
    private const int BarHeight = 300;
    private const int AroundBars = 800;
    private const int MostBars = 24;
    private int count;

    public W.Drawing Trend(TrendChart chart)
    {
        var table = TrendPlot.TableOf(chart.Trend);
        return Add(chart.Caption, table, id => TrendPlot.SpaceOf(table, id, isSmall: false), WholeWidth, TrendHeight);
    }

    public W.Drawing Panel(string caption, Trend trend, int width, int height)
    {
        var table = TrendPlot.TableOf(trend);
        return Add($"{caption}：{trend.Name}", table, id => TrendPlot.SpaceOf(table, id, isSmall: true), width, height);
    }

    public W.Drawing Ranking(RankingChart chart)
    {
        var table = BarPlot.TableOf("名称", chart.Unit.Length == 0 ? chart.Caption : $"{chart.Caption}（{chart.Unit}）", chart.Bars);
        return Add(chart.Caption, table, id => BarPlot.SpaceOf(table, id, BarPlot.RankingColour, null), WholeWidth, HeightOf(chart.Bars.Length));
    }

    public W.Drawing Shares(ShareChart chart)
    {
        var table = BarPlot.TableOf("名称", $"{chart.Caption}（%）", chart.Bars);
        return Add(chart.Caption, table, id => BarPlot.SpaceOf(table, id, BarPlot.ShareColour, 100), WholeWidth, HeightOf(chart.Bars.Length));
    }

    private static int HeightOf(int bars) => AroundBars + (BarHeight * Math.Min(Math.Max(bars, 2), MostBars));

    private W.Drawing Add(string caption, ChartTable table, Func<string, C.ChartSpace> space, int width, int height)
    {
        const string Workbook = "workbook";
        var id = $"chart{++count}";
        var part = document.AddNewPart<ChartPart>(id);
        part.ChartSpace = space(Workbook);
        var workbook = part.AddNewPart<EmbeddedPackagePart>(ChartWorkbook.ContentType, Workbook);
        using (var stream = new MemoryStream(ChartWorkbook.Make(table)))
        {
            workbook.FeedData(stream);
        }

        return Inline(id, (uint)count, caption, width * EmuATwip, height * EmuATwip);
    }

    private static W.Drawing Inline(string id, uint number, string caption, long width, long height) => new(new D.Inline(
        new D.Extent { Cx = width, Cy = height },
        new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new D.DocProperties { Id = number, Name = string.Create(CultureInfo.InvariantCulture, $"图表 {number}"), Description = XmlText.Clean(caption) },
        new D.NonVisualGraphicFrameDrawingProperties(),
        new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    });
}
