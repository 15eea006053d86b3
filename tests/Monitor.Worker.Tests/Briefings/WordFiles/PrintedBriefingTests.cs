using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Testing.Servers;
using Monitor.Worker.Briefings.WordFiles;
using Monitor.Worker.Briefings.WordFiles.Charts;

namespace Monitor.Worker.Tests.Briefings.WordFiles;

/// <summary>What comes out of the printer: the page of GB/T 9704, every word in sight, charts that are drawn.</summary>
public sealed class PrintedBriefingTests(PrintedBriefingTests.Print print) : IClassFixture<PrintedBriefingTests.Print>
{
    private const double Millimetre = 72 / 25.4;

    [Fact]
    public async Task A_full_page_of_text_has_22_lines_of_28_characters_within_its_margins()
    {
        var text = (await print.PrintedAsync())[1];
        var lines = text.Lines(2).Where(line => line[0].Top < PageFoot).ToArray();

        Assert.Equal(22, lines.Length);
        Assert.All(lines, line => Assert.Equal(28, line.Sum(word => word.Text.Length)));
        Assert.All(lines, line => Assert.InRange(line[0].Left / Millimetre, 27, 29));
        Assert.All(lines, line => Assert.InRange((210 * Millimetre - line[^1].Right) / Millimetre, 25, 27));
        // a character stands in the middle of its line, which is 1.8 characters high
        Assert.InRange(lines[0][0].Top / Millimetre, 36, 41);
        Assert.InRange(297 - (lines[^1][0].Bottom / Millimetre), 34, 39);
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(WordPage.Line / 20d, pair.Second[0].Bottom - pair.First[0].Bottom, 0.6));
    }

    [Fact]
    public async Task Page_numbers_stand_at_the_outer_edge_between_dashes()
    {
        var text = (await print.PrintedAsync())[1];
        var (odd, even) = (text.Lines(1)[^1], text.Lines(2)[^1]);

        Assert.Equal("—1—", string.Concat(odd.Select(word => word.Text)));
        Assert.Equal("—2—", string.Concat(even.Select(word => word.Text)));
        Assert.InRange((210 - (odd[^1].Right / Millimetre)) - 26, 4.5, 6.6); // a character in from the text's edge
        Assert.InRange((even[0].Left / Millimetre) - 28, 4.5, 6.6);
        Assert.InRange((odd[0].Top / Millimetre) - (297 - 35), 4, 9); // 7 mm below the text
    }

    [Fact]
    public async Task Every_heading_cell_and_word_is_in_sight()
    {
        var printed = (await print.PrintedAsync())[0].Text;
        var numbering = new HeadingNumbering();
        foreach (var block in SampleDocument.Whole.Blocks)
        {
            var expected = block switch
            {
                Heading heading => [numbering.Next(heading)],
                DataTable table => table.Columns.Select(column => column.Heading).Concat(table.Rows.SelectMany(row => row.Cells.Select(cell => cell.Text))).Append(table.Caption),
                TileGrid grid => grid.Tiles.SelectMany(tile => new[] { tile.Region, tile.Note }),
                Paragraph paragraph => [paragraph.Text],
                _ => [],
            };
            Assert.All(expected, words => Assert.Contains(Close(words), printed, StringComparison.Ordinal));
        }

        Assert.Equal(3, Count(printed, "序号地区企业本周上周变化")); // the annex runs over three pages
    }

    [Fact]
    public async Task No_character_is_a_box()
    {
        var printed = (await print.PrintedAsync())[0];

        Assert.Equal("", await Printing.LackingAsync("WenQuanYi Micro Hei", printed.Text, TestContext.Current.CancellationToken));
        Assert.Contains(printed.Fonts, font => font.Contains("WenQuanYi", StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', printed.Text);
    }

    [Theory]
    [InlineData("图2　全省新增领取失业保险金人数（人）", new[] { TrendPlot.ActualColour, TrendPlot.ExpectedColour, TrendPlot.RangeColour })]
    [InlineData("图3　各市新增领取失业保险金人数（人）", new[] { BarPlot.RankingColour })]
    [InlineData("图5　各来源报送完整率（%）", new[] { BarPlot.ShareColour })]
    public async Task The_area_of_a_chart_holds_the_colours_of_its_series(string caption, string[] colours)
    {
        var printed = (await print.PrintedAsync())[0];
        var place = printed.Line(caption);

        Assert.All(colours, colour => Assert.InRange(
            printed.Pages[place.Page - 1].Count(colour, 28 * Millimetre, place.Bottom, 184 * Millimetre, place.Bottom + 150), 60, int.MaxValue));
    }

    [Fact]
    public async Task Every_small_chart_is_drawn_on_the_one_page()
    {
        var printed = (await print.PrintedAsync())[0];
        var page = printed.Line("图4　各市新增领取失业保险金人数（人）").Page;
        var names = SampleDocument.Cities.Select(city => printed.Words.Single(word => word.Page == page && word.Text == city)).ToImmutableArray();

        Assert.All(names, name =>
        {
            var (middle, half) = ((name.Left + name.Right) / 2, 156 * Millimetre / 8);
            Assert.InRange(printed.Pages[page - 1].Count(TrendPlot.ActualColour, middle - half, name.Bottom, middle + half, name.Bottom + 100), 40, int.MaxValue);
        });
    }

    private static double PageFoot => (297 - 34) * Millimetre;

    private static string Close(string words) => string.Concat(words.Where(sign => !char.IsWhiteSpace(sign)));

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    /// <summary>Prints once for all tests: the document with every block, and pages full of text.</summary>
    public sealed class Print
    {
        private static readonly BriefingDocument Full = new(SampleDocument.Title with { Mark = "" }, SampleDocument.Grades, [new Paragraph(string.Concat(Enumerable.Repeat("规模性失业风险监测预警", 200)))]);

        private readonly Lazy<Task<ImmutableArray<PrintedDocument>>> printed = new(() =>
            Printing.PrintOrSkipAsync([WordBriefing.Make(SampleDocument.Whole), WordBriefing.Make(Full)], CancellationToken.None));

        internal Task<ImmutableArray<PrintedDocument>> PrintedAsync() => printed.Value;
    }
}
