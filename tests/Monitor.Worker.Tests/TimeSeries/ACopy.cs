using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Testing.Servers;
using Monitor.Worker.ConfigFiles.Documents.Service;
using Monitor.Worker.Record;
using Monitor.Worker.Tests.Intake;
using Monitor.Worker.Tests.Record;
using Monitor.Worker.TimeSeries;

namespace Monitor.Worker.Tests.TimeSeries;

/// <summary>A record beside a database of its own on the shared server, with the copy between them.</summary>
internal sealed class ACopy : IAsyncDisposable
{
    private readonly DirectoryInfo secrets = Directory.CreateTempSubdirectory("monitor-influx-");

    private ACopy(TemporaryRecord temporary, InfluxDatabase server, string database)
    {
        (Temporary, Server, Database) = (temporary, server, database);
        File.WriteAllText(Path.Combine(secrets.FullName, "password"), server.Password);
        Parts = PartsWith(Settings);
    }

    public TemporaryRecord Temporary { get; }

    public MonitorRecord Record => Temporary.Record;

    public InfluxDatabase Server { get; }

    public string Database { get; }

    public CopyParts Parts { get; private set; }

    public InfluxSettings Settings => new() { Url = Server.Url.ToString(), Database = Database, User = Server.User, PasswordFile = "password" };

    public string SecretsFolder => secrets.FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ACopy> OpenAsync(InfluxDatabase server)
    {
        var database = $"d{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}";
        await server.CreateAsync(database, Token);
        return new(await TemporaryRecord.OpenAsync(), server, database);
    }

    public CopyParts PartsWith(InfluxSettings settings) => PartsOf(settings, secrets.FullName, Temporary.Record, Temporary.Clock);

    public static CopyParts PartsOf(InfluxSettings settings, string folder, MonitorRecord record, TimeProvider clock) =>
        new(settings, folder, record, ARuleSet.Small, clock, NullLoggerFactory.Instance);

    /// <summary>Lets the record and the copy begin anew, as after a restart.</summary>
    public async Task ReopenAsync()
    {
        await Temporary.ReopenAsync();
        Parts.Dispose();
        Parts = PartsWith(Settings);
    }

    /// <summary>What is on the server of a measurement: tags, then time and fields.</summary>
    public async Task<string[]> PointsAsync(string measurement)
    {
        var rows = await Server.RowsAsync(Database, $"SELECT * FROM {measurement} GROUP BY *", Token);
        return [.. rows.Select(row => $"{row.Tags} {string.Join(' ', row.Row.Where(cell => cell.Key != "time").OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value}"))} {row.Row["time"]}").Order(StringComparer.Ordinal)];
    }

    public Task<ReconciliationReport> ReconcileAsync(bool deletesExtra = false) => Parts.Reconciliation.RunAsync(deletesExtra, "tester", "test", Token);

    /// <summary>The first moment of a week in Shanghai, in milliseconds.</summary>
    public static long WeekStart(string week) => ARuleSet.Small.StartOf(TemporaryRecord.Week(week).Start).ToUnixTimeMilliseconds();

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        Parts.Dispose();
        await Temporary.DisposeAsync();
        secrets.Delete(recursive: true);
    }
}
