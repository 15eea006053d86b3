using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Operations;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Templates;

/// <summary>填报模板: a workbook made from the description of the source that reads it back. The same description gives the same bytes.</summary>
internal sealed class ReportTemplate(LayoffReportsSource source, RuleSet rules)
{
    public const string FileName = "企业规模裁员减员报告模板.xlsx";
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Explanations = "填写说明";
    private const string Lists = "代码表";

    private readonly ImmutableArray<TemplateColumn> columns = TemplateColumns.Of(source, rules);
    private readonly int headerRow = Math.Max(source.Format.HeaderRow, 1);

    /// <summary>The source whose workbooks people fill in by hand: the first of layoff reports in XLSX; null where the profile has none.</summary>
    public static LayoffReportsSource? SourceOf(IEnumerable<SourceDocument> sources) =>
        sources.OfType<LayoffReportsSource>().FirstOrDefault(source => source.Format.Type == SourceFileType.Xlsx);

    public byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook"); // the library would draw lots
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = TemplateStyles.Sheet();
            var sheets = new Sheets();
            Add(workbook, sheets, 1, source.Format.Sheet ?? "填报", FillIn());
            Add(workbook, sheets, 2, Explanations, Explained());
            Add(workbook, sheets, 3, Lists, Listed());
            workbook.Workbook = new Workbook(sheets);
        }

        return OfficePackage.WithoutClock(stream);
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, uint number, string name, Worksheet content)
    {
        var id = $"sheet{number}";
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = content;
        sheets.Append(new Sheet { Id = id, SheetId = number, Name = name });
    }

    private Worksheet FillIn() => new(
        TemplateSheet.Frozen(headerRow),
        TemplateSheet.Columns(columns.Select(column => (WidthOf(column), StyleOf(column.Field.Kind)))),
        new SheetData(TemplateSheet.Row(headerRow, columns.Select(column => (column.Heading, column.Required ? TemplateStyle.RequiredHeading : TemplateStyle.Heading)))),
        TemplateChecks.Of(columns, headerRow, ListOf));

    private Worksheet Explained() => new(
        TemplateSheet.Columns([(24, TemplateStyle.Wrapped), (10, TemplateStyle.Wrapped), (90, TemplateStyle.Wrapped)]),
        new SheetData(General().Concat(columns.Select(column => new[] { column.Heading, column.Required ? "必填" : column.Field.Required ? "请填" : "选填", TemplateChecks.PromptOf(column) }))
            .Select((cells, index) => TemplateSheet.Row(index + 1, cells.Select(text => (text, index == 0 ? TemplateStyle.Heading : TemplateStyle.Wrapped))))));

    private static IEnumerable<string[]> General() =>
    [
        ["列", "要求", "怎么填"],
        ["一行一份报告", "", "从表头下一行起填写，不要改动表头、合并单元格或插入空列；没有内容的格子留空。红底表头的列必填，缺了的行会被退回；标“请填”的，缺了不退回，但要另行核实。"],
        ["更正和撤回", "", "用原报告编号再报一行即为更正；要撤回的，状态选撤回。"],
        ["怎么报", "", "存为 xlsx，按当地人力资源社会保障部门通知的途径报送，例如发到指定的邮箱。不要使用公式，算出的数请粘贴为数值。"],
    ];

    private Worksheet Listed()
    {
        var lists = ListColumns();
        var longest = lists.Max(list => list.Choices.Length);
        var rows = Enumerable.Range(0, longest + 1).Select(row => TemplateSheet.Row(row + 1, lists.Select(list =>
            row == 0 ? (list.Heading, TemplateStyle.Heading) : (row <= list.Choices.Length ? list.Choices[row - 1] : "", TemplateStyle.Text))));
        return new Worksheet(TemplateSheet.Frozen(1), TemplateSheet.Columns(lists.Select(_ => (28d, TemplateStyle.Text))), new SheetData(rows));
    }

    private ImmutableArray<TemplateColumn> ListColumns() => [.. columns.Where(column => !column.Choices.IsEmpty)];

    private string ListOf(TemplateColumn column) => $"'{Lists}'!{CellNames.FixedRange(ListColumns().IndexOf(column), 2, column.Choices.Length + 1)}";

    private static double WidthOf(TemplateColumn column) => column.Field.Kind switch
    {
        ReportFieldKind.LongText => 40,
        ReportFieldKind.Region => 30,
        _ => column.Field.Name == "enterprise" ? 34 : Math.Max(14, (column.Heading.Length * 2) + 4),
    };

    private static TemplateStyle StyleOf(ReportFieldKind kind) => kind switch
    {
        ReportFieldKind.Count => TemplateStyle.Whole,
        ReportFieldKind.Money => TemplateStyle.Money,
        ReportFieldKind.Day => TemplateStyle.Day,
        _ => TemplateStyle.Text,
    };
}
