using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Intake;

public sealed class RowFateTests
{
    private static readonly LayoffReportsSource Reports = new()
    {
        Id = "layoff_reports",
        Name = "企业规模裁员减员报告",
        Path = "layoffs/*.csv",
        Rows = new() { Empty = OddRow.Skip, Repeated = RepeatedRow.Skip, Long = OddWidth.Take, Short = OddWidth.Take, Notes = [new() { Column = "企业", Matches = "^(合计|说明)" }] },
        Format = new() { HeaderRow = 2 },
        Region = new() { Column = "区划" },
        Report = new()
        {
            Enterprise = new() { Column = "企业" },
            People = new() { Column = "人数", Optional = true },
            NoticeDate = new() { Column = "日期" },
            Amendment = new() { When = new() { Column = "类型", Matches = "^更正" }, WithinDays = 30 },
        },
    };

    [Fact]
    public async Task Every_row_has_a_fate_that_is_counted()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(Reports, "layoffs/a.csv", """
            裁员情况表
            企业,区划,人数,日期,类型
            甲厂,370214,120,2024-02-01,新报
            甲厂,370214,120,2024-02-01,新报
            ,,,,
            企业,区划,人数,日期,类型
            乙厂,370214,约若干,2024-02-01,新报
            丙厂,370214,50,2024-02-31,新报
            甲厂,370214,90,2024-02-10,更正
            甲厂,370214,80,2024-05-10,更正
            丁厂,370214
            戊厂,370214,5,2024-02-01,新报,,附注
            合计,,345,,
            """);

        var expected = new ImportCounts(9, 6, 0, 1) { Empty = 1, Repeated = 1, Headings = 4, Amending = 2 };
        Assert.Equal((ImportStatus.Taken, expected), (result.Status, result.Counts));
        var versions = fixture.Record.ReadReports(0).Select(version => version.Report).ToArray();
        Assert.Equal([120, null, 90, 80, null, 5], versions.Select(report => report.People));
        Assert.Equal(versions[0].Number, versions[2].Number); // amended within the month; the later one stands for itself
        Assert.NotEqual(versions[0].Number, versions[3].Number);
        Assert.Equal(
            [
                "7 本行已入库，但“约若干”不是整数人数；请改为整数，不详时留空；此项按未填写处理",
                "8 “2024-02-31”不是有效日期；本数据源的日期写法为 yyyy-MM-dd",
                "12 本行已入库，但表头以外多出的内容“附注”未读取；请核对列数",
            ],
            (await fixture.QuarantineAsync()).Select(row => $"{row.Line} {row.Reason}"));
        var again = await fixture.ImportAsync(Reports, fixture.Put("layoffs/a.csv", await File.ReadAllTextAsync(Path.Combine(fixture.Folder, "layoffs/a.csv"), TestContext.Current.CancellationToken)));
        Assert.Equal((true, expected), (again.IsRepeat, again.Counts));
    }

    [Fact]
    public async Task Where_the_description_says_nothing_odd_rows_are_set_aside()
    {
        await using var fixture = await ImportFixture.CreateAsync();

        var result = await fixture.ImportAsync(Reports with { Rows = new(), MostlyBad = 1, Format = new() }, "layoffs/b.csv", "企业,区划,人数,日期,类型\n甲厂,370214,1,2024-02-01,\n甲厂,370214,1,2024-02-01,\n,,,,\n乙厂,370214\n丙厂,370214,1,2024-02-01,,多\n");

        Assert.Equal(new ImportCounts(5, 2, 0, 3) { Headings = 1, Amending = 1 }, result.Counts);
    }
}
