using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.Annexes;
using Monitor.Worker.Tests.Briefings.WordFiles;

namespace Monitor.Worker.Tests.Briefings.Annexes;

public sealed class AnnexWorkbookTests
{
    private static readonly byte[] Annex = AnnexWorkbook.Make(SampleDocument.Whole);

    [Fact]
    public void The_validator_reports_nothing_and_the_same_document_gives_the_same_bytes()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Annex), false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(Annex, AnnexWorkbook.Make(SampleDocument.Whole));
    }

    [Fact]
    public void Each_annex_table_has_a_sheet_with_its_figures_as_numbers()
    {
        var (regions, counties) = (CellsOf(Annex, "各市预警"), CellsOf(Annex, "县区指标"));

        Assert.Equal(["各县（市、区）主要指标（单位：人）", "序号", "地区", "企业"], new[] { "A1", "A2", "B2", "C2" }.Select(name => counties[name].Text));
        Assert.Equal(("170", true), counties["D72"]);
        Assert.Equal(("0.1", true), counties["F3"]);
        Assert.Equal(("橙色预警", false), regions["B3"]);
        Assert.Equal(("—", false), regions["C7"]);
    }

    [Fact]
    public void What_looks_like_a_formula_is_none() => Assert.Equal(("'=1+1示例企业", false), CellsOf(Annex, "县区指标")["C3"]);

    [Fact]
    public void The_first_sheet_says_what_the_annex_is()
    {
        var cells = CellsOf(Annex, "说明");

        Assert.Equal(
            ["就业失业风险监测周报附表", "2026年第47期", "山东省", "2026年第47周（11月16日至11月22日）", "山东省人力资源和社会保障厅", "2026-11-23", "S-202611230800-1a2b3c4d", "0123456789ab", "演练", "各市预警情况", "各县（市、区）主要指标（单位：人）"],
            Enumerable.Range(1, 11).Select(row => cells[$"B{row}"].Text));
    }

    [Fact]
    public void Sheets_get_names_that_a_spreadsheet_takes_each_once()
    {
        var table = new DataTable("表", "", [new("列")], [new([new TextCell("=格")])]);
        var bytes = AnnexWorkbook.Make(new(SampleDocument.Title, SampleDocument.Grades, [table with { Sheet = "甲/乙" }, table with { Sheet = "甲乙" }, table with { Sheet = "说明" }, table with { Sheet = new string('长', 40) }, table with { Sheet = "[]" }]));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);

        Assert.Equal(["说明", "甲乙", "甲乙（2）", "说明（2）", new string('长', 31), "附表"], file.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
    }

    private static Dictionary<string, (string Text, bool IsNumber)> CellsOf(byte[] bytes, string name)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var id = file.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)file.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Cell>()
            .ToDictionary(cell => cell.CellReference!.Value!, cell => (cell.CellValue?.Text ?? cell.InlineString!.InnerText, cell.DataType is null));
    }
}
