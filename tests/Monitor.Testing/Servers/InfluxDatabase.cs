using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Monitor.Testing.Servers;

/// <summary>InfluxDB 1.6 on loopback, asked past the product's own code.</summary>
public sealed class InfluxDatabase : ILoopbackServer<InfluxDatabase>
{
    private static readonly HttpClient Http = new();

    private readonly string folder;
    private readonly ServerSettings settings;

    private InfluxDatabase(string folder)
    {
        this.folder = folder;
        settings = new(folder);
    }

    public static string Name => "a time series server (InfluxDB)";

    public static string Script => "influx";

    public static int Ports => 2;

    public Uri Url => new(settings["URL"]);

    public int Port => settings.Port("PORT");

    public string User => settings["USER"];

    public string Password => settings["PASSWORD"];

    /// <summary>The database that the script made.</summary>
    public string Database => settings["DATABASE"];

    public static InfluxDatabase StartedIn(string folder) => new(folder);

    /// <summary>A server of a test's own, in a folder that is there already.</summary>
    public static async Task<InfluxDatabase> StartAsync(string folder)
    {
        await new ServerScript(Script).StartAsync(folder, FreePorts.FirstOf(Ports));
        return new(folder);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task KillAsync() => new ServerScript(Script).ActAsync("kill", folder);

    /// <summary>Starts it once more on its data.</summary>
    public Task StartAgainAsync() => new ServerScript(Script).ActAsync("again", folder);

    public Task StopAsync() => new ServerScript(Script).ActAsync("stop", folder);

    /// <summary>Makes a database with shards that hold ten years.</summary>
    public Task CreateAsync(string database, CancellationToken cancellationToken) =>
        RunAsync($"CREATE DATABASE {database} WITH DURATION INF REPLICATION 1 SHARD DURATION 520w NAME autogen", cancellationToken);

    /// <summary>Runs a statement.</summary>
    public Task RunAsync(string statement, CancellationToken cancellationToken, string database = "") => AskAsync(database, statement, cancellationToken);

    /// <summary>Writes lines with times in milliseconds.</summary>
    public async Task WriteAsync(string database, string lines, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, $"/write?db={database}&precision=ms")) { Content = new StringContent(lines) };
        request.Headers.Authorization = Credentials();
        using var response = await Http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync(cancellationToken));
        }
    }

    /// <summary>The rows that a query gives: tags that were grouped by as a text, then the values by column; times are milliseconds.</summary>
    public async Task<List<(string Tags, Dictionary<string, string> Row)>> RowsAsync(string database, string query, CancellationToken cancellationToken)
    {
        var rows = new List<(string, Dictionary<string, string>)>();
        using var answer = await AskAsync(database, query, cancellationToken);
        foreach (var result in answer.RootElement.GetProperty("results").EnumerateArray())
        {
            foreach (var series in result.TryGetProperty("series", out var all) ? all.EnumerateArray() : default)
            {
                var tags = series.TryGetProperty("tags", out var grouped) ? string.Join(',', grouped.EnumerateObject().Select(tag => $"{tag.Name}={tag.Value}")) : "";
                var columns = series.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToArray();
                foreach (var row in series.GetProperty("values").EnumerateArray())
                {
                    var cells = columns.Zip(row.EnumerateArray()).Where(cell => cell.Second.ValueKind != JsonValueKind.Null);
                    rows.Add((tags, cells.ToDictionary(cell => cell.First, cell => cell.Second.ToString(), StringComparer.Ordinal)));
                }
            }
        }

        return rows;
    }

    private async Task<JsonDocument> AskAsync(string database, string query, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, "/query"))
        {
            Content = new FormUrlEncodedContent([new("db", database), new("q", query), new("epoch", "ms")]),
        };
        request.Headers.Authorization = Credentials();
        using var response = await Http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode && !text.Contains("\"error\"", StringComparison.Ordinal)
            ? JsonDocument.Parse(text)
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} to '{query}': {text}"));
    }

    private AuthenticationHeaderValue Credentials() => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
}
