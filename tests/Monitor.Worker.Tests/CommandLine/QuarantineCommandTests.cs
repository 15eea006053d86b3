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
        await ImportAsync("insurance/weekly/2026w47.csv", "行政区划代码,统计周末,新增领取失业保险金人数\n990101,2026/11/22,80\n990102,2026-11-22,90\n990201,2026/11/22,七十\n990202,2026/11/22,0\n");
        doors.Clock.Advance(TimeSpan.FromHours(3));

        var (_, list) = await doors.CommandAsync(Analyst, "quarantine", "list", "--source", "claims");
        Assert.StartsWith("claims  insurance/weekly/2026w47.csv\n  1       第3行 “统计周末”列 ", list, StringComparison.Ordinal);
        Assert.Contains("（已3小时）", list, StringComparison.Ordinal);
        Assert.EndsWith("共2行。\n", list, StringComparison.Ordinal);

        Assert.Equal((0, "1：已改正入库，写入1项，自此刻起为系统所知。\n"), await doors.CommandAsync(Analyst, "quarantine", "mend", "1", "--set", "统计周末=2026/11/22", "--reason", "日期写法，已核对原表"));
        Assert.Equal((0, "2：已定为不予采用，此行留存备查。\n"), await doors.CommandAsync(Analyst, "quarantine", "refuse", "2", "--reason", "等更正文件"));
        Assert.Equal((0, "隔离区没有符合条件的行。\n"), await doors.CommandAsync(Analyst, "quarantine", "list"));

        var (_, shown) = await doors.CommandAsync(Analyst, "quarantine", "show", "1");
        Assert.Contains("统计周末＝2026-11-22，改为2026/11/22", shown, StringComparison.Ordinal);
        Assert.Contains("甲东分析员，11月23日11:30：日期写法，已核对原表", shown, StringComparison.Ordinal);

        Assert.Equal(4, (await doors.CommandAsync($"lead_{SmallProfile.East}", "quarantine", "show", "1")).Code);
        Assert.Equal((0, 2), (await doors.CommandAsync("auditor_990100", "audit", "verify") is var (code, _) ? code : -1, (await doors.CommandAsync("nobody", "quarantine", "refuse", "1", "--reason", "x")).Code));
    }

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
