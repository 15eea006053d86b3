using Microsoft.Data.Sqlite;

namespace Monitor.Worker.Record;

/// <summary>Writes versions of reports through prepared statements.</summary>
internal sealed class ReportWriter(SqliteConnection connection, DateTimeOffset now) : IDisposable
{
    private readonly BulkStatement lastKnown = new(
        connection,
        """
        SELECT id, version, receipt, content_hash, known_at FROM reports
        WHERE source = ?1 AND number = ?2 AND known_at <= ?3
        ORDER BY known_at DESC, id DESC LIMIT 1
        """);

    private readonly BulkStatement insert = new(
        connection,
        """
        INSERT INTO reports (source, number, version, region, enterprise, enterprise_key, kind, people, headcount, notice_date, effective_date,
            industry, reason, withdrawn, known_at, recorded_at, file_id, line, receipt, content_hash, filing)
        VALUES (?1, ?2, 1 + (SELECT count(*) FROM reports WHERE source = ?1 AND number = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
            ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """);

    private readonly BulkStatement insertContact = new(
        connection, "INSERT INTO report_contacts (report_id, credit_code, contact_mobile, contact_name) VALUES (last_insert_rowid(), ?1, ?2, ?3)");

    /// <returns>Whether it was written.</returns>
    public bool Add(ReportRow row)
    {
        var hash = ReportContent.Hash(row);
        if (FindUnchanged(row, hash) is not null)
        {
            return false;
        }

        Insert(row, hash);
        if (row.Contact is { } contact)
        {
            insertContact.Set(0, contact.CreditCode);
            insertContact.Set(1, contact.ContactMobile);
            insertContact.Set(2, contact.ContactName);
            insertContact.Execute();
        }

        return true;
    }

    public RecordedVersion? FindUnchanged(ReportRow row) => FindUnchanged(row, ReportContent.Hash(row));

    /// <summary>Removes the reports of a file that this transaction wrote.</summary>
    public void TakeBackFile(long file)
    {
        Delete("DELETE FROM report_contacts WHERE report_id IN (SELECT id FROM reports WHERE file_id = ?1)", file);
        Delete("DELETE FROM reports WHERE file_id = ?1", file);
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
        RecordedVersion? unchanged = null;
        if (lastKnown.Next()
            && (row.KnownAt is null || lastKnown.Long(4) == known)
            && lastKnown.Blob(3).SequenceEqual(hash))
        {
            unchanged = new RecordedVersion(lastKnown.Long(0), lastKnown.Int(1), lastKnown.Text(2));
        }

        lastKnown.Reset();
        return unchanged;
    }

    private void Delete(string sql, long file)
    {
        using var delete = new BulkStatement(connection, sql);
        delete.Set(0, file);
        delete.Execute();
    }

    private void Insert(ReportRow row, byte[] hash)
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
        insert.Set(12, row.Withdrawn ? 1 : 0);
        insert.Set(13, (row.KnownAt ?? now).UtcTicks);
        insert.Set(14, now.UtcTicks);
        insert.Set(15, row.FileId);
        insert.Set(16, row.Line);
        insert.Set(17, row.Receipt);
        insert.Set(18, hash.AsSpan());
        insert.Set(19, FilingText.Of(row.Filing));
        insert.Execute();
    }
}
