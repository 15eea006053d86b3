using Microsoft.Data.Sqlite;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>Reads figures piece by piece with the number of their revision. No transaction stays open between two pieces, so that a long copy holds nobody up.</summary>
internal sealed class RevisedObservations : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly BulkStatement rows;
    private readonly BulkStatement names;
    private readonly BulkStatement last;

    public RevisedObservations(string connectionString)
    {
        connection = RecordFile.OpenReader(connectionString);
        rows = new(connection, """
            SELECT o.id, o.series_id, o.period, o.value, o.known_at,
                (SELECT count(*) FROM observations AS earlier WHERE earlier.series_id = o.series_id AND earlier.period = o.period AND earlier.id < o.id)
            FROM observations AS o WHERE o.id > ?1 AND o.id <= ?2 ORDER BY o.id LIMIT ?3
            """);
        names = new(connection, "SELECT indicator, region, period_kind FROM series WHERE id = ?1");
        last = new(connection, "SELECT coalesce(max(id), 0) FROM observations");
    }

    /// <summary>The id of the last figure recorded.</summary>
    public long LastId()
    {
        last.Next();
        var id = last.Long(0);
        last.Reset();
        return id;
    }

    /// <summary>The figures recorded after one, up to another, in the order of recording.</summary>
    public IEnumerable<RevisedObservation> Read(long afterId, long upToId, int max)
    {
        rows.Set(0, afterId);
        rows.Set(1, upToId);
        rows.Set(2, max);
        try
        {
            while (rows.Next())
            {
                yield return new(rows.Long(0), rows.Int(1), rows.Int(2), rows.IsNull(3) ? double.NaN : rows.Double(3), rows.Long(4), rows.Int(5));
            }
        }
        finally
        {
            rows.Reset();
        }
    }

    /// <summary>What a series stands for.</summary>
    public (string Indicator, string Region, PeriodKind Kind) SeriesOf(int number)
    {
        names.Set(0, number);
        if (!names.Next())
        {
            throw new InvalidOperationException($"The record holds figures of series {number}, which it does not know.");
        }

        var series = (names.Text(0)!, names.Text(1)!, Word.Parse<PeriodKind>(names.Text(2)!));
        names.Reset();
        return series;
    }

    public void Dispose()
    {
        rows.Dispose();
        names.Dispose();
        last.Dispose();
        connection.Dispose();
    }
}
