using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Briefings.WordFiles.Charts;

/// <summary>The workbook inside a chart, which opens when somebody edits its data.</summary>
internal static class ChartWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Make(ChartTable table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook"); // the library would draw lots
            workbook.AddNewPart<WorksheetPart>("sheet1").Worksheet = new Worksheet(new SheetData(Rows(table)));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = "sheet1", SheetId = 1, Name = ChartTable.Sheet }));
        }

        return OfficePackage.WithoutClock(stream);
    }

    /// <summary>A number as the file keeps it.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static IEnumerable<Row> Rows(ChartTable table)
    {
        yield return new Row([Text(0, 1, table.Corner), .. table.Series.Select((series, index) => Text(index + 1, 1, series.Name))]) { RowIndex = 1 };
        for (var index = 0; index < table.Categories.Length; index++)
        {
            var number = index + 2;
            var values = table.Series.Select((series, column) => series.Values[index] is { } value ? Value(column + 1, number, value, series.Formula) : null).OfType<Cell>();
            yield return new Row([Text(0, number, table.Categories[index]), .. values]) { RowIndex = (uint)number };
        }
    }

    private static Cell Text(int column, int row, string text) => new(new InlineString(new Text(SpreadsheetText.Neutral(XmlText.Clean(text))) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = CellNames.Of(column, row),
        DataType = CellValues.InlineString,
    };

    private static Cell Value(int column, int row, decimal value, string? formula)
    {
        var cell = new Cell { CellReference = CellNames.Of(column, row), CellValue = new CellValue(Number(value)) };
        if (formula is not null)
        {
            cell.CellFormula = new CellFormula(formula.Replace("#", row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return cell;
    }
}
