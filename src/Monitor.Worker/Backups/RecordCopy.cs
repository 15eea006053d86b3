using Microsoft.Data.Sqlite;
using Monitor.Worker.Auditing;
using Monitor.Worker.Record;
using SQLitePCL;

namespace Monitor.Worker.Backups;

/// <summary>A copy of the record under a name of its own until it was found whole; the name it is for never holds half a copy.</summary>
internal sealed class RecordCopy : IDisposable
{
    private readonly string path;

    private RecordCopy(string target)
    {
        Target = target;
        path = Unfinished(target);
        Discard();
    }

    /// <summary>The name that it is for.</summary>
    public string Target { get; }

    /// <summary>What the copy for a name is called until it was found whole.</summary>
    public static string Unfinished(string target) => $"{target}.unfinished";

    /// <summary>Copies a record that a service may be writing to, as it stood when the copying began.</summary>
    public static RecordCopy OfRecord(string record, string target)
    {
        var copy = new RecordCopy(target);
        using var connection = RecordFile.OpenReader(RecordFile.ConnectionString(record, SqliteOpenMode.ReadOnly, pooling: false));
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy.path);
        command.ExecuteNonQuery();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(copy.path, UnixFileMode.UserRead | UnixFileMode.UserWrite); // links, contacts, and what retention clears later
        }

        return copy;
    }

    /// <summary>Copies a file that nobody writes to.</summary>
    public static RecordCopy OfFile(string file, string target)
    {
        var copy = new RecordCopy(target);
        File.Copy(file, copy.path);
        return copy;
    }

    /// <summary>Looks whether the copy is whole: every page, and every row of the audit log.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="auditAlgorithm">By what the service seals new audit rows.</param>
    /// <param name="change">What is written into the copy once it was found whole, from what it holds; null for nothing.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="BackupFaultyException">It is not whole.</exception>
    /// <exception cref="RecordVersionException">A later version of the program wrote it.</exception>
    public async Task<BackupState> VerifyAsync(
        TimeProvider clock, AuditAlgorithm auditAlgorithm, Func<MonitorRecord, BackupState, Task>? change, CancellationToken cancellationToken)
    {
        CheckPages();
        using var writes = DurableWrites.FromEnvironment();
        await using var record = await MonitorRecord.OpenAsync(path, clock, writes, auditAlgorithm, cancellationToken);
        var verdict = await AuditVerification.VerifyAsync(record.Audit.ReadAsync(0, cancellationToken), await record.Audit.WitnessesAsync(cancellationToken), cancellationToken);
        if (verdict.Broken is { } broken)
        {
            throw new BackupFaultyException(broken.Message);
        }

        var snapshot = await record.Evaluations.LatestSnapshotAsync(cancellationToken);
        var state = new BackupState(new FileInfo(path).Length, verdict.Head, snapshot?.Moment);
        if (change is not null)
        {
            await change(record, state);
        }

        return state;
    }

    /// <summary>Gives the copy its name, once it is on the disk.</summary>
    public void Keep()
    {
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true); // neither copying nor VACUUM INTO waits for the disk
        }

        File.Move(path, Target, overwrite: false);
    }

    public void Dispose() => Discard();

    private void CheckPages()
    {
        try
        {
            using var connection = new SqliteConnection(RecordFile.ConnectionString(path, SqliteOpenMode.ReadWrite, pooling: false));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (command.ExecuteScalar() is not "ok")
            {
                throw new BackupFaultyException("数据库文件已经损坏，完整性检查没有通过。");
            }
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            throw new BackupFaultyException("不是数据库文件，或者文件已经损坏。");
        }
    }

    private void Discard()
    {
        foreach (var file in RecordFile.FilesOf(path))
        {
            File.Delete(file);
        }
    }
}
