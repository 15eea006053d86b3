using Microsoft.Extensions.Time.Testing;
using Monitor.Testing.Hosts;
using Monitor.Testing.Servers;
using Monitor.Worker.Tests.TimeSeries;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>The service with a real InfluxDB on both sides, on a clock that the test puts forward.</summary>
public sealed class SeriesInServiceTests(OnDemand<InfluxDatabase> influx) : IDisposable
{
    private readonly DataUnderTest data = new();
    private readonly FakeTimeProvider clock = SmallProvinceClock.StartingAt(-1, 22, 30); // Sunday night

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task What_lies_there_is_pulled_taken_in_copied_back_reconciled_and_told_on_the_page()
    {
        var server = await influx.OrSkipAsync(Token);
        await using var database = await ACopy.OpenAsync(server);
        using var profile = InfluxCommandTests.Profile(database);
        profile.Write("sources/claims_influx.yaml", InfluxCommandTests.Source(database));
        var page = $"http://127.0.0.1:{FreePorts.FirstOf(1)}";
        profile.Replace("service.yaml", "http://127.0.0.1:8710", page);
        await server.WriteAsync(database.Database, $"claims,region={SmallProfile.East} people=5,quality=\"ok\" {ACopy.WeekStart("2026-W41")}", Token);
        await using var service = await ServiceUnderTest.OpenAsync(profile.Folder, data.Path, clock, wakesItself: true, Token);

        await service.RunAsync(Token);

        await AdvanceUntilAsync("the figure", TimeSpan.FromSeconds(20), () => Task.FromResult(service.Record.ReadObservations(0).Any()));
        await AdvanceUntilAsync("its copy", TimeSpan.FromSeconds(10), async () => (await database.PointsAsync("monitor_observation")).Length == 1);
        await AdvanceUntilAsync("the reconciliation of the night", TimeSpan.FromMinutes(5), async () => await Reconciliation.LastAsync(service.Record, Token) is { Differing: 0 });
        using var http = new HttpClient();
        Assert.Contains($"时序副本（{server.Url.GetLeftPart(UriPartial.Authority)} {database.Database}）：", await http.GetStringAsync(page, Token), StringComparison.Ordinal);
    }

    private async Task AdvanceUntilAsync(string what, TimeSpan step, Func<Task<bool>> holds)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            if (await holds())
            {
                return;
            }

            clock.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System, Token);
        }

        Assert.Fail($"At {clock.GetUtcNow():u} there is still not {what}.");
    }
}
