using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Worker.Tests.Intake.Mapping;

public sealed class FilingMappingTests
{
    private static readonly FilingReading Reading = new()
    {
        Stage = new() { Column = "阶段" },
        PlannedPeople = new() { Column = "计划" },
        DonePeople = new() { Column = "已裁" },
        Batches = new() { Column = "分批" },
        ReductionType = new() { Column = "减少类型" },
        MainReason = new() { Column = "主要原因" },
        SuspendedFrom = new() { Column = "停产" },
        ArrearsYuan = new() { Column = "欠薪" },
        OwnerCode = new() { Column = "出资人" },
        ExplainedOn = new() { Column = "说明" },
        UnionHeard = new() { Column = "工会" },
        ContactName = new() { Column = "联系人" },
    };

    [Fact]
    public void What_a_row_says_further_is_read_and_the_contact_stays_apart()
    {
        var mapped = Map(
            ("阶段", "初报"), ("计划", "320"), ("已裁", "20"), ("分批", "2024-04-20：200人；2024-03-20：120"), ("减少类型", "规模裁员"), ("主要原因", "R04"),
            ("停产", "2024-03-01"), ("欠薪", "1,250.50"), ("出资人", "91370200264574251e"), ("说明", "2024-02-10"), ("工会", "否"), ("联系人", "王某"));

        var expected = new Filing
        {
            Stage = FilingStage.First,
            PlannedPeople = 320,
            DonePeople = 20,
            Batches = [new(new DateOnly(2024, 3, 20), 120), new(new DateOnly(2024, 4, 20), 200)],
            ReductionType = "T03",
            MainReason = "R04",
            SuspendedFrom = new DateOnly(2024, 3, 1),
            ArrearsYuan = 1250.50m,
            OwnerCode = "91370200264574251E",
            Duties = new() { ExplainedOn = new DateOnly(2024, 2, 10), UnionHeard = false },
        };
        Assert.Empty(mapped.Remarks);
        Assert.Equal(expected, mapped.Report!.Report.Filing);
        Assert.Equal("王某", mapped.Report.ContactName);
        Assert.Equal((LayoffKind.Layoff, 320), (mapped.Report.Report.Kind, mapped.Report.Report.People));
    }

    [Fact]
    public void A_file_without_any_of_the_columns_gives_a_plain_report() => Assert.Same(Filing.Unstated, Map().Report!.Report.Filing);

    [Theory]
    [InlineData("阶段", "再报", "“再报”不是报告阶段；请填写初报、续报或者终报")]
    [InlineData("计划", "三百", "“三百”不是整数人数；请改为整数，不详时留空")]
    [InlineData("分批", "三月：20", "“三月:20”不是一批的日期和人数；请写作“2024-03-20:120；2024-04-20:80”")]
    [InlineData("减少类型", "跳槽", "“跳槽”不在减少类型代码表中；请填写代码或者名称：T03 经济性裁员、T05 自然减员")]
    [InlineData("停产", "三月", "“三月”不是有效日期；本数据源的日期写法为 yyyy-MM-dd")]
    [InlineData("欠薪", "十万", "“十万”不是有效金额；请填写以元为单位的数字，最多两位小数")]
    [InlineData("出资人", "370102199001011234", "出资人代码有 18 位，但不是有效的统一社会信用代码（请勿填写身份证号码）；请核对")]
    [InlineData("工会", "差不多", "“差不多”不明确；请填写是或者否")]
    public void What_cannot_be_read_is_left_out_and_the_report_is_taken(string column, string text, string reason)
    {
        var mapped = Map((column, text));

        Assert.Equal(RowFate.Taken, mapped.Fate);
        Assert.Equal(Filing.Unstated, mapped.Report!.Report.Filing);
        Assert.Equal([($"第7行“{column}”列：{reason}", "此项按未填写处理")], mapped.Remarks.Select(fault => (fault.ToSender(), fault.Consequence)));
    }

    private static MappedRow Map(params (string Column, string Text)[] further)
    {
        var source = ASource.OfReports with { Report = ASource.OfReports.Report with { Filing = Reading } };
        (string, string)[] cells = [("编号", "1"), ("企业", "示例厂"), ("代码", ""), ("区划", "370214"), ("类型", ""), ("裁减人数", ""), ("职工人数", "400"), ("报告日期", ""), ("电话", ""), ("状态", ""), .. further];
        return new ReportMapping(source, ARuleSet.Small).Map(ARow.Of(cells), new DateTimeOffset(2024, 2, 20, 1, 0, 0, TimeSpan.Zero));
    }
}
