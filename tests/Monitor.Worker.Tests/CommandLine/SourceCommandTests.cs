using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Monitor.Testing.Hosts;
using Monitor.Worker.Intake;
using Monitor.Worker.Tests.Cases.Doors;

namespace Monitor.Worker.Tests.CommandLine;

/// <summary>What each source is to deliver and how it did, beside a service that runs.</summary>
public sealed class SourceCommandTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private const string Analyst = $"analyst_{SmallProfile.East}";

    [Fact]
    public async Task A_source_is_shown_period_by_period_with_what_is_late_missing_zero_revised_and_set_aside()
    {
        await ImportAsync("insurance/weekly/2026w46.csv", "行政区划代码,统计周末,新增领取失业保险金人数\n990101,2026/11/15,80\n990102,2026/11/15,0\n990201,2026/11/15,七十\n");
        doors.Clock.Advance(TimeSpan.FromDays(1));
        await ImportAsync("insurance/weekly/2026w46b.csv", "行政区划代码,统计周末,新增领取失业保险金人数\n990101,2026/11/15,82\n");

        var (code, shown) = await doors.CommandAsync(Analyst, "source", "show", "claims");

        Assert.Equal(0, code);
        Assert.Equal(
            """
            claims  失业保险周报
              报送单位  未登记（数据源配置的 owner）
              责任角色  值班员负责催报、核实
              来文      11月24日08:30 insurance/weekly/2026w46b.csv，已入库1行、隔离0行
              来文      11月23日08:30 insurance/weekly/2026w46.csv，已入库2行、隔离1行
              应报      新增领取失业保险金人数：名册登记4个地区，每周，期后2天内；下次应报
                        2026年第47周（11月16日至11月22日），截止11月24日
                        2026年第46周（11月9日至11月15日）：应报4、实报2、迟报2、缺报2、零报
                        1、更正1、隔离0行；到报率50%，及时率0%
                        迟报：甲市（全部2个）
                        缺报：乙市（全部2个）
              隔离区    1行待处理，见 monitor quarantine list --source claims

            """.ReplaceLineEndings("\n"),
            shown);

        var (_, list) = await doors.CommandAsync(Analyst, "source", "list");
        Assert.Contains("  报送质量  近1期到报率50%，及时率0%；最近一期缺报2个、迟报2个\n", list, StringComparison.Ordinal);
        Assert.Contains("layoffs  企业规模裁员减员报告\n", list, StringComparison.Ordinal);
        Assert.Contains("  应报      发生即报，没有固定的应报日；无报告不等于零报\n  最近来文  尚未收到\n", list, StringComparison.Ordinal);

        var (_, json) = await doors.CommandAsync(Analyst, "source", "list", "--json");
        var claims = JsonDocument.Parse(json).RootElement.EnumerateArray().Single(source => source.GetProperty("id").GetString() == "claims");
        Assert.Equal(4, claims.GetProperty("expected")[0].GetProperty("registered").GetInt32());
        Assert.Equal(["990201", "990202"], claims.GetProperty("expected")[0].GetProperty("periods")[0].GetProperty("missing").EnumerateArray().Select(region => region.GetString()!));

        Assert.Equal((4, "没有数据源“none”。现有数据源：claims、layoffs。\n"), await doors.CommandAsync(Analyst, "source", "show", "none"));
    }

    [Fact]
    public async Task What_lies_in_the_inbox_and_cannot_be_taken_is_listed_with_since_when_and_why()
    {
        var since = TimeZoneInfo.ConvertTime(doors.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        await doors.Service.Record.Unread.NoteAsync("layoffs", [("layoffs/q.csv", "是命名管道，不是文件，不予读取；请删除，改放文件")], [], TestContext.Current.CancellationToken);

        var (_, shown) = await doors.CommandAsync(Analyst, "source", "show", "layoffs");
        var (_, json) = await doors.CommandAsync(Analyst, "source", "list", "--json");
        await doors.Service.Record.Unread.NoteAsync("layoffs", [], [], TestContext.Current.CancellationToken);
        var (_, after) = await doors.CommandAsync(Analyst, "source", "show", "layoffs");

        Assert.Contains($"未能入库  layoffs/q.csv，自{since:M月d日HH:mm}起：是命名管道", shown.ReplaceLineEndings("").Replace("            ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("layoffs/q.csv", JsonDocument.Parse(json).RootElement.EnumerateArray().Single(source => source.GetProperty("id").GetString() == "layoffs").GetProperty("unread")[0].GetProperty("relativePath").GetString());
        Assert.DoesNotContain("未能入库", after, StringComparison.Ordinal);
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
