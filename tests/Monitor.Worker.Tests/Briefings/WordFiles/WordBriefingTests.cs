using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.WordFiles;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Tests.Briefings.WordFiles;

public sealed class WordBriefingTests
{
    private static readonly byte[] Whole = WordBriefing.Make(SampleDocument.Whole);

    [Fact]
    public void The_validator_reports_nothing()
    {
        using var file = Open(Whole);

        Assert.Empty(Faults(file));
        foreach (var chart in file.MainDocumentPart!.ChartParts)
        {
            using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
            Assert.Empty(Faults(workbook));
        }
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Whole, WordBriefing.Make(SampleDocument.Whole));

    [Fact]
    public void Every_chart_has_its_workbook_with_the_numbers_it_draws()
    {
        using var file = Open(Whole);
        var charts = file.MainDocumentPart!.ChartParts.ToArray();

        Assert.Equal(1 + 1 + 16 + 1, charts.Length);
        foreach (var chart in charts)
        {
            var cells = CellsOf(chart.EmbeddedPackagePart!);
            foreach (var series in chart.ChartSpace!.Descendants<C.Values>())
            {
                var formula = series.Descendants<C.Formula>().Single().Text;
                var drawn = series.Descendants<C.NumericPoint>().ToDictionary(point => (int)point.Index!.Value, point => point.NumericValue!.Text);
                var (column, rows) = (formula.Split('$')[1], (int)series.Descendants<C.PointCount>().Single().Val!.Value);

                Assert.Equal($"数据!${column}$2:${column}${rows + 1}", formula);
                Assert.Equal(drawn, Enumerable.Range(0, rows).Where(row => cells.ContainsKey($"{column}{row + 2}")).ToDictionary(row => row, row => cells[$"{column}{row + 2}"]));
            }
        }
    }

    [Fact]
    public void The_workbook_of_a_trend_holds_the_figures_of_the_document_and_leaves_gaps_empty()
    {
        using var file = Open(Whole);
        var cells = CellsOf(((ChartPart)file.MainDocumentPart!.GetPartById("chart1")).EmbeddedPackagePart!);

        Assert.Equal(["时期", "实际", "预期", "预期下限", "预期上限", "预期区间"], "ABCDEF".Select(column => cells[$"{column}1"]));
        for (var index = 0; index < SampleDocument.Claims.Trend.Points.Length; index++)
        {
            var point = SampleDocument.Claims.Trend.Points[index];
            Assert.Equal(
                [point.Period, Number(point.Actual), Number(point.Expected), Number(point.Low), Number(point.High), "2400"],
                "ABCDEF".Select(column => cells.GetValueOrDefault($"{column}{index + 2}")));
        }
    }

    [Fact]
    public void A_figure_is_found_again_by_its_key()
    {
        using var file = Open(Whole);
        var written = file.MainDocumentPart!.Document!.Descendants<W.BookmarkStart>().ToDictionary(mark => mark.Name!.Value!, mark => mark.NextSibling<W.Run>()!.InnerText);

        Assert.Equal(
            new Dictionary<string, string> { ["f_claims_370000_value"] = "12480人", ["f_claims_370000_previous"] = "上升8.2%", ["f_alerts_370200"] = "3" },
            written);
    }

    [Fact]
    public void The_header_row_of_a_table_stands_on_every_page()
    {
        using var file = Open(Whole);
        var headed = file.MainDocumentPart!.Document!.Descendants<W.Table>().Select(table => table.Elements<W.TableRow>().First().Descendants<W.TableHeader>().Any());

        Assert.Equal([false, true, false, true], headed); // tiles, regions, panels, annex
    }

    [Fact]
    public void A_grade_has_its_colour_and_what_cannot_be_judged_is_grey()
    {
        using var file = Open(Whole);
        var rows = file.MainDocumentPart!.Document!.Descendants<W.Table>().ElementAt(1).Elements<W.TableRow>().Skip(1);

        Assert.Equal(["F76707", "F59F00", "1C7ED6", "E03131", "D9D9D9", "E6F2E8"], rows.Select(row => row.Descendants<W.Shading>().Single().Fill!.Value));
    }

