using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Record;
using Monitor.Worker.Reporters;

namespace Monitor.Worker.Tests.Reporters;

/// <summary>The built program, killed while two hundred enterprises report: what a receipt was given for is in the record, once.</summary>
public sealed class KilledWhileReportingTests
{
    private const int Reporters = 200;
    private const int ReportsEach = 5;
    private const int ReceiptsBeforeTheKill = 350;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_receipt_that_was_given_is_in_the_record_once()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePorts.FirstOf(1)}");
        using var profile = new SmallProfile(listen: address);
        using var data = new DataUnderTest();
        var keys = await RegisterAsync(data);
        var receipts = new ConcurrentBag<(string Number, string Receipt)>();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Reporters }) { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(60) };
        var unanswered = 0;

        var program = await ServingProgram.StartAsync(profile.Folder, data.Path, address, Token);
        var reporting = keys.Select((key, index) => Task.Run(() => ReportAsync(client, key, index, receipts, () => Interlocked.Increment(ref unanswered)), Token)).ToArray();
        while (receipts.Count < ReceiptsBeforeTheKill)
        {
            Assert.DoesNotContain(reporting, task => task.IsFaulted);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Token);
        }

        program.Dispose();
        var before = receipts.Count;
        using var again = await ServingProgram.StartAsync(profile.Folder, data.Path, address, Token);
        await Task.WhenAll(reporting);
        again.Kill();

        var recorded = await RecordedAsync(data);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"figure: {Reporters} reporters at once, killed after {before} receipts, {unanswered} requests cut off, {receipts.Count} receipts in all, {recorded.Count} reports in the record."));
        Assert.InRange(before, ReceiptsBeforeTheKill, (Reporters * ReportsEach) - 1); // it was midway
        Assert.True(unanswered > 0, "Nobody was cut off, so the kill tested nothing.");
        Assert.Equal(Reporters * ReportsEach, receipts.Count);
        Assert.Equal(receipts.Order(), recorded.Order());
        Assert.Equal(recorded.Count, recorded.Select(one => one.Receipt).Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<string[]> RegisterAsync(DataUnderTest data)
    {
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(Path.Combine(data.Path, "monitor.db"), TimeProvider.System, writes, Token);
        var keys = new string[Reporters];
        foreach (var index in Enumerable.Range(0, Reporters))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"firm-{index:000}");
            await record.Reporters.PutAsync(new() { Id = id, Enterprise = $"示例{id}厂", Region = SmallProfile.East, MadeAt = DateTimeOffset.UnixEpoch }, "duty", "test", Token);
            keys[index] = (await new ReporterKeys(record).MakeKeyAsync(id, "duty", "test", Token)).Secret;
        }

        return keys;
    }

    /// <summary>Reports one after the other, each sent again until its receipt is there, as any client has to.</summary>
    private static async Task ReportAsync(HttpClient client, string key, int index, ConcurrentBag<(string, string)> receipts, Action cutOff)
    {
        foreach (var number in Enumerable.Range(1, ReportsEach))
        {
            var report = string.Create(CultureInfo.InvariantCulture, $$"""{"number":"2026-{{number:000}}","kind":"layoff","people":{{20 + number}},"headcount":400,"notice_date":"2026-11-0{{number}}"}""");
            while (true)
            {
                try
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, "/api/layoff-reports") { Content = new StringContent(report, Encoding.UTF8, "application/json") };
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
                    using var answer = await client.SendAsync(request, Token);
                    Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, answer.StatusCode.ToString());
                    using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
                    receipts.Add((string.Create(CultureInfo.InvariantCulture, $"firm-{index:000}/2026-{number:000}"), body.RootElement.GetProperty("receipt").GetString()!));
                    break;
                }
                catch (Exception fault) when (fault is HttpRequestException or IOException)
                {
                    cutOff();
                    await Task.Delay(Pause, TimeProvider.System, Token);
                }
            }
        }
    }

    private static async Task<List<(string Number, string Receipt)>> RecordedAsync(DataUnderTest data)
    {
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(Path.Combine(data.Path, "monitor.db"), TimeProvider.System, writes, Token);
        var reports = record.ReadReports(0).ToList();
        Assert.All(reports, report => Assert.Equal(1, report.Version));
        return [.. reports.Select(report => (report.Report.Number, report.Report.Receipt!))];
    }
}
