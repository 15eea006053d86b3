using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.WordFiles.Charts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>The blocks of one document, with headings, tables and figures counted.</summary>
internal sealed class WordBlocks
{
    private const string ToBeWritten = "C00000";
    private readonly BriefingDocument document;
    private readonly HeadingNumbering headings = new();
    private readonly WordText text = new();
    private readonly WordTable table;
    private readonly WordTiles tiles;
    private readonly WordCharts charts;
    private int tables;
    private int figures;

    public WordBlocks(MainDocumentPart main, BriefingDocument document)
    {
        this.document = document;
        table = new WordTable(text, document.Grades);
        tiles = new WordTiles(document.Grades);
        charts = new WordCharts(main);
    }

    public IEnumerable<OpenXmlElement> All() => document.Blocks.SelectMany(Of);

    private IEnumerable<OpenXmlElement> Of(DocumentBlock block) => block switch
    {
        Heading heading => [WordText.Plain(HeadingStyle(heading.Level), headings.Next(heading))],
        Paragraph paragraph => [WordText.Of(StyleOf(paragraph.Style), paragraph.Runs.SelectMany(run => text.Marked(run.Text, run.Emphasis, run.Figure)))],
        FreeText part => Written(part),
        DataTable data => Table(data),
        TrendChart { Trend.Points.IsEmpty: false } chart => Figure(charts.Trend(chart), chart.Caption, chart.Unit),
        RankingChart { Bars.IsEmpty: false } chart => Figure(charts.Ranking(chart), chart.Caption, chart.Unit),
        ShareChart { Bars.IsEmpty: false } chart => Figure(charts.Shares(chart), chart.Caption, "%"),
        SmallMultiples { Panels.IsEmpty: false } chart => [.. Figure(new WordPanels(charts).Of(chart), chart.Caption, chart.Unit), .. WordPanels.Legend(chart)],
        TileGrid { Tiles.IsEmpty: false } grid => Figure(tiles.Of(grid), grid.Caption, ""),
        TrendChart chart => Nothing(chart.Caption),
        RankingChart chart => Nothing(chart.Caption),
        ShareChart chart => Nothing(chart.Caption),
        SmallMultiples chart => Nothing(chart.Caption),
        TileGrid grid => Nothing(grid.Caption),
        PageBreak => [WordText.Of(WordStyle.Gap, [new W.Run(new W.Break { Type = W.BreakValues.Page })])],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Unknown block."),
    };

    private static WordStyle HeadingStyle(int level) => level switch
    {
        1 => WordStyle.Heading1,
        2 => WordStyle.Heading2,
        _ => WordStyle.Heading3,
    };

    private static WordStyle StyleOf(ParagraphStyle style) => style switch
    {
        ParagraphStyle.Summary => WordStyle.Summary,
        ParagraphStyle.Note => WordStyle.Note,
        _ => WordStyle.Body,
    };

    /// <summary>A person's words; what nobody has written yet is asked for in a draft and left out of an issue.</summary>
    private IEnumerable<OpenXmlElement> Written(FreeText part)
    {
        if (string.IsNullOrWhiteSpace(part.Text))
        {
            return document.Title.IsDraft ? [WordText.Of(WordStyle.Body, [WordText.Run($"【待填写：{part.Name}】", Emphasis.None, ToBeWritten)])] : [];
        }

        return part.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select((line, index) => WordText.Of(WordStyle.Body, index == 0 ? [WordText.Run($"{part.Name}：", Emphasis.Strong), WordText.Run(line)] : [WordText.Run(line)]));
    }

    private IEnumerable<OpenXmlElement> Table(DataTable data)
    {
        if (data.Caption.Length > 0)
        {
            yield return WordText.Plain(WordStyle.Caption, $"表{++tables}　{data.Caption}");
        }

        if (data.Unit.Length > 0)
        {
            yield return WordText.Plain(WordStyle.Unit, $"单位：{data.Unit}");
        }

        yield return table.Of(data);
        yield return WordText.Plain(WordStyle.Gap, "");
    }

    private IEnumerable<OpenXmlElement> Figure(OpenXmlElement drawn, string caption, string unit)
    {
        yield return WordText.Plain(WordStyle.Caption, $"图{++figures}　{caption}{(unit.Length > 0 ? $"（{unit}）" : "")}");
        yield return drawn is W.Drawing ? WordText.Of(WordStyle.Chart, [new W.Run(drawn)]) : drawn;
        yield return WordText.Plain(WordStyle.Gap, "");
    }

    /// <summary>A figure without data says so in words.</summary>
    private IEnumerable<OpenXmlElement> Nothing(string caption) => [WordText.Plain(WordStyle.Note, $"图{++figures}　{caption}：没有可用的数据。")];
}
