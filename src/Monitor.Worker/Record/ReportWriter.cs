using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>Writes versions of reports through prepared statements.</summary>
internal sealed class ReportWriter(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now) : IDisposable
{
    private readonly BulkStatement lastKnown = new(
        connection,
        transaction,
        """
        SELECT id, version, receipt, content_hash, known_at FROM reports
        WHERE source = $source AND number = $number AND known_at <= $known
        ORDER BY known_at DESC, id DESC LIMIT 1
        """,
        "$source",
        "$number",
        "$known");

    private readonly BulkStatement insert = new(
        connection,
        transaction,
        """
        INSERT INTO reports (source, number, version, region, enterprise, enterprise_key, kind, people, headcount, notice_date, effective_date,
            industry, reason, withdrawn, known_at, recorded_at, file_id, line, receipt, content_hash)
        VALUES ($source, $number, 1 + (SELECT count(*) FROM reports WHERE source = $source AND number = $number), $region, $enterprise, $key, $kind,
            $people, $headcount, $notice, $effective, $industry, $reason, $withdrawn, $known, $recorded, $file, $line, $receipt, $hash)
        RETURNING id
        """,
        "$source",
        "$number",
        "$region",
        "$enterprise",
        "$key",
        "$kind",
        "$people",
        "$headcount",
        "$notice",
        "$effective",
        "$industry",
        "$reason",
        "$withdrawn",
        "$known",
        "$recorded",
        "$file",
        "$line",
        "$receipt",
        "$hash");

    private readonly BulkStatement insertContact = new(
        connection,
        transaction,
        "INSERT INTO report_contacts (report_id, credit_code, contact_mobile) VALUES ($report, $code, $mobile)",
        "$report",
        "$code",
        "$mobile");

    /// <returns>Whether it was written.</returns>
    public bool Add(ReportRow row)
    {
        var hash = ReportContent.Hash(row);
        if (FindUnchanged(row, hash) is not null)
        {
            return false;
        }

        var id = Insert(row, hash);
        if (row.Contact is { } contact)
        {
            insertContact.Set(0, id);
            insertContact.Set(1, contact.CreditCode);
            insertContact.Set(2, contact.ContactMobile);
            insertContact.Execute();
        }

        return true;
    }

    public RecordedVersion? FindUnchanged(ReportRow row) => FindUnchanged(row, ReportContent.Hash(row));

    /// <summary>Removes the reports of a file that this transaction wrote.</summary>
    public void TakeBackFile(long file)
    {
        using var command = new SqliteCommand(
            """
            DELETE FROM report_contacts WHERE report_id IN (SELECT id FROM reports WHERE file_id = $file);
            DELETE FROM reports WHERE file_id = $file;
            """,
            connection,
            transaction);
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        lastKnown.Dispose();
        insert.Dispose();
        insertContact.Dispose();
    }

    private RecordedVersion? FindUnchanged(ReportRow row, byte[] hash)
    {
        var known = (row.KnownAt ?? now).UtcTicks;
        lastKnown.Set(0, row.Source);
        lastKnown.Set(1, row.Number);
        lastKnown.Set(2, known);
        using var reader = lastKnown.Query();
        var unchanged = reader.Read()
            && (row.KnownAt is null || reader.GetInt64(4) == known)
            && reader.GetFieldValue<byte[]>(3).AsSpan().SequenceEqual(hash);
        return unchanged ? new RecordedVersion(reader.GetInt64(0), reader.GetInt32(1), reader.IsDBNull(2) ? null : reader.GetString(2)) : null;
    }

    private long Insert(ReportRow row, byte[] hash)
    {
        insert.Set(0, row.Source);
        insert.Set(1, row.Number);
        insert.Set(2, row.Region);
        insert.Set(3, row.Enterprise);
        insert.Set(4, row.EnterpriseKey);
        insert.Set(5, Word.Of(row.Kind));
        insert.Set(6, row.People);
        insert.Set(7, row.Headcount);
        insert.Set(8, ReportContent.Day(row.NoticeDate));
        insert.Set(9, ReportContent.Day(row.EffectiveDate));
        insert.Set(10, row.Industry);
        insert.Set(11, row.Reason);
        insert.Set(12, row.Withdrawn);
        insert.Set(13, (row.KnownAt ?? now).UtcTicks);
        insert.Set(14, now.UtcTicks);
        insert.Set(15, row.FileId);
        insert.Set(16, row.Line);
        insert.Set(17, row.Receipt);
        insert.Set(18, hash);
        using var reader = insert.Query();
        reader.Read();
        return reader.GetInt64(0);
    }
}
