using System.Globalization;
using System.Text;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Grading;
using static Monitor.Worker.Briefings.Pages.PageText;

namespace Monitor.Worker.Briefings.Pages;

/// <summary>Writes the blocks of a document as HTML. Nothing in it runs, and nothing comes from elsewhere.</summary>
/// <param name="grades">The names and colours of the grades.</param>
/// <param name="isDraft">Whether parts that a person has yet to write are shown.</param>
internal sealed class BlockPage(GradeScheme grades, bool isDraft)
{
    private const int LongWords = 5; // a column of sentences, which a phone shows as cards
    private const int FewWeights = 9; // as much as a phone shows without sliding

    private readonly HeadingNumbering numbering = new();
    private readonly StringBuilder html = new();

    /// <summary>The blocks, one after the other; what belongs to the summary stands in a box of its own.</summary>
    public string Write(IEnumerable<DocumentBlock> blocks)
    {
        var isOpen = false;
        foreach (var block in blocks)
        {
            var isSummary = block is Paragraph { Style: ParagraphStyle.Summary };
            if (isSummary != isOpen)
            {
                html.Append(isSummary ? "<section class=\"conclusions\">\n" : "</section>\n");
                isOpen = isSummary;
            }

            Write(block);
        }

        return html.Append(isOpen ? "</section>\n" : "").ToString();
    }

    private void Write(DocumentBlock block)
    {
        switch (block)
        {
            case Heading heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1}>{Encode(numbering.Next(heading))}</h{heading.Level + 1}>\n");
                break;
            case Paragraph paragraph:
                html.Append(paragraph.Style == ParagraphStyle.Note ? "<p class=\"small\">" : "<p>").AppendJoin("", paragraph.Runs.Select(Run)).Append("</p>\n");
                break;
            case FreeText part:
                Free(part);
                break;
            case DataTable table:
                Table(table);
                break;
            case PageBreak:
                html.Append("<div class=\"newpage\"></div>\n");
                break;
            default:
                Chart(block);
                break;
        }
    }

    private void Chart(DocumentBlock block)
    {
        var (caption, unit, drawing) = block switch
        {
            TrendChart chart => (chart.Caption, chart.Unit, new TrendDrawing(520, 240, HasAxes: true).Draw(chart.Caption, chart.Trend) + "<p class=\"key\"><i class=\"k1\"></i>实际值　<i class=\"k2\"></i>预期值　<i class=\"k3\"></i>预期区间　<i class=\"k4\"></i>区间外</p>"),
            RankingChart chart => (chart.Caption, chart.Unit, BarDrawing.Draw(chart.Caption, chart.Bars, most: null)),
            ShareChart chart => (chart.Caption, "%", BarDrawing.Draw(chart.Caption, chart.Bars, most: 100)),
            SmallMultiples charts => (charts.Caption, charts.Unit, Panels(charts)),
            TileGrid grid => (grid.Caption, "", TileDrawing.IsWide(grid) ? $"<p class=\"small slide\">可左右滑动。</p><div class=\"wide\">{TileDrawing.Draw(grid, grades)}</div>" : TileDrawing.Draw(grid, grades)),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "There is no such block."),
        };
        html.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{Encode(caption)}{Unit(unit)}</figcaption>{drawing}</figure>\n");
    }

    private static string Panels(SmallMultiples charts)
    {
        var drawing = new TrendDrawing(160, 74, HasAxes: false);
        return $"<div class=\"panels\">{string.Concat(charts.Panels.Select(panel => $"<div><b>{Encode(panel.Name)}</b>{drawing.Draw($"{panel.Name}{charts.Caption}", panel)}</div>"))}</div>";
    }

    private void Table(DataTable table)
    {
        var isCards = table.Columns.Any(column => column.Weight >= LongWords);
        var isWide = !isCards && table.Columns.Sum(column => column.Weight) > FewWeights;
        html.Append(isWide ? "<p class=\"small slide\">表格可左右滑动。</p>\n" : "")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"wide\"><table{(isCards ? " class=\"cards\"" : isWide ? " class=\"many\"" : "")}>\n<caption>{Encode(table.Caption)}{Unit(table.Unit)}</caption>\n{Widths(table)}<thead><tr>")
            .AppendJoin("", table.Columns.Select(column => $"<th{Class(column)}>{Encode(column.Heading)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>").AppendJoin("", row.Cells.Zip(table.Columns, (cell, column) => Cell(cell, column, isCards))).Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Widths(DataTable table)
    {
        var whole = table.Columns.Sum(column => column.Weight);
        return $"<colgroup>{string.Concat(table.Columns.Select(column => $"<col width=\"{Place(100.0 * column.Weight / whole)}%\">"))}</colgroup>\n";
    }

    private static string Cell(TableCell cell, TableColumn column, bool isNamed) => cell switch
    {
        GradeCell { Grade: null } => $"<td{Name(column, isNamed)}{Class(column)}><span class=\"badge unknown\">{Encode(cell.Text)}</span></td>",
        GradeCell { Grade: { } grade } => $"<td{Name(column, isNamed)}{Class(column)}><span class=\"badge g{(int)grade}\">{Encode(cell.Text)}</span></td>",
        NumberCell number => $"<td{Name(column, isNamed)}{Class(column, isNumber: !number.Text.Any(letter => letter > '\u2fff'))}>{Emphasized(Encode(number.Text), number.Emphasis)}</td>",
        TextCell text => $"<td{Name(column, isNamed)}{Class(column)}>{Emphasized(Encode(text.Text), text.Emphasis)}</td>",
        _ => $"<td{Name(column, isNamed)}{Class(column)}>{Encode(cell.Text)}</td>",
    };

    /// <summary>What a cell is called where a row stands as a card of its own.</summary>
    private static string Name(TableColumn column, bool isNamed) => isNamed ? $" data-name=\"{Encode(column.Heading)}\"" : "";

    private void Free(FreeText part)
    {
        if (part.Text.Length == 0 && !isDraft)
        {
            return;
        }

        var words = part.Text.Length == 0 ? "<p>（待填写）</p>" : string.Concat(part.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{Encode(line)}</p>"));
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"written\"><b>{Encode(part.Name)}</b>{words}</div>\n");
    }

    private static string Run(TextRun run) => Emphasized(Encode(run.Text), run.Emphasis);

    private static string Emphasized(string text, Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => $"<b>{text}</b>",
        Emphasis.Changed => $"<mark>{text}</mark>",
        _ => text,
    };

    private static string Unit(string unit) => unit.Length == 0 ? "" : $"（单位：{Encode(unit)}）";

    /// <summary>Figures are not broken over lines; words in a column of figures are.</summary>
    private static string Class(TableColumn column, bool isNumber = false) => column.Alignment switch { ColumnAlignment.Right => isNumber ? " class=\"n\"" : " class=\"r\"", ColumnAlignment.Centre => " class=\"c\"", _ => "" };
}
