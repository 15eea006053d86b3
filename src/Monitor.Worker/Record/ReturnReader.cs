using Microsoft.Data.Sqlite;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>Streams versions of monthly returns with a plain reader.</summary>
internal static class ReturnReader
{
    private const string Select = """
        SELECT id, version, known_at, recorded_at, source, enterprise_key, month, region, enterprise, content, withdrawn, file_id, line, receipt
        FROM monthly_returns WHERE id > $after ORDER BY id
        """;

    public static IEnumerable<RecordedReturn> Read(string connectionString, long afterId)
    {
        using var connection = RecordFile.OpenReader(connectionString);
        using var command = new SqliteCommand(Select, connection);
        command.Parameters.AddWithValue("$after", afterId);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var knownAt = new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero);
            yield return new RecordedReturn(reader.GetInt64(0), reader.GetInt32(1), knownAt, new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero), Return(reader, knownAt));
        }
    }

    private static ReturnRow Return(SqliteDataReader reader, DateTimeOffset knownAt) => new()
    {
        KnownAt = knownAt,
        Source = reader.GetString(4),
        EnterpriseKey = reader.GetString(5),
        Month = Period.FromOrdinal(PeriodKind.Month, reader.GetInt32(6)),
        Region = reader.GetString(7),
        Enterprise = reader.GetString(8),
        Content = ReturnText.Parse(reader.GetString(9)),
        Withdrawn = reader.GetBoolean(10),
        FileId = reader.IsDBNull(11) ? null : reader.GetInt64(11),
        Line = reader.GetInt32(12),
        Receipt = reader.IsDBNull(13) ? null : reader.GetString(13),
    };
}
