using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>Writes figures in bulk through prepared statements.</summary>
internal sealed class ObservationWriter(SqliteConnection connection, DateTimeOffset now) : IDisposable
{
    private const string Last = "SELECT value FROM observations WHERE series_id = ?1 AND period = ?2 AND known_at";
    private const string First = "?3 ORDER BY known_at DESC, id DESC LIMIT 1";

    private readonly SeriesNumbers series = new(connection);
    private readonly BulkStatement lastOfThen = new(connection, $"{Last} = {First}");
    private readonly BulkStatement lastKnown = new(connection, $"{Last} <= {First}");
    private readonly BulkStatement insert = new(
        connection, "INSERT INTO observations (series_id, period, value, known_at, recorded_at, file_id, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    private long lastBefore;

    /// <summary>Marks where a file's figures begin.</summary>
    public void BeginFile()
    {
        using var last = new BulkStatement(connection, "SELECT coalesce(max(id), 0) FROM observations");
        last.Next();
        lastBefore = last.Long(0);
    }

    /// <summary>Writes a figure, unless it equals the last one of the same moment or, if known with this transaction, the last one known at all.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Add(long file, in ObservationRow row)
    {
        var number = series.Of(row.Indicator, row.Region, row.Period.Kind);
        var value = row.Value ?? double.NaN;
        var known = (row.KnownAt ?? now).UtcTicks;
        if (IsThere(row.KnownAt is null ? lastKnown : lastOfThen, number, row.Period.Ordinal, known, value))
        {
            return false;
        }

        insert.Set(0, number);
        insert.Set(1, row.Period.Ordinal);
        insert.Set(2, value);
        insert.Set(3, known);
        insert.Set(4, now.UtcTicks);
        insert.Set(5, file);
        insert.Set(6, row.Line);
        insert.Execute();
        return true;
    }

    /// <summary>Removes the figures of a file that this transaction wrote.</summary>
    public void TakeBackFile(long file)
    {
        using var delete = new BulkStatement(connection, "DELETE FROM observations WHERE id > ?1 AND file_id = ?2");
        delete.Set(0, lastBefore);
        delete.Set(1, file);
        delete.Execute();
    }

    public void Dispose()
    {
        lastOfThen.Dispose();
        lastKnown.Dispose();
        insert.Dispose();
        series.Dispose();
    }

    private static bool IsThere(BulkStatement last, int number, int period, long known, double value)
    {
        last.Set(0, number);
        last.Set(1, period);
        last.Set(2, known);
        if (!last.Next())
        {
            return false;
        }

        var there = last.IsNull(0) ? double.NaN : last.Double(0);
        last.Reset();
        return there.Equals(value); // two that withdraw are equal too
    }
}
