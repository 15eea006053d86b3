using Microsoft.Data.Sqlite;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>Streams figures with a plain reader; the keys of a series are read once and shared.</summary>
internal static class ObservationReader
{
    private const string Select = "SELECT id, series_id, period, value, known_at, recorded_at, file_id, line FROM observations WHERE id > $after ORDER BY id";

    public static IEnumerable<RecordedObservation> Read(string connectionString, long afterId)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction(deferred: true); // series and figures of the same moment
        var series = Series(connection, transaction);
        using var command = new SqliteCommand(Select, connection, transaction);
        command.Parameters.AddWithValue("$after", afterId);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var number = reader.GetInt32(1);
            var (indicator, region, kind) = series[number];
            yield return new RecordedObservation(
                reader.GetInt64(0),
                number,
                indicator,
                region,
                Period.FromOrdinal(kind, reader.GetInt32(2)),
                reader.IsDBNull(3) ? double.NaN : reader.GetDouble(3),
                Instant(reader.GetInt64(4)),
                Instant(reader.GetInt64(5)),
                reader.GetInt64(6),
                reader.GetInt32(7));
        }
    }

    private static Dictionary<int, (string Indicator, string Region, PeriodKind Kind)> Series(SqliteConnection connection, SqliteTransaction transaction)
    {
        var series = new Dictionary<int, (string, string, PeriodKind)>();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        using var command = new SqliteCommand("SELECT id, indicator, region, period_kind FROM series", connection, transaction);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            series.Add(reader.GetInt32(0), (Shared(words, reader.GetString(1)), Shared(words, reader.GetString(2)), Word.Parse<PeriodKind>(reader.GetString(3))));
        }

        return series;
    }

    private static string Shared(Dictionary<string, string> words, string word) => words.TryGetValue(word, out var same) ? same : words[word] = word;

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
