using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Monitor.Rules.Panels;
using Monitor.Testing;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Reporters.Templates;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>The workbook that the system makes, and that the shipped source reads back.</summary>
public sealed class ReportTemplateTests : IDisposable
{
    private static readonly MonitorConfiguration Shipped = ConfigurationLoader.Load(Path.Combine(RepositoryFolder.Path, "config"), []).Configuration!;
    private static readonly LayoffReportsSource Source = ReportTemplate.SourceOf(Shipped.Sources)!;
    private readonly string folder = Directory.CreateTempSubdirectory("monitor-template-").FullName;

    private string Blank => Path.Combine(folder, "模板.xlsx");

    private string Filled => Path.Combine(folder, "已填.xlsx");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_same_description_gives_the_same_bytes() => Assert.Equal(new ReportTemplate(Source, Shipped.Rules).Make(), new ReportTemplate(Source, Shipped.Rules).Make());

    [Fact]
    public void It_is_a_sound_workbook_without_a_formula()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(new ReportTemplate(Source, Shipped.Rules).Make()), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(["填报", "填写说明", "代码表"], workbook.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.DoesNotContain(workbook.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()), cell => cell.CellFormula is not null);
    }

    [Fact]
    public void A_text_that_begins_like_a_formula_is_written_as_text()
    {
        var cell = Assert.Single(TemplateSheet.Row(1, [("=HYPERLINK(\"http://x\")", TemplateStyle.Text)]).Elements<Cell>());

        Assert.Equal((CellValues.InlineString, "'=HYPERLINK(\"http://x\")"), (cell.DataType!.Value, cell.InnerText));
    }

    [Fact]
    public void A_blank_template_holds_no_report_and_no_fault()
    {
        File.WriteAllBytes(Blank, new ReportTemplate(Source, Shipped.Rules).Make());

        Assert.Equal([RowFate.Heading], Read(Blank).Select(row => row.Fate));
    }

    [Fact]
    public async Task Filled_in_with_LibreOffice_it_keeps_its_lists_and_is_read_back_whole()
    {
        await File.WriteAllBytesAsync(Blank, new ReportTemplate(Source, Shipped.Rules).Make(), TestContext.Current.CancellationToken);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["报告编号"] = "0026",
            ["企业名称"] = "示例造船厂",
            ["统一社会信用代码"] = "91370200264574251E",
            ["行政区划代码"] = "370214 青岛市城阳区",
            ["报告阶段"] = "初报",
            ["裁减类型"] = "关闭破产",
            ["裁减人数"] = "320",
            ["裁减前职工人数"] = "400",
            ["报告日期"] = "2026-11-02",
            ["实施日期"] = "2026-12-05",
            ["减少类型"] = "关闭破产",
            ["主要原因"] = "节能减排、淘汰落后产能",
            ["原因"] = "=1+1",
            ["联系人"] = "示例联系人",
            ["联系电话"] = "13900000000",
            ["是否听取工会或职工意见"] = "是",
            ["分批实施"] = "2026-12-05:200；2027-01-05:120",
            ["关闭日期"] = "2027-01-31",
            ["欠薪金额（元）"] = "1234.5",
        };

        var checks = await Office.FillOrSkipAsync(Blank, Filled, cells, TestContext.Current.CancellationToken);

        Assert.Contains(["行政区划代码", "LIST", "$代码表.$A$2:$A$154"], checks);
        Assert.Contains(["裁减人数", "WHOLE", "0"], checks);
        Assert.Contains(["报告日期", "DATE", "36526"], checks);
        Assert.Contains(["主要原因", "LIST", "$代码表.$F$2:$F$15"], checks);
        Assert.Equal(Lists(Blank), Lists(Filled));
        var rows = Read(Filled).ToArray();
        var row = Assert.Single(rows, one => one.Fate != RowFate.Heading);
        Assert.True(row.Fate == RowFate.Taken, row.Fault?.ToString());
        Assert.Empty(row.Remarks);
        Assert.Equal(
            ("0026", "示例造船厂", "91370200264574251E", LayoffKind.Closure, 320, 400, new DateOnly(2026, 11, 2), new DateOnly(2026, 12, 5), "=1+1"),
            (row.Report!.Report.Number, row.Report.Report.Enterprise, row.Report.Report.EnterpriseKey, row.Report.Report.Kind, row.Report.Report.People, row.Report.Report.Headcount, row.Report.Report.NoticeDate, row.Report.Report.EffectiveDate, row.Report.Report.Reason));
        var filing = row.Report.Report.Filing;
        Assert.Equal((FilingStage.First, "T01", "R03", true, new DateOnly(2027, 1, 31), 1234.5m), (filing.Stage, filing.ReductionType, filing.MainReason, filing.Duties.UnionHeard, filing.ClosesOn, filing.ArrearsYuan));
        Assert.Equal([200, 120], filing.Batches.Select(batch => batch.People));
        Assert.Equal(("370214", "13900000000", "示例联系人"), (Shipped.Rules.Regions.Regions[row.Report.Report.Region].Code, row.Report.Contact?.Digits, row.Report.ContactName));
    }

    private static IEnumerable<MappedRow> Read(string path) => new SourceRows(Source, Shipped.Rules).Read([SourceFile.At(path, Path.GetFileName(path))], new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.FromHours(8)));

    private static int Lists(string path)
    {
        using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
        return workbook.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<DataValidation>()).Count(check => check.Type?.Value == DataValidationValues.List);
    }
}
