using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>How the file is opened: write-ahead log, every commit on the disk before it counts.</summary>
internal static class RecordFile
{
    public static string ConnectionString(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = 60, // another process may hold the writer's turn while it imports a file
    }.ToString();

    public static async Task<SqliteConnection> OpenWriterAsync(string path, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString(path, SqliteOpenMode.ReadWriteCreate, pooling: false));
        await connection.OpenAsync(cancellationToken);
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA busy_timeout = 60000;
            PRAGMA cache_size = -65536;
            PRAGMA temp_store = MEMORY;
            PRAGMA journal_size_limit = 67108864;
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }
}
