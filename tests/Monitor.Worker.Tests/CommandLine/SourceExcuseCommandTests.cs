using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Testing.Hosts;
using Monitor.Worker.Intake;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>A county that cannot report is excused by command, beside a service that runs.</summary>
public sealed class SourceExcuseCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private const string OfCounty = $"analyst_{SmallProfile.East}";
    private const string OfCity = "analyst_990100";

    [Fact]
    public async Task An_excuse_is_decided_listed_and_taken_back_by_command()
    {
        await ImportAsync("insurance/weekly/2026w46.csv", "行政区划代码,统计周末,新增领取失业保险金人数\n990101,2026/11/15,80\n990102,2026/11/15,0\n");

        var (refused, why) = await doors.CommandAsync(OfCounty, "source", "excuse", "claims", SmallProfile.East, "--from", "2026-11-16", "--until", "2026-12-31", "--reason", "机构撤并");
        Assert.Equal((4, true), (refused, why.Contains("的停报由上级核准", StringComparison.Ordinal)));

        var (code, done) = await doors.CommandAsync(OfCity, "source", "excuse", "claims", "990102", "--from", "2026-11-16", "--until", "2026-12-31", "--reason", "机构撤并");
        Assert.Equal(0, code);
        Assert.Contains("停报“失业保险周报”，统计期末日在2026年11月16日至2026年12月31日之间的不计应报（编号1）。", done, StringComparison.Ordinal);

        var (_, json) = await doors.CommandAsync(OfCity, "source", "excused", "--json");
        var listed = JsonDocument.Parse(json).RootElement[0];
        Assert.Equal(("990102", "claims", "机构撤并"), (listed.GetProperty("region").GetString(), listed.GetProperty("source").GetString(), listed.GetProperty("reason").GetString()));

        Assert.Equal(0, (await doors.CommandAsync(OfCity, "source", "expect", "1", "--reason", "已恢复")).Code);
        Assert.Equal((0, "没有尚在有效期内的停报核准。\n"), await doors.CommandAsync(OfCity, "source", "excused"));
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
