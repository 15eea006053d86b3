using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Scenarios;

namespace Monitor.Worker.Tests.Requests;

/// <summary>What a door answers while the disk takes nothing.</summary>
public sealed class StorageGateTests
{
    private const string Full = "数据目录所在的磁盘已满，本次没有写入。请运维人员用 df -h 查看，清理或扩充磁盘后重试；在此之前，来文、报告、办理和通知都无法登记。";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_answered_with_when_to_try_again_and_what_to_do_and_the_report_is_taken_later()
    {
        var isFull = false;
        var address = $"http://127.0.0.1:{FreePorts.FirstOf(1)}";
        using var profile = new SmallProfile("hour", address);
        using var data = new DataUnderTest();
        using var writes = new DurableWrites(null, null, () => { }, () => { if (isFull) { throw new SqliteException("database or disk is full", 13); } });
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, SmallProvinceClock.StartingAt(0, 9), writes, wakesItself: false, Token);
        await service.RunAsync(Token);
        using var client = new HttpClient { BaseAddress = new(address) };

        isFull = true;
        using var refused = await PostAsync(client);
        isFull = false;
        using var taken = await PostAsync(client);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)), (refused.StatusCode, refused.Headers.RetryAfter!.Delta!.Value));
        Assert.Equal(Full + "请稍后重新提交。", (await refused.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("error").GetString());
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.Single(service.Record.ReadReports(0));
    }

    [Fact]
    public void Every_shape_in_which_a_full_disk_shows_is_told_and_other_faults_are_not()
    {
        Assert.Equal(Full, StorageFault.Told(new InvalidOperationException("saving", new SqliteException("full", 13))));
        Assert.Equal(Full, StorageFault.Told(new IOException("No space left on device", 28)));
        Assert.StartsWith("数据库正忙", StorageFault.Told(new SqliteException("busy", 5)), StringComparison.Ordinal);
        Assert.Null(StorageFault.Told(new IOException("gone")));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client) => client.PostAsJsonAsync(
        "/api/layoff-reports",
        new { number = "A-1", region = SmallProfile.East, people = 260, enterprise = "示例厂", headcount = 1300, kind = "layoff", notice_date = "2026-10-18" },
        Token);
}
