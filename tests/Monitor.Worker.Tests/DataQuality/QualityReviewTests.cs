using System.Collections.Immutable;
using System.Text.Json;
using Monitor.Worker.CommandLine;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Intake;

namespace Monitor.Worker.Tests.DataQuality;

/// <summary>What is said to wait in quarantine is what is missing.</summary>
public sealed class QualityReviewTests
{
    private static readonly ImmutableArray<SourceDocument> Sources = [ASource.OfClaims, ASource.OfReports];

    [Fact]
    public async Task Rows_that_were_taken_or_refused_to_a_sender_are_not_said_to_be_missing()
    {
        await using var fixture = await FilledAsync();

        var section = await new QualityReview(fixture.Record, ARuleSet.Small, Sources).ReadAsync(fixture.Clock.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal("隔离区有1行待处理，尚未计入研判，数据不完整，结论可信度降低。", section.Summary);
        Assert.Equal(["失业保险周报：隔离区有1行待处理，最早一行已隔离0天。"], section.Quarantined);
    }

    [Fact]
    public async Task The_list_tells_each_kind_apart()
    {
        await using var fixture = await FilledAsync();
        var rows = await fixture.Record.Quarantine.ListAsync(null, null, decided: false, 100, TestContext.Current.CancellationToken);
        await using var output = new StringWriter { NewLine = "\n" };

        new QuarantineText(fixture.Clock, ARuleSet.Small.TimeZone).WriteList([.. rows.Select(row => (row, (LaterRow?)null))], 100, output);

        var lines = output.ToString().Split('\n');
        Assert.Equal(
            [
                "【隔离：没有入库】",
                "insurance_weekly  w7.csv",
                "【说明：所在文件已入库的，本行也已入库，只是其中一项没有采用，可以补正】",
                "layoff_reports  layoffs/a.csv",
                "【接口退回：已逐项告知报送方，由其改正后重报，不计作待处理】",
                "layoff_http  （网络接口）",
                "共3行，其中隔离1行、说明1行、接口退回1行。",
            ],
            lines.Where(line => line.Length > 0 && line[0] != ' '));
        Assert.Contains("地区“999999”不在区划表中；请核对名称或代码，历史代码请补入", string.Concat(lines.Select(line => line.Trim())), StringComparison.Ordinal);
    }

    /// <summary>A row that was not taken, a row that was but for its telephone, and a report that was refused.</summary>
    private static async Task<ImportFixture> FilledAsync()
    {
        var fixture = await ImportFixture.CreateAsync();
        await fixture.ImportAsync(ASource.OfClaims, "w7.csv", "地区,上级,周末,新增,领取\n370214,,2024-02-18,120,30\n370114,,错,5,6\n");
        await fixture.ImportAsync(ASource.OfReports, "layoffs/a.csv", "编号,企业,代码,区划,类型,裁减人数,职工人数,报告日期,电话,状态\nLR-1,甲厂,,370214,经济性裁员,120,900,2024-02-19,1390000,\n");
        using var bad = JsonDocument.Parse("""{"number":"1","enterprise":"甲厂","region":"999999"}""");
        await new ReportIntake(fixture.Record, () => ARuleSet.Small).ReceiveAsync([bad.RootElement], null, TestContext.Current.CancellationToken);
        return fixture;
    }
}
