using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Grading;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>Tables: the header stands again on every page, rows are not torn apart, grades have their colours.</summary>
internal sealed class WordTable(WordText text, GradeScheme grades)
{
    private const int ManyColumns = 7;
    private const string HeadingColour = "E7E6E6";

    public W.Table Of(DataTable table)
    {
        var narrow = table.Columns.Length > ManyColumns;
        var widths = ColumnWidths.Of(table, narrow ? WordStyles.SizeSmall5 : WordStyles.Size5);
        return new W.Table(
        [
            Properties(),
            new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Whole(width) })),
            Header(table.Columns, widths, narrow ? WordStyle.CellHeadingNarrow : WordStyle.CellHeading),
            .. table.Rows.Select(row => Row(row, table.Columns, widths, narrow ? WordStyle.CellNarrow : WordStyle.Cell)),
        ]);
    }

    public static W.TableProperties Properties(bool hasLines = true)
    {
        var properties = new W.TableProperties
        {
            TableWidth = new W.TableWidth { Width = Whole(WordPage.TextWidth), Type = W.TableWidthUnitValues.Dxa },
            TableJustification = new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
            TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            TableCellMarginDefault = new W.TableCellMarginDefault(
                new W.TableCellLeftMargin { Width = 60, Type = W.TableWidthValues.Dxa },
                new W.TableCellRightMargin { Width = 60, Type = W.TableWidthValues.Dxa }),
        };
        if (hasLines)
        {
            properties.TableBorders = new W.TableBorders(
                Line<W.TopBorder>(8), Line<W.LeftBorder>(4), Line<W.BottomBorder>(8), Line<W.RightBorder>(4), Line<W.InsideHorizontalBorder>(4), Line<W.InsideVerticalBorder>(4));
        }

        return properties;
    }

    public static W.TableCell Cell(int width, string? colour, params ReadOnlySpan<W.Paragraph> content) => new(
    [
        new W.TableCellProperties
        {
            TableCellWidth = new W.TableCellWidth { Width = Whole(width), Type = W.TableWidthUnitValues.Dxa },
            Shading = colour is null ? null : new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = colour },
            TableCellVerticalAlignment = new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center },
        },
        .. content,
    ]);

    private static W.TableRow Header(ImmutableArray<TableColumn> columns, ImmutableArray<int> widths, WordStyle style) => new(
    [
        new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
        .. columns.Select((column, index) => Cell(widths[index], HeadingColour, WordText.Plain(style, column.Heading))),
    ]);

    private W.TableRow Row(TableRow row, ImmutableArray<TableColumn> columns, ImmutableArray<int> widths, WordStyle style) => new(
    [
        new W.TableRowProperties(new W.CantSplit()),
        .. row.Cells.Select((cell, index) => Cell(widths[index], Fill(cell), Content(cell, columns[index].Alignment, style))),
    ]);

    private W.Paragraph Content(TableCell cell, ColumnAlignment alignment, WordStyle style)
    {
        var content = cell switch
        {
            NumberCell number => text.Marked(number.Text, number.Emphasis, number.Figure),
            TextCell words => [WordText.Run(words.Text, words.Emphasis)],
            GradeCell grade => [WordText.Run(grade.Text, Emphasis.None, GradeFill.Of(grade.Grade, grades).Ink)],
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.GetType().Name, "Unknown cell."),
        };
        var paragraph = WordText.Of(style, content);
        paragraph.ParagraphProperties!.Justification = new W.Justification
        {
            Val = alignment switch
            {
                ColumnAlignment.Right => W.JustificationValues.Right,
                ColumnAlignment.Centre => W.JustificationValues.Center,
                _ => W.JustificationValues.Left,
            },
        };
        return paragraph;
    }

    private string? Fill(TableCell cell) => cell is GradeCell grade ? GradeFill.Of(grade.Grade, grades).Paper : null;

    private static T Line<T>(uint eighths)
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = eighths, Space = 0, Color = "595959" };

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
