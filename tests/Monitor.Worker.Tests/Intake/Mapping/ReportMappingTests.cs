using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Mapping;

public sealed class ReportMappingTests
{
    private static readonly DateTimeOffset Arrival = new(2024, 2, 20, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_row_gives_a_report_and_its_contact_apart()
    {
        var mapped = Map(Row());

        var expected = new LayoffReport
        {
            Source = "layoff_reports",
            Number = "2024-001",
            Region = ARuleSet.Region("370214").Index,
            Enterprise = "示例造船厂",
            EnterpriseKey = "91370200264574251E",
            Kind = LayoffKind.Closure,
            People = 320,
            Headcount = 400,
            NoticeDate = new DateOnly(2024, 2, 19),
            KnownAt = Arrival,
        };
        Assert.Equal(expected, mapped.Report!.Report);
        Assert.Equal("91370200264574251E", mapped.Report.CreditCode!.Value.Text);
        Assert.Equal("13900000000", mapped.Report.Contact!.Value.Digits);
        Assert.Empty(mapped.Remarks);
    }

    [Theory]
    [InlineData("编号", "", "没有填写报告编号")]
    [InlineData("企业", " ", "没有填写企业名称")]
    [InlineData("区划", "379999", "地区“379999”不在区划表中；请核对名称或代码，历史代码请补入 regions.yaml 的 former_codes")]
    [InlineData("裁减人数", "三百", "“三百”不是整数人数；请改为整数，不详时留空")]
    [InlineData("裁减人数", "12.5", "“12.5”不是整数人数；请改为整数，不详时留空")]
    [InlineData("裁减人数", "-3", "人数“-3”不合理；请核对")]
    [InlineData("报告日期", "19/02/2024", "“19/02/2024”不是有效日期；本数据源的日期写法为 yyyy-MM-dd")]
    public void What_must_be_right_sends_the_row_to_quarantine(string column, string text, string reason)
    {
        var mapped = Map(Row((column, text)));

        Assert.Equal(RowFate.Quarantined, mapped.Fate);
        Assert.Equal($"文件 file.csv 第 7 行“{column}”列：{reason}", mapped.Fault!.ToString());
    }

    [Fact]
    public void A_number_of_people_that_is_not_given_is_not_zero()
    {
        Assert.Null(Map(Row(("裁减人数", ""))).Report!.Report.People);
        Assert.Equal(0, Map(Row(("裁减人数", "0"))).Report!.Report.People);
    }

    [Theory]
    [InlineData("电话", "0532-88880000", "联系电话不是 11 位手机号码；请核对")]
    [InlineData("代码", "91370200264574215E", "统一社会信用代码“91370200264574215E”的校验码不符；请核对是否抄错")]
    [InlineData("代码", "9137020026457425", "统一社会信用代码“9137020026457425”有 16 位，应为 18 位；请核对")]
    [InlineData("代码", "9137O200264574251E", "统一社会信用代码“9137O200264574251E”含有不允许的字符（不使用 I、O、S、V、Z）；请核对")]
    [InlineData("职工人数", "200", "职工人数 200 少于裁减人数 320；请核对")]
    public void A_report_is_not_lost_over_a_detail(string column, string text, string remark)
    {
        var mapped = Map(Row((column, text)));

        Assert.Equal(RowFate.Taken, mapped.Fate);
        Assert.Equal(320, mapped.Report!.Report.People);
        Assert.Equal([$"文件 file.csv 第 7 行“{column}”列：{remark}"], mapped.Remarks.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_wrong_credit_code_is_left_out_and_the_name_takes_its_place()
    {
        var report = Map(Row(("代码", "91370200264574215E"), ("企业", "示例造船厂（青岛）"))).Report!;

        Assert.Null(report.CreditCode);
        Assert.Equal("示例造船厂(青岛)", report.Report.EnterpriseKey);
        Assert.Equal("示例造船厂（青岛）", report.Report.Enterprise);
    }

    [Theory]
    [InlineData("")]
    [InlineData("91370200264574215E")]
    public void A_source_may_require_the_credit_code(string text)
    {
        var source = ASource.OfReports with { Report = ASource.OfReports.Report with { CreditCodeRequired = true } };

        Assert.Equal(RowFate.Quarantined, Map(Row(("代码", text)), source).Fate);
    }

    [Fact]
    public void Without_a_number_the_row_itself_is_the_identity()
    {
        var source = ASource.OfReports with { Report = ASource.OfReports.Report with { Number = null } };

        var first = Map(Row(), source).Report!.Report.Number;

        Assert.Matches("^H-[0-9A-F]{16}$", first);
        Assert.Equal(first, Map(Row(), source).Report!.Report.Number);
        Assert.NotEqual(first, Map(Row(("裁减人数", "321")), source).Report!.Report.Number);
    }

    [Fact]
    public void A_kind_that_is_not_listed_is_unknown_and_a_withdrawal_is_seen()
    {
        var report = Map(Row(("类型", "其他"), ("状态", "撤回"))).Report!.Report;

        Assert.Equal((LayoffKind.Unknown, true), (report.Kind, report.Withdrawn));
    }

    private static MappedRow Map(SourceRow row, LayoffReportsSource? source = null) => new ReportMapping(source ?? ASource.OfReports, ARuleSet.Small).Map(row, Arrival);

    private static SourceRow Row(params (string Column, string Text)[] changes)
    {
        (string Heading, string Text)[] cells =
        [
            ("编号", "2024-001"), ("企业", "示例造船厂"), ("代码", "91370200264574251E"), ("区划", "370214"), ("类型", "关闭破产"),
            ("裁减人数", "320"), ("职工人数", "400"), ("报告日期", "2024-02-19"), ("电话", "13900000000"), ("状态", ""),
        ];
        return ARow.Of([.. cells.Select(cell => (cell.Heading, changes.FirstOrDefault(change => change.Column == cell.Heading).Text ?? cell.Text))]);
    }
}
