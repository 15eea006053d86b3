using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Operations;

namespace Monitor.Worker.Briefings.Annexes;

/// <summary>附表: the annex tables of a document as a workbook, with a sheet in front that says what they are. The same document gives the same bytes.</summary>
internal sealed class AnnexWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Cover = "说明";
    private const int LongestName = 31;
    private const int HeadingRow = 2;
    private const string Forbidden = @"[]:*?/\";

    private readonly BriefingDocument document;
    private readonly AnnexStyles styles;
    private readonly ImmutableArray<(string Name, DataTable Table)> tables;

    private AnnexWorkbook(BriefingDocument document)
    {
        this.document = document;
        styles = new AnnexStyles(document.Grades);
        tables = Named(document.Blocks.OfType<DataTable>().Where(table => table.Sheet is not null));
    }

    /// <summary>The workbook.</summary>
    public static byte[] Make(BriefingDocument document) => new AnnexWorkbook(document).Make();

    private byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "workbook"); // the library would draw lots
            var sheets = new Sheets();
            Add(workbook, sheets, Cover, CoverSheet());
            foreach (var (name, table) in tables)
            {
                Add(workbook, sheets, name, TableSheet(table));
            }

            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.Sheet();
            workbook.Workbook = new Workbook(sheets);
        }

        return OfficePackage.WithoutClock(stream);
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet content)
    {
        var number = (uint)sheets.Count() + 1;
        var id = string.Create(CultureInfo.InvariantCulture, $"sheet{number}");
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = content;
        sheets.Append(new Sheet { Id = id, SheetId = number, Name = name });
    }

    /// <summary>Names that a spreadsheet takes, each once.</summary>
    private static ImmutableArray<(string Name, DataTable Table)> Named(IEnumerable<DataTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Cover };
        return [.. tables.Select(table => (NameOf(table.Sheet!, taken), table))];
    }

    private static string NameOf(string wanted, HashSet<string> taken)
    {
        var clean = string.Concat(wanted.Where(sign => !Forbidden.Contains(sign, StringComparison.Ordinal) && !char.IsControl(sign))).Trim('\'', ' ');
        clean = clean.Length == 0 ? "附表" : clean[..Math.Min(clean.Length, LongestName)];
        var name = clean;
        for (var number = 2; !taken.Add(name); number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"（{number}）");
            name = clean[..Math.Min(clean.Length, LongestName - end.Length)] + end;
        }

        return name;
    }

    private Worksheet CoverSheet()
    {
        var title = document.Title;
        (string, string)[] lines =
        [
            ("名称", $"{title.Title}附表"), ("期号", title.Issue), ("地区", title.Region), ("时期", title.Period), ("编发单位", title.Issuer),
            ("日期", title.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("数据快照", title.SnapshotId), ("配置版本", title.ConfigVersion),
            .. title.IsDraft ? [("状态", "草稿")] : Array.Empty<(string, string)>(),
            .. title.Mark.Length > 0 ? [("标记", title.Mark)] : Array.Empty<(string, string)>(),
            .. tables.Select(table => ($"工作表“{table.Name}”", Captioned(table.Table))),
        ];
        return new Worksheet(
            new Columns(Column(1, 30), Column(2, 70)),
            new SheetData(lines.Select((line, index) => new Row(Words(0, index + 1, line.Item1, AnnexStyles.Caption), Words(1, index + 1, line.Item2, AnnexStyles.Text)) { RowIndex = (uint)index + 1 })));
    }

    private Worksheet TableSheet(DataTable table)
    {
        var rows = new List<Row>
        {
            new(Words(0, 1, Captioned(table), AnnexStyles.Caption)) { RowIndex = 1 },
            new(table.Columns.Select((column, index) => Words(index, HeadingRow, column.Heading, AnnexStyles.Heading))) { RowIndex = HeadingRow },
        };
        rows.AddRange(table.Rows.Select((row, index) => Row(row, HeadingRow + 1 + index)));
        return new Worksheet(
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = HeadingRow,
                TopLeftCell = CellNames.Of(0, HeadingRow + 1),
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new Columns(table.Columns.Select((column, index) => Column((uint)index + 1, Math.Clamp((column.Weight * 6) + 6, 10, 60)))),
            new SheetData(rows));
    }

    private Row Row(TableRow row, int number) => new(row.Cells.Select((cell, column) => cell switch
    {
        NumberCell { Value: { } value } figure => new Cell { CellReference = CellNames.Of(column, number), CellValue = new CellValue(value.ToString("0.############", CultureInfo.InvariantCulture)), StyleIndex = styles.Number(figure.Format) },
        GradeCell grade => Words(column, number, grade.Text, styles.Grade(grade.Grade)),
        _ => Words(column, number, cell.Text, AnnexStyles.Text),
    }))
    { RowIndex = (uint)number };

    private static string Captioned(DataTable table) => table.Unit.Length > 0 ? $"{table.Caption}（单位：{table.Unit}）" : table.Caption;

    private static Column Column(uint number, double width) => new() { Min = number, Max = number, Width = width, CustomWidth = true };

    private static Cell Words(int column, int row, string text, uint style) => new(new InlineString(new Text(SpreadsheetText.Neutral(XmlText.Clean(text))) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = CellNames.Of(column, row),
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
