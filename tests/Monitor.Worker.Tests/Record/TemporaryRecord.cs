using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Monitor.Rules.Periods;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

/// <summary>A record in a folder of its own, on a fake clock that begins at 2026-11-23 00:00 UTC.</summary>
internal sealed class TemporaryRecord : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitor-record-");
    private MonitorRecord? open;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

    public DurableWrites Writes { get; } = new(null, null, () => throw new InvalidOperationException("No crash was asked for."));

    public string Path => System.IO.Path.Combine(folder.FullName, "data", "monitor.db");

    public MonitorRecord Record => open ?? throw new InvalidOperationException("The record is closed.");

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TemporaryRecord> OpenAsync()
    {
        var temporary = new TemporaryRecord();
        await temporary.ReopenAsync();
        return temporary;
    }

    public static Period Week(string text) => Period.Parse(PeriodKind.Week, text);

    public async Task ReopenAsync()
    {
        await CloseAsync();
        open = await MonitorRecord.OpenAsync(Path, Clock, Writes, Token);
    }

    public async Task CloseAsync()
    {
        if (open is not null)
        {
            await open.DisposeAsync();
            open = null;
        }
    }

    /// <summary>Takes one file with these figures.</summary>
    public Task<long> ImportAsync(string sha256, params ObservationRow[] rows) => Record.WriteAsync(
        transaction =>
        {
            var file = transaction.AddImport("claims", "claims/a.csv", sha256, 100);
            var written = transaction.AddObservations(file, rows);
            transaction.EndImport(file, ImportStatus.Taken, new ImportCounts(rows.Length, rows.Length, 0, 0), "");
            return written;
        },
        Token);

    /// <summary>Asks the file itself, past the program.</summary>
    public object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Writes.Dispose();
        folder.Delete(recursive: true);
    }
}
