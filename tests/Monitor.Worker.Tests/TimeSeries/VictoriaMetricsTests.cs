using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Tests.Record;
using static Monitor.Worker.Tests.TimeSeries.SeriesCopyTests;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>The same writer at /api/v2/write of another server.</summary>
public sealed class VictoriaMetricsTests(OnDemand<VictoriaMetrics> victoria)
{
    [Fact]
    public async Task The_copy_is_read_back_equal_from_the_second_interface()
    {
        var token = TestContext.Current.CancellationToken;
        var server = await victoria.OrSkipAsync(token);
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.ImportAsync("one", Claims("370214", 120.5), Claims("370103", 7), Claims("370103", 8, "2024-W08"));
        await temporary.ImportAsync("two", Claims("370214", 99));
        using var parts = ACopy.PartsOf(new InfluxSettings { Url = server.Url.ToString(), Database = "labour", Api = InfluxApi.V2, Bucket = "labour" }, ".", temporary.Record, temporary.Clock);

        var copied = await parts.Copy.RunAsync(atOnce: false, token);

        Assert.All(copied, stream => Assert.Null(stream.Fault));
        var points = await server.PointsAsync("monitor_observation_value", 4, token);
        var (week, next) = (ACopy.WeekStart("2024-W07"), ACopy.WeekStart("2024-W08"));
        Assert.Equal(
            [("370103", week, 7), ("370103", next, 8), ("370214", week, 120.5), ("370214", week + 1, 99)],
            points.Select(point => (point.Series.Split("region=")[1][..6], point.Time, point.Value)).Order());
    }
}