    [Fact]
    public void Headings_are_counted_as_official_documents_do()
    {
        using var file = Open(Whole);
        var headings = file.MainDocumentPart!.Document!.Descendants<W.Paragraph>().Where(it => it.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true);

        Assert.Equal(
            ["一、总体风险等级及变化", "（一）新发和升级的预警", "1.青岛市黄岛区", "二、指标运行", "三、数据质量", "四、研判与建议", "附表"],
            headings.Select(heading => heading.InnerText));
    }

    [Fact]
    public void A_part_that_nobody_wrote_is_asked_for_in_a_draft_and_left_out_of_an_issue()
    {
        var draft = SampleDocument.Whole with { Title = SampleDocument.Title with { IsDraft = true } };

        Assert.Contains("【待填写：下周关注】", TextOf(WordBriefing.Make(draft)), StringComparison.Ordinal);
        Assert.DoesNotContain("下周关注", TextOf(Whole), StringComparison.Ordinal);
        Assert.Contains("工作建议：请青岛市会同有关部门", TextOf(Whole), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_so_on_every_page()
    {
        using var file = Open(WordBriefing.Make(SampleDocument.Whole with { Title = SampleDocument.Title with { IsDraft = true } }));
        using var approved = Open(WordBriefing.Make(SampleDocument.Whole with { Title = SampleDocument.Title with { Mark = "" } }));

        Assert.Equal("演练　草稿", Assert.Single(file.MainDocumentPart!.HeaderParts).Header!.InnerText);
        Assert.Empty(approved.MainDocumentPart!.HeaderParts);
    }

    [Fact]
    public void Charts_without_data_say_so_and_words_that_XML_cannot_hold_lose_no_more_than_that()
    {
        var bytes = WordBriefing.Make(new(SampleDocument.Title, SampleDocument.Grades,
        [
            new TrendChart("趋势", "人", new("山东省", [])),
            new RankingChart("排名", "人", []),
            new ShareChart("完整率", []),
            new SmallMultiples("各市", "人", []),
            new SmallMultiples("一个", "人", [new("青岛", [])]),
            new TileGrid("方块", []),
            new Paragraph("前\u0000后\uD800尾𠮷"),
            new TrendChart("只有一点", "人", new("山东省", [new("第1周", 5)])),
            new TrendChart("区间不全", "人", new("山东省", [new("第1周", 5), new("第2周", 6, 7, 5, 9), new("第3周", 7, 7, 5, 9)])),
        ]));
        using var file = Open(bytes);

        Assert.Empty(Faults(file));
        Assert.Contains("图1　趋势：没有可用的数据。", TextOf(bytes), StringComparison.Ordinal);
        Assert.Contains("前后尾𠮷", TextOf(bytes), StringComparison.Ordinal);
        Assert.Contains("青岛没有可用的数据", TextOf(bytes), StringComparison.Ordinal);
        Assert.Empty(file.MainDocumentPart!.ChartParts.SelectMany(part => part.ChartSpace!.Descendants<C.AreaChart>()));
    }

    [Fact]
    public void A_name_that_looks_like_a_formula_is_none_in_the_workbook_of_a_chart()
    {
        using var file = Open(WordBriefing.Make(new(SampleDocument.Title, SampleDocument.Grades, [new RankingChart("排名", "人", [new("=1+1", 5, "5")])])));

        var cells = CellsOf(Assert.Single(file.MainDocumentPart!.ChartParts).EmbeddedPackagePart!);

        Assert.Equal("'=1+1", cells["A2"]);
    }

    private static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static IEnumerable<string> Faults(OpenXmlPackage file) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    private static string TextOf(byte[] bytes)
    {
        using var file = Open(bytes);
        return file.MainDocumentPart!.Document!.InnerText;
    }

    private static Dictionary<string, string> CellsOf(EmbeddedPackagePart part)
    {
        using var workbook = SpreadsheetDocument.Open(part.GetStream(), false);
        return workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<S.Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!, cell => cell.CellValue?.Text ?? cell.InlineString!.InnerText);
    }

    private static string? Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
