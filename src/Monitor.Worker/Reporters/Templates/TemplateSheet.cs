using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Reporters.Templates;

/// <summary>Rows of text; never a formula, whatever the text begins with.</summary>
internal static class TemplateSheet
{
    public static Row Row(int number, IEnumerable<(string Text, TemplateStyle Style)> cells) => new(cells.Select((cell, column) => Cell(column, number, cell.Text, cell.Style))) { RowIndex = (uint)number };

    public static Columns Columns(IEnumerable<(double Width, TemplateStyle Style)> columns) => new(columns.Select((column, index) => new Column
    {
        Min = (uint)index + 1,
        Max = (uint)index + 1,
        Width = column.Width,
        CustomWidth = true,
        Style = (uint)column.Style,
    }));

    /// <summary>Keeps the rows above in sight.</summary>
    public static SheetViews Frozen(int rows) => new(new SheetView(new Pane
    {
        VerticalSplit = rows,
        TopLeftCell = CellNames.Of(0, rows + 1),
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 });

    private static Cell Cell(int column, int row, string text, TemplateStyle style) => new(new InlineString(new Text(SpreadsheetText.Neutral(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = CellNames.Of(column, row),
        DataType = CellValues.InlineString,
        StyleIndex = (uint)style,
    };
}
