using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>Appends to the audit log within one transaction, whose lock keeps every other writer from the same place in the chain.</summary>
internal sealed class AuditWriter : IDisposable
{
    private readonly AuditAlgorithm algorithm;
    private readonly BulkStatement insert;

    public AuditWriter(SqliteConnection connection, AuditAlgorithm algorithm)
    {
        this.algorithm = algorithm;
        Head = Last(connection);
        insert = new BulkStatement(
            connection,
            """
            INSERT INTO audit (seq, at, actor, act, subject, before, after, detail, origin, algorithm, previous_hash, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
    }

    /// <summary>The last row written, in this transaction or before it.</summary>
    public AuditHead Head { get; private set; }

    public bool HasWritten { get; private set; }

    public AuditRow Add(AuditEntry entry)
    {
        var row = AuditRow.Following(Head, entry, algorithm);
        insert.Set(0, row.Seq);
        insert.Set(1, row.At.UtcTicks);
        insert.Set(2, row.Actor);
        insert.Set(3, row.Act);
        insert.Set(4, row.Subject);
        insert.Set(5, row.Before);
        insert.Set(6, row.After);
        insert.Set(7, row.Detail);
        insert.Set(8, row.Origin);
        insert.Set(9, Word.Of(row.Algorithm));
        insert.Set(10, row.PreviousHash);
        insert.Set(11, row.Hash);
        insert.Execute();
        (Head, HasWritten) = (row.Head, true);
        return row;
    }

    public void Dispose() => insert.Dispose();

    private static AuditHead Last(SqliteConnection connection)
    {
        using var last = new BulkStatement(connection, "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
        return last.Next() ? new AuditHead(last.Long(0), last.Text(1) ?? "") : AuditHead.None;
    }
}
