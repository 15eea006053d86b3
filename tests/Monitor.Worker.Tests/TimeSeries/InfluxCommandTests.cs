using System.Text.Json;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.CommandLine;
using Monitor.Worker.Record;
using static Monitor.Worker.Tests.TimeSeries.SeriesCopyTests;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>The verb influx as an operator calls it.</summary>
public sealed class InfluxCommandTests(OnDemand<InfluxDatabase> influx)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copying_status_reconciling_and_refused_points_are_told_in_Chinese()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Server.RunAsync($"CREATE RETENTION POLICY short ON {copy.Database} DURATION 520w REPLICATION 1 SHARD DURATION 520w DEFAULT", Token);
        await copy.Temporary.ImportAsync("one", Claims(SmallProfile.East, 1), Claims(SmallProfile.West, 2), Claims(SmallProfile.West, 3, "2001-W10"));
        await copy.Temporary.CloseAsync();
        using var profile = Profile(copy);

        var before = await RunAsync(copy, profile, "status");
        var (code, copied) = await RunAsync(copy, profile, "copy");
        var after = await RunAsync(copy, profile, "status");
        var rejected = await RunAsync(copy, profile, "rejected");
        var reconciled = await RunAsync(copy, profile, "reconcile");
        var json = await RunAsync(copy, profile, "status", "--json");

        Assert.Contains("：待复制3行；尚未核对。", before.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, code);
        Assert.Equal("监测数据：复制2点，被拒收1点\n指标和预计最终值：复制0点，被拒收0点\n预警：复制0点，被拒收0点\n被拒收的数据点已另行存放，可用 monitor influx rejected 查看原因。\n", copied);
        Assert.Contains("：已全部复制；1个数据点被拒收，须由运维人员处理；尚未核对。", after.Output, StringComparison.Ordinal);
        Assert.Contains("  监测数据：已到第3行，待复制0行，累计2点，最近复制2026年11月23日8时00分\n", after.Output, StringComparison.Ordinal);
        Assert.Contains("被拒收的数据点共1个：\n  1　monitor_observation,indicator=initial_claims,kind=week,mode=live,region=990102 ", rejected.Output, StringComparison.Ordinal);
        Assert.Contains("第1次被拒收，服务器说明：partial write: points beyond retention policy dropped=1", rejected.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Incomplete, reconciled.Code);
        Assert.Contains("监测数据：2个序列，3点，1个序列有差异，重写0点，被拒收1点，删除0点，仍有1个序列不一致", reconciled.Output, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(json.Output).RootElement.GetProperty("copy").GetProperty("streams")[0].GetProperty("points").GetInt32());

        await copy.Server.RunAsync($"ALTER RETENTION POLICY short ON {copy.Database} DURATION INF", Token);
        Assert.Contains("核对一致。", (await RunAsync(copy, profile, "reconcile")).Output, StringComparison.Ordinal);
        Assert.Equal("没有被拒收的数据点。\n", (await RunAsync(copy, profile, "rejected")).Output);
    }

    [Fact]
    public async Task Without_a_configured_server_there_is_nothing_to_copy_and_that_is_said()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Temporary.CloseAsync();
        using var profile = new SmallProfile();

        Assert.Equal((ExitCode.Mistaken, "service.yaml 中没有配置时序数据库（influx），没有副本可言。配置办法见 docs/influxdb.md。\n"), await RunAsync(copy, profile, "copy"));
        Assert.Equal((ExitCode.Done, "没有配置时序数据库：既无副本，也无种类为 influx 的数据源。配置办法见 docs/influxdb.md。\n"), await RunAsync(copy, profile, "status"));
        Assert.Equal((ExitCode.Mistaken, "没有种类为 influx 的数据源。请在 sources/ 中描述（见 docs/influxdb.md）。\n"), await RunAsync(copy, profile, "pull"));
    }

    [Fact]
    public async Task A_source_is_pulled_by_command_into_the_inbox()
    {
        await using var copy = await ACopy.OpenAsync(await influx.OrSkipAsync(Token));
        await copy.Temporary.CloseAsync();
        using var profile = Profile(copy);
        profile.Write("sources/claims_influx.yaml", Source(copy));
        await copy.Server.WriteAsync(copy.Database, $"claims,region={SmallProfile.East} people=5,quality=\"ok\" {ACopy.WeekStart("2024-W07")}", Token);

        var (code, pulled) = await RunAsync(copy, profile, "pull");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("  数据源 claims_influx（失业保险周报）：已取到2026年11月23日8时00分，最近取数2026年11月23日8时00分，新增1页\n", pulled);
        var page = Assert.Single(Directory.GetFiles(Path.Combine(Path.GetDirectoryName(copy.Temporary.Path)!, "inbox", "influx", "claims"), "*.jsonl"));
        Assert.Equal("""{"time":"2024-02-12 00:00:00","region":"990101","quality":"ok","people":5}""" + "\n", await File.ReadAllTextAsync(page, Token));
    }

    internal static SmallProfile Profile(ACopy copy)
    {
        var profile = new SmallProfile();
        profile.Write("secrets/influx", copy.Server.Password + "\n");
        profile.Write("service.yaml", File.ReadAllText(Path.Combine(profile.Folder, "service.yaml")) + $"""

            influx:
              url: {copy.Server.Url}
              database: {copy.Database}
              user: {copy.Server.User}
              password_file: secrets/influx
              reconcile_at: "02:30"
            """);
        return profile;
    }

    internal static string Source(ACopy copy) => $$"""
        kind: influx
        id: claims_influx
        name: 失业保险周报
        path: influx/claims/*.jsonl
        influx:
          url: {{copy.Server.Url}}
          database: {{copy.Database}}
          user: {{copy.Server.User}}
          password_file: secrets/influx
          measurement: claims
          since: 2024-01-01
          window: 365d
        region: { column: region }
        period: { column: time, kind: week, date: start }
        quality: { column: quality, good: [ok, ""] }
        figures:
          - { indicator: initial_claims, column: people, minimum: 0 }
        """;

    private static async Task<(int Code, string Output)> RunAsync(ACopy copy, SmallProfile profile, params string[] verb)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var parsed = MonitorCommandLine.Create(new("root", "host", copy.Temporary.Clock)).Parse(["influx", .. verb, "--config", profile.Folder, "--data", Path.GetDirectoryName(copy.Temporary.Path)!]);
        parsed.InvocationConfiguration.Output = output;
        var code = await parsed.InvokeAsync(parsed.InvocationConfiguration, Token);
        return (code, output.ToString());
    }
}
