using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Monitor.Worker.Record;

/// <summary>How the file is opened: write-ahead log, every commit on the disk before it counts.</summary>
internal static class RecordFile
{
    // commands run beside the service, which holds the writer's turn while it takes in a file or evaluates; a command's turn is short
    private const int BusySeconds = 60;
    private const int BusyMilliseconds = BusySeconds * 1000;

    /// <summary>Whether a fault means that another process held the writer's turn for too long.</summary>
    public static bool IsBusy(Exception fault) => fault is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } || (fault.InnerException is { } inner && IsBusy(inner));

    /// <summary>Whether a fault means that this account may not write, or not even open, what it would have to.</summary>
    public static bool IsForbidden(Exception fault) =>
        fault is UnauthorizedAccessException or SqliteException { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM } || (fault.InnerException is { } inner && IsForbidden(inner));

    /// <summary>The record and the files of its log, which belong together.</summary>
    public static string[] FilesOf(string path) => [path, $"{path}-wal", $"{path}-shm"];

    public static string ConnectionString(string path, SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        Pooling = pooling,
        DefaultTimeout = BusySeconds,
    }.ToString();

    public static async Task<SqliteConnection> OpenWriterAsync(string path, CancellationToken cancellationToken)
    {
        OpenToGroupOfFolder(path);
        var connection = new SqliteConnection(ConnectionString(path, SqliteOpenMode.ReadWriteCreate, pooling: false));
        await connection.OpenAsync(cancellationToken);
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA busy_timeout = {BusyMilliseconds};
            PRAGMA cache_size = -131072;
            PRAGMA temp_store = MEMORY;
            PRAGMA journal_size_limit = 67108864;
            """;
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    public static SqliteConnection OpenReader(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds); // for statements on the native handle
        return connection;
    }

    /// <summary>
    /// Lets the group write the record where it writes in the folder: officials of the group act from the command line beside the service, and SQLite
    /// gives write access to the owner alone whatever the mask. The files of the log take the mode of the record when SQLite makes them.
    /// </summary>
    private static void OpenToGroupOfFolder(string path)
    {
        const UnixFileMode group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        if (OperatingSystem.IsWindows() || !File.GetUnixFileMode(Path.GetDirectoryName(path)!).HasFlag(UnixFileMode.GroupWrite))
        {
            return;
        }

        if (!File.Exists(path))
        {
            new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
        }

        foreach (var file in FilesOf(path).Where(File.Exists))
        {
            try
            {
                if (File.GetUnixFileMode(file) is var mode && !mode.HasFlag(group))
                {
                    File.SetUnixFileMode(file, mode | group);
                }
            }
            catch (Exception fault) when (fault is UnauthorizedAccessException or FileNotFoundException)
            {
                // of another account, and not opened to the group: opening the record says so; or a log that its last user has just taken away
            }
        }
    }
}
