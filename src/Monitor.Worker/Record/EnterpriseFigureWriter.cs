using System.Globalization;
using Microsoft.Data.Sqlite;
using Monitor.Rules.Panels;

namespace Monitor.Worker.Record;

/// <summary>Writes and reads numbers of single enterprises in bulk.</summary>
internal sealed class EnterpriseFigureWriter(SqliteConnection connection, DateTimeOffset now) : IDisposable
{
    private const string Day = "yyyy-MM-dd";

    private readonly BulkStatement last = new(
        connection, "SELECT people FROM enterprise_figures WHERE source = ?1 AND measure = ?2 AND enterprise_key = ?3 AND day = ?4 AND known_at <= ?5 ORDER BY known_at DESC, id DESC LIMIT 1");

    private readonly BulkStatement insert = new(
        connection, "INSERT INTO enterprise_figures (source, measure, enterprise_key, enterprise, region, day, people, known_at, recorded_at, file_id, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");

    /// <summary>Streams what was recorded after one of them.</summary>
    public static IEnumerable<RecordedEnterpriseFigure> Read(string connectionString, long afterId)
    {
        using var connection = RecordFile.OpenReader(connectionString);
        using var rows = new BulkStatement(
            connection, "SELECT id, source, measure, enterprise_key, enterprise, region, day, people, known_at, recorded_at, line FROM enterprise_figures WHERE id > ?1 ORDER BY id");
        rows.Set(0, afterId);
        while (rows.Next())
        {
            var known = new DateTimeOffset(rows.Long(8), TimeSpan.Zero);
            yield return new(
                rows.Long(0),
                new(rows.Text(1)!, Word.Parse<EnterpriseMeasure>(rows.Text(2)!), rows.Text(3)!, rows.Text(4)!, rows.Text(5)!, DateOnly.ParseExact(rows.Text(6)!, Day, CultureInfo.InvariantCulture), rows.Int(7), known, rows.Int(10)),
                known,
                new DateTimeOffset(rows.Long(9), TimeSpan.Zero));
        }
    }

    /// <summary>Writes a number, unless its source said the same of the day before.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Add(long file, in EnterpriseFigureRow row)
    {
        var (measure, day, known) = (Word.Of(row.Measure), row.Day.ToString(Day, CultureInfo.InvariantCulture), (row.KnownAt ?? now).UtcTicks);
        if (IsThere(row, measure, day, known))
        {
            return false;
        }

        insert.Set(0, row.Source);
        insert.Set(1, measure);
        insert.Set(2, row.EnterpriseKey);
        insert.Set(3, row.Enterprise);
        insert.Set(4, row.Region);
        insert.Set(5, day);
        insert.Set(6, row.People);
        insert.Set(7, known);
        insert.Set(8, now.UtcTicks);
        insert.Set(9, file);
        insert.Set(10, row.Line);
        insert.Execute();
        return true;
    }

    /// <summary>Removes the numbers of a file that this transaction wrote.</summary>
    public void TakeBackFile(long file)
    {
        using var delete = new BulkStatement(connection, "DELETE FROM enterprise_figures WHERE file_id = ?1");
        delete.Set(0, file);
        delete.Execute();
    }

    public void Dispose()
    {
        last.Dispose();
        insert.Dispose();
    }

    private bool IsThere(in EnterpriseFigureRow row, string measure, string day, long known)
    {
        last.Set(0, row.Source);
        last.Set(1, measure);
        last.Set(2, row.EnterpriseKey);
        last.Set(3, day);
        last.Set(4, known);
        if (!last.Next())
        {
            return false;
        }

        var there = last.Int(0);
        last.Reset();
        return there == row.People;
    }
}
