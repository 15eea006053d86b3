using Microsoft.Data.Sqlite;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>Streams figures; the keys of the series are read once and shared.</summary>
internal static class ObservationReader
{
    public static IEnumerable<RecordedObservation> Read(string connectionString, long afterId)
    {
        using var connection = RecordFile.OpenReader(connectionString);
        using var transaction = connection.BeginTransaction(deferred: true); // series and figures of the same moment
        var series = Series(connection);
        var arrivals = Arrivals(connection);
        using var rows = new BulkStatement(
            connection, "SELECT id, series_id, period, value, known_at, recorded_at, file_id, line FROM observations WHERE id > ?1 ORDER BY id");
        rows.Set(0, afterId);
        while (rows.Next())
        {
            var number = rows.Int(1);
            var (indicator, region, kind) = series[number];
            yield return new RecordedObservation(
                rows.Long(0),
                number,
                indicator,
                region,
                Period.FromOrdinal(kind, rows.Int(2)),
                rows.IsNull(3) ? double.NaN : rows.Double(3),
                Instant(rows.Long(4)),
                Instant(rows.Long(5)),
                rows.Long(6),
                rows.Int(7))
            {
                IsMended = arrivals.TryGetValue(rows.Long(6), out var arrived) && arrived != rows.Long(5),
            };
        }
    }

    private static Dictionary<int, (string Indicator, string Region, PeriodKind Kind)> Series(SqliteConnection connection)
    {
        var series = new Dictionary<int, (string, string, PeriodKind)>();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = new BulkStatement(connection, "SELECT id, indicator, region, period_kind FROM series");
        while (rows.Next())
        {
            series.Add(rows.Int(0), (Shared(words, rows.Text(1)!), Shared(words, rows.Text(2)!), Word.Parse<PeriodKind>(rows.Text(3)!)));
        }

        return series;
    }

    /// <summary>When each file came: its figures are recorded at that very moment, those of rows mended later are not.</summary>
    private static Dictionary<long, long> Arrivals(SqliteConnection connection)
    {
        var arrivals = new Dictionary<long, long>();
        using var rows = new BulkStatement(connection, "SELECT id, arrived_at FROM import_files");
        while (rows.Next())
        {
            arrivals.Add(rows.Long(0), rows.Long(1));
        }

        return arrivals;
    }

    private static string Shared(Dictionary<string, string> words, string word) => words.TryGetValue(word, out var same) ? same : words[word] = word;

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
