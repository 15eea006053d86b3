using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Testing.Hosts;
using Monitor.Worker.Intake;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>The verbs on quarantined rows, beside a service that runs.</summary>
public sealed class QuarantineCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private const string Analyst = $"analyst_{SmallProfile.East}";

    [Fact]
    public async Task Rows_are_listed_shown_mended_and_refused_beside_the_service()
    {
        await ImportAsync("insurance/weekly/2026w47.csv", "行政区划代码,统计周末,新增领取失业保险金人数\n990102,2026/11/22,80\n990101,2026-11-22,90\n990101,2026/11/15,七十\n990202,2026/11/22,0\n");
        doors.Clock.Advance(TimeSpan.FromHours(3));

        var rows = await RowsOfAsync("2026w47.csv");
        var (_, list) = await doors.CommandAsync(Analyst, "quarantine", "list", "--source", "claims", "--file", "2026w47.csv");
        Assert.StartsWith($"claims  insurance/weekly/2026w47.csv\n  {rows[0],-6}  第3行 “统计周末”列 ", list, StringComparison.Ordinal);
        Assert.Contains("（隔离3小时）", list, StringComparison.Ordinal);
        Assert.EndsWith("共2行。\n", list, StringComparison.Ordinal);

        Assert.Equal((0, $"{rows[0]}：已改正入库，写入1项，自此刻起为系统所知。\n"), await doors.CommandAsync(Analyst, "quarantine", "mend", rows[0], "--set", "统计周末=2026/11/22", "--reason", "日期写法，已核对原表"));
        Assert.Equal((0, $"{rows[1]}：已定为不予采用，此行留存备查。\n"), await doors.CommandAsync(Analyst, "quarantine", "refuse", rows[1], "--reason", "等更正文件"));
        Assert.Equal((0, "隔离区没有符合条件的行。\n"), await doors.CommandAsync(Analyst, "quarantine", "list", "--file", "2026w47.csv"));

        var (_, shown) = await doors.CommandAsync(Analyst, "quarantine", "show", rows[0]);
        Assert.Contains("统计周末＝2026-11-22，改为2026/11/22", shown, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"甲东分析员，{doors.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)):M月d日HH:mm}：日期写法，已核对原表"), shown, StringComparison.Ordinal);

        Assert.Equal(4, (await doors.CommandAsync($"lead_{SmallProfile.East}", "quarantine", "show", rows[0])).Code);
        Assert.Equal((0, 2), (await doors.CommandAsync("auditor_990100", "audit", "verify") is var (code, _) ? code : -1, (await doors.CommandAsync("nobody", "quarantine", "refuse", rows[0], "--reason", "x")).Code));
    }

    [Fact]
    public async Task A_row_of_another_region_or_of_none_is_not_for_the_analyst_of_a_county()
    {
        await ImportAsync("insurance/weekly/2026w40.csv", "行政区划代码,统计周末,新增领取失业保险金人数\n990101,2026/10/4,80\n990102,2026/10/4,1\n990202,2026/10/4,1\n990201,2026/10/4,七十\n990999,2026/10/4,5\n990101,2026/10/4,八\n");
        var rows = await RowsOfAsync("2026w40.csv");

        Assert.Equal((4, $"{rows[0]}：此行属于乙市乙南县，不在您负责的地区之内。请由当地的分析员或者运维员办理。\n"), await doors.CommandAsync(Analyst, "quarantine", "refuse", rows[0], "--reason", "重复"));
        Assert.Equal(4, (await doors.CommandAsync(Analyst, "quarantine", "show", rows[0])).Code);
        Assert.Equal((4, $"{rows[1]}：此行没有可以认定的地区，只能由省级的分析员或者运维员办理。\n"), await doors.CommandAsync("analyst_990100", "quarantine", "refuse", rows[1], "--reason", "重复"));
        Assert.Equal(
            (4, $"{rows[2]}：此行属于乙市乙南县，不在您负责的地区之内。请由当地的分析员或者运维员办理。\n"),
            await doors.CommandAsync("analyst_990100", "quarantine", "mend", rows[2], "--set", "行政区划代码=990201", "--set", "新增领取失业保险金人数=8", "--reason", "已核对"));
        Assert.Equal(0, (await doors.CommandAsync("analyst_990100", "quarantine", "refuse", rows[2], "--reason", "重复")).Code);
        Assert.Equal(0, (await doors.CommandAsync("operator_990100", "quarantine", "refuse", rows[0], rows[1], "--reason", "重复")).Code);
    }

    [Fact]
    public async Task Rows_that_a_later_file_brought_after_all_are_told_and_closed_together_and_only_those()
    {
        const string Heading = "行政区划代码,统计周末,新增领取失业保险金人数\n";
        await ImportAsync("insurance/weekly/2026w30a.csv", Heading + "990101,2026/7/26,八十\n990102,2026/7/26,九十\n990201,2026年7月26日,7\n990202,2026/7/26,5\n990100,2026/7/26,6\n990200,2026/7/26,6\n");
        var rows = await RowsOfAsync("2026w30a.csv");
        Assert.Equal((0, "隔离区没有符合条件的行。\n"), await doors.CommandAsync(Analyst, "quarantine", "list", "--superseded", "--file", "2026w30a.csv"));
        Assert.Equal((4, $"{rows[0]}：没有查到后来的文件取代此行，没有办理。请核对后逐行办理。\n"), await doors.CommandAsync(Analyst, "quarantine", "refuse", rows[0], "--superseded", "--reason", "已重新传送"));

        doors.Clock.Advance(TimeSpan.FromHours(2));
        await ImportAsync("insurance/weekly/2026w30b.csv", Heading + "990101,2026/7/26,80\n990201,2026/7/26,7\n");
        var (_, list) = await doors.CommandAsync("operator_990100", "quarantine", "list", "--superseded", "--file", "2026w30a.csv");
        Assert.Contains($"  {rows[0],-6}  第2行 ", list, StringComparison.Ordinal);
        Assert.Contains("隔离2小时，已由后来的文件insurance/weekly/2026w30b.csv第2行取代）", list.Replace("\n          ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("共1行。\n", list, StringComparison.Ordinal); // of the third the day cannot be read, and the second did not come again
        var (_, json) = await doors.CommandAsync("operator_990100", "quarantine", "list", "--json", "--file", "2026w30a.csv");
        Assert.Contains("\"supersededBy\":{\"file\":\"insurance/weekly/2026w30b.csv\",\"line\":2,", json.Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""), StringComparison.Ordinal);
        var (_, shown) = await doors.CommandAsync(Analyst, "quarantine", "show", rows[0]);
        Assert.Contains("已由后来的文件insurance/weekly/2026w30b.csv第2行取代", shown.Replace("\n            ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(
            (0, $"{rows[0]}：已定为不予采用，此行留存备查（已由后来的文件insurance/weekly/2026w30b.csv第2行取代）。\n"),
            await doors.CommandAsync("operator_990100", "quarantine", "refuse", "--superseded", "--file", "2026w30a.csv", "--reason", "已重新传送"));
        Assert.Equal(rows[1..], await RowsOfAsync("2026w30a.csv"));
        var audit = (await doors.Service.Record.Audit.ListAsync(0, 10_000, TestContext.Current.CancellationToken)).Last(row => row.Act == "quarantine.refuse");
        Assert.Contains("\"superseded\":{\"file\":\"insurance/weekly/2026w30b.csv\",\"line\":2},\"reason\":\"已重新传送\"", audit.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_known_by_its_number_and_a_file_that_could_not_be_read_by_its_path()
    {
        const string Heading = "报告编号,企业名称,统一社会信用代码,行政区划代码,裁减类型,裁减人数,裁减前职工人数,报告日期,原因\n";
        await ImportAsync("layoffs/2026-31.csv", Heading + "Q-1,示例甲厂,,990101,经济性裁员,约三十,300,2026-07-30,订单减少\nQ-2,示例乙厂,,990102,经济性裁员,二十一,300,2026-07-30,订单减少\nQ-3,示例丙厂,,990102,经济性裁员,21,300,2026-07-30,订单减少\nQ-4,示例丁厂,,990102,经济性裁员,22,300,2026-07-30,订单减少\n", "layoffs");
        await ImportAsync("layoffs/2026-32.csv", "单位,人数\n甲,1\n", "layoffs");
        doors.Clock.Advance(TimeSpan.FromHours(1));
        await ImportAsync("layoffs/2026-33.csv", Heading + "Q-2,示例乙厂,,990102,经济性裁员,21,300,2026-07-30,订单减少\n", "layoffs");
        await ImportAsync("layoffs/2026-32.csv", Heading + "Q-5,示例戊厂,,990102,经济性裁员,30,300,2026-07-30,订单减少\n", "layoffs");

        var (_, list) = await doors.CommandAsync("operator_990100", "quarantine", "list", "--superseded", "--source", "layoffs");
        var unbroken = list.Replace("\n          ", "", StringComparison.Ordinal);

        Assert.Contains("已由后来的文件layoffs/2026-33.csv第2行取代", unbroken, StringComparison.Ordinal);
        Assert.Contains("已由后来的文件layoffs/2026-32.csv取代", unbroken, StringComparison.Ordinal);
        Assert.EndsWith("共2行。\n", list, StringComparison.Ordinal);
    }

    /// <summary>The numbers of the rows of a file that wait.</summary>
    private async Task<string[]> RowsOfAsync(string file) =>
        [.. (await doors.Service.Record.Quarantine.ListAsync("claims", file, false, 10, TestContext.Current.CancellationToken)).Select(it => $"{it.Row.Id}")];

    private async Task ImportAsync(string path, string text, string source = "claims")
    {
        var full = Path.Combine(doors.Data, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, text, TestContext.Current.CancellationToken);
        var services = doors.Service.Host.Services;
        var configuration = services.GetRequiredService<ServiceSetting>().Configuration;
        await services.GetRequiredService<SourceImport>().ImportAsync(
            configuration.Sources.Single(it => it.Id == source), new FoundFile(path, [full]), configuration.Rules, false, null, TestContext.Current.CancellationToken);
    }
}
