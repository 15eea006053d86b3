using System.Globalization;
using System.Text;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Tests.ConfigFiles;
using Monitor.Worker.Tests.Intake.Reading;

namespace Monitor.Worker.Tests.Intake;

public sealed class ShippedSourcesTests
{
    private static readonly DateTimeOffset Arrival = new(2024, 3, 1, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Headings =
        ["报告编号", "企业名称", "统一社会信用代码", "行政区划代码", "行业", "裁减类型", "裁减人数", "裁减前职工人数", "报告日期", "实施日期", "原因", "联系电话", "状态"];

    private static readonly string[] Report =
        ["SD-2024-001", "示例造船厂", "91370200264574251E", "370214", "船舶制造", "关闭破产", "1,320", "1400", "2024年2月19日", "2024/3/20", "订单取消", "13900000000", ""];

    private readonly MonitorConfiguration configuration = ConfigurationLoader.Load(AProfile.Shipped, []).Configuration!;

    [Fact]
    public void Layoff_reports_are_read_from_gb18030_text()
    {
        var text = string.Join(',', Headings) + "\r\n" + string.Join(',', Report.Select(cell => $"\"{cell}\"")) + "\r\n";

        AssertReport(Read("layoff_reports", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text)));
    }

    [Fact]
    public void Layoff_reports_are_read_from_a_workbook_with_real_dates_and_numbers()
    {
        object?[] cells = [.. Report];
        (cells[6], cells[8], cells[9]) = (1320, new DateTime(2024, 2, 19), new DateTime(2024, 3, 20));

        AssertReport(Read("layoff_workbooks", AFile.Workbook("裁员报告", [.. Headings], cells), sheetFirst: true));
    }

    [Theory]
    [InlineData("insurance_weekly", "行政区划代码,统计周末,新增领取失业保险金人数,领取失业保险金人数\n370214,2024-02-18,120,3000\n", "initial_claims 2024-W07 120, recipients 2024-W07 3000")]
    [InlineData("recruitment_weekly", "行政区划代码,周末日期,招聘岗位数,求职人数\n370214,20240218,800,\n", "job_openings 2024-W07 800")]
    [InlineData("insured_monthly", "行政区划代码,统计月份,失业保险参保人数\n370214,2024年2月,250000\n", "insured_headcount 2024-02 250000")]
    public void Figures_are_read_under_their_official_headings(string source, string text, string expected)
    {
        var row = Read(source, Encoding.UTF8.GetBytes(text));

        Assert.Equal(expected, string.Join(", ", row.Observations.Select(it => string.Create(
            CultureInfo.InvariantCulture, $"{configuration.Rules.Indicators.Indicators[it.Indicator].Key} {it.Period} {it.Value}"))));
    }

    private static void AssertReport(MappedRow row)
    {
        Assert.Empty(row.Remarks);
        var report = row.Report!.Report;
        Assert.Equal(("SD-2024-001", "示例造船厂", "91370200264574251E", LayoffKind.Closure), (report.Number, report.Enterprise, report.EnterpriseKey, report.Kind));
        Assert.Equal((1320, 1400, new DateOnly(2024, 2, 19), new DateOnly(2024, 3, 20)), (report.People, report.Headcount, report.NoticeDate, report.EffectiveDate));
        Assert.Equal(("船舶制造", "订单取消", false), (report.Industry, report.Reason, report.Withdrawn));
    }

    private MappedRow Read(string id, byte[] bytes, bool sheetFirst = false)
    {
        var source = configuration.Sources.Single(source => source.Id == id);
        if (sheetFirst)
        {
            source = source with { Format = source.Format with { Sheet = "裁员报告" } }; // the workbook of the tests has a sheet of notes in front
        }

        var row = Assert.Single(new SourceRows(source, configuration.Rules).Read([AFile.Of(bytes)], Arrival), row => row.Fate != RowFate.Heading);
        Assert.Null(row.Fault);
        return row;
    }
}
