using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>Writes versions of monthly returns through prepared statements.</summary>
internal sealed class ReturnWriter(SqliteConnection connection, DateTimeOffset now) : IDisposable
{
    private readonly BulkStatement lastKnown = new(
        connection,
        """
        SELECT id, version, receipt, known_at, region, enterprise, content, withdrawn FROM monthly_returns
        WHERE enterprise_key = ?1 AND month = ?2 AND known_at <= ?3
        ORDER BY known_at DESC, id DESC LIMIT 1
        """);

    private readonly BulkStatement insert = new(
        connection,
        """
        INSERT INTO monthly_returns (enterprise_key, month, version, source, region, enterprise, content, withdrawn, known_at, recorded_at, file_id, line, receipt)
        VALUES (?1, ?2, 1 + (SELECT count(*) FROM monthly_returns WHERE enterprise_key = ?1 AND month = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """);

    /// <returns>Whether it was written.</returns>
    public bool Add(ReturnRow row)
    {
        if (FindUnchanged(row) is not null)
        {
            return false;
        }

        insert.Set(0, row.EnterpriseKey);
        insert.Set(1, row.Month.Ordinal);
        insert.Set(2, row.Source);
        insert.Set(3, row.Region);
        insert.Set(4, row.Enterprise);
        insert.Set(5, ReturnText.Of(row.Content));
        insert.Set(6, row.Withdrawn ? 1 : 0);
        insert.Set(7, (row.KnownAt ?? now).UtcTicks);
        insert.Set(8, now.UtcTicks);
        insert.Set(9, row.FileId);
        insert.Set(10, row.Line);
        insert.Set(11, row.Receipt);
        insert.Execute();
        return true;
    }

    /// <summary>The version that already says the same; null where the return is new.</summary>
    public RecordedVersion? FindUnchanged(ReturnRow row)
    {
        var known = (row.KnownAt ?? now).UtcTicks;
        lastKnown.Set(0, row.EnterpriseKey);
        lastKnown.Set(1, row.Month.Ordinal);
        lastKnown.Set(2, known);
        var found = lastKnown.Next();
        var unchanged = found
            && (row.KnownAt is null || lastKnown.Long(3) == known)
            && lastKnown.Text(4) == row.Region && lastKnown.Text(5) == row.Enterprise && lastKnown.Text(6) == ReturnText.Of(row.Content) && lastKnown.Int(7) == (row.Withdrawn ? 1 : 0)
            ? new RecordedVersion(lastKnown.Long(0), lastKnown.Int(1), lastKnown.Text(2))
            : null;
        if (found)
        {
            lastKnown.Reset();
        }

        return unchanged;
    }

    /// <summary>Removes the returns of a file that this transaction wrote.</summary>
    public void TakeBackFile(long file)
    {
        using var delete = new BulkStatement(connection, "DELETE FROM monthly_returns WHERE file_id = ?1");
        delete.Set(0, file);
        delete.Execute();
    }

    public void Dispose()
    {
        lastKnown.Dispose();
        insert.Dispose();
    }
}
