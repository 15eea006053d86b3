using System.Text.Json;

namespace Monitor.Testing.Servers;

/// <summary>VictoriaMetrics on loopback: takes line protocol at /api/v2/write, and is asked by its own export.</summary>
public sealed class VictoriaMetrics : ILoopbackServer<VictoriaMetrics>
{
    private static readonly HttpClient Http = new();

    private readonly ServerSettings settings;

    private VictoriaMetrics(string folder) => settings = new(folder);

    public static string Name => "a time series server (VictoriaMetrics)";

    public static string Script => "victoria";

    public static int Ports => 1;

    public Uri Url => new(settings["URL"]);

    public static VictoriaMetrics StartedIn(string folder) => new(folder);

    /// <summary>The points of a metric once there are so many: they show a moment after they were taken.</summary>
    public async Task<List<(string Series, long Time, double Value)>> PointsAsync(string selector, int atLeast, CancellationToken cancellationToken)
    {
        for (var tries = 0; ; tries++)
        {
            var points = await ExportAsync(selector, cancellationToken);
            if (points.Count >= atLeast || tries == 100)
            {
                return points;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        }
    }

    private async Task<List<(string Series, long Time, double Value)>> ExportAsync(string selector, CancellationToken cancellationToken)
    {
        var points = new List<(string, long, double)>();
        using var form = new FormUrlEncodedContent([new("match[]", selector), new("start", "0")]);
        using var response = await Http.PostAsync(new Uri(Url, "/api/v1/export"), form, cancellationToken);
        foreach (var line in (await response.Content.ReadAsStringAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var series = JsonDocument.Parse(line);
            var labels = series.RootElement.GetProperty("metric").EnumerateObject().Select(label => $"{label.Name}={label.Value}").Order(StringComparer.Ordinal);
            points.AddRange(series.RootElement.GetProperty("timestamps").EnumerateArray()
                .Zip(series.RootElement.GetProperty("values").EnumerateArray())
                .Select(point => (string.Join(',', labels), point.First.GetInt64(), point.Second.GetDouble())));
        }

        return points;
    }
}
