using System.Globalization;
using Microsoft.Data.Sqlite;
using Monitor.Rules.Panels;

namespace Monitor.Worker.Record;

/// <summary>Streams report versions with a plain reader.</summary>
internal static class ReportReader
{
    private const string Select = """
        SELECT id, version, known_at, recorded_at, source, number, region, enterprise, enterprise_key, kind, people, headcount,
            notice_date, effective_date, industry, reason, withdrawn, file_id, line, receipt, filing
        FROM reports WHERE id > $after ORDER BY id
        """;

    public static IEnumerable<RecordedReport> Read(string connectionString, long afterId)
    {
        using var connection = RecordFile.OpenReader(connectionString);
        using var command = new SqliteCommand(Select, connection);
        command.Parameters.AddWithValue("$after", afterId);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var knownAt = new DateTimeOffset(reader.GetInt64(2), TimeSpan.Zero);
            yield return new RecordedReport(
                reader.GetInt64(0), reader.GetInt32(1), knownAt, new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero), Report(reader, knownAt));
        }
    }

    private static ReportRow Report(SqliteDataReader reader, DateTimeOffset knownAt) => new()
    {
        KnownAt = knownAt,
        Source = reader.GetString(4),
        Number = reader.GetString(5),
        Region = reader.GetString(6),
        Enterprise = reader.GetString(7),
        EnterpriseKey = reader.GetString(8),
        Kind = Word.Parse<LayoffKind>(reader.GetString(9)),
        People = reader.IsDBNull(10) ? null : reader.GetInt32(10),
        Headcount = reader.IsDBNull(11) ? null : reader.GetInt32(11),
        NoticeDate = Day(reader, 12),
        EffectiveDate = Day(reader, 13),
        Industry = reader.GetString(14),
        Reason = reader.GetString(15),
        Withdrawn = reader.GetBoolean(16),
        FileId = reader.IsDBNull(17) ? null : reader.GetInt64(17),
        Line = reader.GetInt32(18),
        Receipt = reader.IsDBNull(19) ? null : reader.GetString(19),
        Filing = reader.IsDBNull(20) ? Filing.Unstated : FilingText.Parse(reader.GetString(20)),
    };

    private static DateOnly? Day(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
