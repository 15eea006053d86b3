using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

public sealed class WorkbookRowsTests
{
    private static readonly FileDescription Sheet = new() { Format = FileFormat.Xlsx, Sheet = "裁员报告" };

    [Fact]
    public void Dates_and_numbers_are_text_without_culture()
    {
        var workbook = AFile.Workbook("裁员报告", ["企业", "日期", "人数", "占比"], ["示例造船厂", new DateTime(2024, 2, 17), 120, 0.1]);

        var row = Assert.Single(AFile.Read(AFile.Of(workbook), Sheet)).Row!;

        Assert.Equal("示例造船厂", row["企业"]);
        Assert.Equal("2024-02-17", row["日期"]);
        Assert.Equal("120", row["人数"]);
        Assert.Equal("0.1", row["占比"]);
        Assert.Equal("示例造船厂\t2024-02-17\t120\t0.1", row.Raw);
    }

    [Fact]
    public void Rows_keep_their_number_over_gaps_and_under_a_title()
    {
        var workbook = AFile.Workbook("裁员报告", ["规模裁员报告表"], ["企业", "人数"], null, ["甲", 1], null, ["乙"]);

        var items = AFile.Read(AFile.Of(workbook), Sheet with { HeaderRow = 2 });

        Assert.Equal([4, 6], items.Select(item => item.Row!.Line));
        Assert.Null(items[1].Row!["人数"]);
    }

    [Fact]
    public void A_packed_workbook_is_read_too()
    {
        var workbook = AFile.Gzip(AFile.Workbook("裁员报告", ["a"], ["1"]));

        Assert.Equal("1", Assert.Single(AFile.Read(AFile.Of(workbook), Sheet)).Row!["a"]);
    }

    [Fact]
    public void The_first_sheet_is_read_where_none_is_named()
    {
        var items = AFile.Read(AFile.Of(AFile.Workbook("裁员报告", ["a"], ["1"])), Sheet with { Sheet = null, HeaderRow = 0 });

        Assert.Equal("填表说明", Assert.Single(items).Row![0]);
    }

    [Fact]
    public void A_missing_sheet_is_named_with_those_that_are_there()
    {
        var fault = Assert.Single(AFile.Read(AFile.Of(AFile.Workbook("表一", ["a"])), Sheet)).Fault!;

        Assert.Equal("找不到工作表“裁员报告”，文件中有：说明、表一；请核对工作表的名称，并核对数据源配置中的 sheet", fault.Advice);
        Assert.True(fault.WholeFile);
    }

    [Fact]
    public void What_is_no_workbook_is_refused_whole()
    {
        var fault = Assert.Single(AFile.Read("a,b\n1,2\n", Sheet)).Fault!;

        Assert.Equal("工作簿无法读取，可能已损坏、加了密码或不是 xlsx 格式；请另存为 xlsx 后重新传送", fault.Reason);
        Assert.True(fault.WholeFile);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_refused()
    {
        var fault = Assert.Single(AFile.Read(AFile.Of(AFile.Workbook("裁员报告", ["a"], [new string('x', 100_000)])), Sheet, new() { Bytes = 50_000 })).Fault!;

        Assert.Equal("工作簿解开后超过 50000 字节的上限；请拆分文件，或在 limits 中调高 bytes", fault.Advice);
    }
}
