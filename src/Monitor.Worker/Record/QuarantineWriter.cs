using System.Text;
using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>Writes quarantined rows through a prepared statement.</summary>
internal sealed class QuarantineWriter(SqliteConnection connection, DateTimeOffset now) : IDisposable
{
    private const int RawBytes = 4096;
    private const int MostCells = 65_536; // characters; a larger row is looked up in its file

    private readonly BulkStatement insert = new(
        connection, "INSERT INTO quarantine (file_id, source, line, field, reason, raw, at, status, cells, remedy, kind, sender, content_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");

    public void Add(QuarantineRow row)
    {
        insert.Set(0, row.FileId);
        insert.Set(1, row.Source);
        insert.Set(2, row.Line);
        insert.Set(3, row.Field);
        insert.Set(4, row.Reason);
        insert.Set(5, Cut(row.Raw));
        insert.Set(6, now.UtcTicks);
        insert.Set(7, Word.Of(row.Status));
        insert.Set(8, row.Cells?.Length > MostCells ? null : row.Cells);
        insert.Set(9, row.Remedy);
        insert.Set(10, Word.Of(row.Kind));
        insert.Set(11, row.Sender);
        insert.Set(12, row.ContentHash);
        insert.Execute();
    }

    public void Dispose() => insert.Dispose();

    private static string Cut(string raw)
    {
        if (Encoding.UTF8.GetByteCount(raw) <= RawBytes)
        {
            return raw;
        }

        var bytes = 0;
        var length = 0;
        foreach (var rune in raw.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > RawBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return raw[..length];
    }
}
