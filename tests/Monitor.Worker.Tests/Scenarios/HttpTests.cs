using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Operations;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The doors of the service: its loopback port and its data folder.</summary>
public sealed class HttpTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_that_is_posted_gets_a_receipt_and_leads_to_an_alert_at_the_next_evaluation()
    {
        var listen = $"http://127.0.0.1:{FreePorts.FirstOf(1)}";
        using var profile = new SmallProfile("hour", listen);
        using var data = new DataUnderTest();
        var clock = SmallProvinceClock.StartingAt(0, 9, 5);
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: false, Token);
        await service.EvaluateAsync(Token);
        await service.RunAsync(Token);
        using var client = new HttpClient { BaseAddress = new Uri(listen) };

        var one = await PostAsync(client, Report("A", SmallProfile.East, 260));
        var batch = await PostAsync(client, new[] { Report("B", SmallProfile.South, 30), Report("C", "999999", 40) });
        var again = await PostAsync(client, Report("A", SmallProfile.East, 260));

        Assert.Equal((HttpStatusCode.Created, "HZ-20261019-000001"), (one.Status, one.Answer.GetProperty("receipt").GetString()));
        Assert.Equal((HttpStatusCode.Created, "HZ-20261019-000002"), (batch.Status, batch.Answer.GetProperty("receipt").GetString()));
        Assert.Equal(1, batch.Answer.GetProperty("accepted").GetInt32());
        var refused = Assert.Single(batch.Answer.GetProperty("rejected").EnumerateArray());
        Assert.Equal((1, "region"), (refused.GetProperty("index").GetInt32(), refused.GetProperty("field").GetString()));
        Assert.Contains("999999", refused.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "HZ-20261019-000001"), (again.Status, again.Answer.GetProperty("receipt").GetString()));

        clock.SetUtcNow(SmallProvinceClock.At(0, 10));
        await service.EvaluateAsync(Token);
        var alerts = await service.Record.Evaluations.ActiveAlertsAsync(Token);
        Assert.Equal(
            [(SmallProfile.East, "law41"), (SmallProfile.East, "sd2016_event"), (SmallProfile.South, "law41")],
            alerts.Select(alert => (alert.Region, alert.Rule)).Order());

        var page = await client.GetStringAsync("/", Token);
        Assert.Contains("甲东县", page, StringComparison.Ordinal);
        Assert.Contains("橙色预警", page, StringComparison.Ordinal);
        using var health = await client.GetAsync("/health", Token);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal("ok", (await health.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("status").GetString());

        clock.SetUtcNow(SmallProvinceClock.At(1, 10)); // a day without any evaluation
        using var late = await client.GetAsync("/health", Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
    }

    [Fact]
    public async Task A_data_folder_serves_one_process_at_a_time()
    {
        using var profile = new SmallProfile();
        using var data = new DataUnderTest();
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, SmallProvinceClock.StartingAt(0, 9), wakesItself: false, Token);

        var (exitCode, output) = await MonitorProgram.RunAsync(["serve", "--config", profile.Folder, "--data", data.Path], NoVariables, Token);

        Assert.Equal(2, exitCode);
        Assert.Contains($"数据目录 {data.Path} 正被另一个 monitor 进程使用。请先停止该进程，或用 --data 另指目录。", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_and_the_service_never_share_a_data_folder()
    {
        using var profile = SmallDrill.CreateProfile();
        using var live = new DataUnderTest();
        using var drill = new DataUnderTest();
        await using (var service = await ServiceUnderTest.OpenAsync(profile.Folder, live.Path, SmallProvinceClock.StartingAt(0, 9), wakesItself: false, Token))
        {
            await service.EvaluateAsync(Token);
        }

        using (var writes = new DurableWrites(null, null, () => { }))
        await using (var record = await MonitorRecord.OpenAsync(Path.Combine(drill.Path, "monitor.db"), TimeProvider.System, writes, Token))
        {
            await DrillMark.BeginAsync(record, drill.Path, Token);
        }

        var before = await live.EndingAsync(Token);
        var demo = await MonitorProgram.RunAsync(["demo", "--no-serve", "--config", profile.Folder, "--data", live.Path, "--drill", SmallDrill.Name], NoVariables, Token);
        var serve = await MonitorProgram.RunAsync(["serve", "--config", profile.Folder, "--data", drill.Path], NoVariables, Token);

        Assert.Equal((2, 2), (demo.ExitCode, serve.ExitCode));
        Assert.Contains($"数据目录 {live.Path} 里是正式数据，演示不能写入。", demo.Output, StringComparison.Ordinal);
        Assert.Contains($"数据目录 {drill.Path} 里是演练数据，不能用于正式运行。", serve.Output, StringComparison.Ordinal);
        Assert.Equal(before, await live.EndingAsync(Token));
    }

    private static object Report(string number, string region, int people) => new
    {
        number,
        region,
        people,
        enterprise = $"示例{number}厂",
        headcount = 1300,
        kind = "layoff",
        notice_date = "2026-10-19",
        reason = "订单减少",
    };

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(HttpClient client, object body)
    {
        using var response = await client.PostAsJsonAsync("/api/layoff-reports", body, Token);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Token));
    }
}
