using Microsoft.Data.Sqlite;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>Writes figures in bulk through prepared statements.</summary>
internal sealed class ObservationWriter : IDisposable
{
    // Equal to the last figure of the same moment, or, for figures known with this transaction, to the last one known at all: nothing new.
    private const string Insert = """
        INSERT INTO observations (series_id, period, value, known_at, recorded_at, file_id, line)
        SELECT $series, $period, $value, $known, $recorded, $file, $line
        WHERE NOT EXISTS (
            SELECT 1 FROM (
                SELECT value FROM observations
                WHERE series_id = $series AND period = $period AND known_at {0} $known
                ORDER BY known_at DESC, id DESC LIMIT 1)
            WHERE value IS $value)
        """;

    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly long now;
    private readonly SeriesNumbers series;
    private readonly BulkStatement asKnownThen;
    private readonly BulkStatement asKnownNow;
    private long lastBefore;

    public ObservationWriter(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.now = now.UtcTicks;
        series = new SeriesNumbers(connection, transaction);
        asKnownThen = Statement("=");
        asKnownNow = Statement("<=");
    }

    /// <summary>Marks where a file's figures begin.</summary>
    public void BeginFile()
    {
        using var command = new SqliteCommand("SELECT coalesce(max(id), 0) FROM observations", connection, transaction);
        lastBefore = (long)command.ExecuteScalar()!;
    }

    /// <returns>Whether it was written.</returns>
    public bool Add(long file, in ObservationRow row)
    {
        var statement = row.KnownAt is null ? asKnownNow : asKnownThen;
        statement.Set(0, series.Of(row.Indicator, row.Region, row.Period.Kind));
        statement.Set(1, row.Period.Ordinal);
        statement.Set(2, row.Value is { } value && !double.IsNaN(value) ? value : null);
        statement.Set(3, row.KnownAt?.UtcTicks ?? now);
        statement.Set(4, now);
        statement.Set(5, file);
        statement.Set(6, row.Line);
        return statement.Execute() == 1;
    }

    /// <summary>Removes the figures of a file that this transaction wrote.</summary>
    public void TakeBackFile(long file)
    {
        using var command = new SqliteCommand("DELETE FROM observations WHERE id > $last AND file_id = $file", connection, transaction);
        command.Parameters.AddWithValue("$last", lastBefore);
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        asKnownThen.Dispose();
        asKnownNow.Dispose();
        series.Dispose();
    }

    private BulkStatement Statement(string comparison) =>
        new(connection, transaction, Insert.Replace("{0}", comparison, StringComparison.Ordinal), "$series", "$period", "$value", "$known", "$recorded", "$file", "$line");
}
