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
        Assert.Contains("甲东分析员，11月23日11:30：日期写法，已核对原表", shown, StringComparison.Ordinal);

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

    /// <summary>The numbers of the rows of a file that wait.</summary>
    private async Task<string[]> RowsOfAsync(string file) =>
        [.. (await doors.Service.Record.Quarantine.ListAsync("claims", file, false, 10, TestContext.Current.CancellationToken)).Select(it => $"{it.Row.Id}")];

    private async Task ImportAsync(string path, string text)
    {
        var full = Path.Combine(doors.Data, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        await File.WriteAllTextAsync(full, text, TestContext.Current.CancellationToken);
        var services = doors.Service.Host.Services;
        var configuration = services.GetRequiredService<ServiceSetting>().Configuration;
        await services.GetRequiredService<SourceImport>().ImportAsync(
            configuration.Sources.Single(it => it.Id == "claims"), new FoundFile(path, [full]), configuration.Rules, false, null, TestContext.Current.CancellationToken);
    }
}
