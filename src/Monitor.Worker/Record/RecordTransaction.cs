using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>One transaction of the writer. What it writes is seen by readers after it ends, all of it or nothing.</summary>
internal sealed class RecordTransaction : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly long changesBefore;
    private readonly AuditAlgorithm auditAlgorithm;
    private readonly HashSet<long> openImports = [];
    private readonly Dictionary<(OutboxKind, string, string), int> sequences = [];
    private RecordContext? context;
    private ObservationWriter? observations;
    private ReportWriter? reports;
    private EnterpriseFigureWriter? enterpriseFigures;
    private ReturnWriter? returns;
    private QuarantineWriter? quarantine;
    private AuditWriter? audit;

    public RecordTransaction(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now, AuditAlgorithm auditAlgorithm)
    {
        this.connection = connection;
        this.transaction = transaction;
        this.auditAlgorithm = auditAlgorithm;
        Now = now;
        changesBefore = TotalChanges();
    }

    /// <summary>The moment of this transaction: when what it writes is recorded, and known where no other time is given.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The last row of the audit log, what this transaction wrote included.</summary>
    public AuditHead AuditHead => Audit.Head;

    /// <summary>The tables of single rows, in this transaction.</summary>
    internal RecordContext Context => context ??= NewContext();

    private ObservationWriter Observations => observations ??= new ObservationWriter(connection, Now);

    private EnterpriseFigureWriter EnterpriseFigures => enterpriseFigures ??= new EnterpriseFigureWriter(connection, Now);

    private ReportWriter Reports => reports ??= new ReportWriter(connection, Now);

    private ReturnWriter Returns => returns ??= new ReturnWriter(connection, Now);

    private AuditWriter Audit => audit ??= new AuditWriter(connection, auditAlgorithm);

    private QuarantineWriter Quarantine => quarantine ??= new QuarantineWriter(connection, Now);

    /// <summary>Begins a file. It must be ended by <see cref="EndImport"/> before the transaction ends.</summary>
    /// <returns>The file's id.</returns>
    public long AddImport(string source, string relativePath, string sha256, long bytes)
    {
        var file = new ImportedFile { Source = source, RelativePath = relativePath, Sha256 = sha256, Bytes = bytes, ArrivedAt = Now };
        Context.Imports.Add(file);
        Context.SaveChanges();
        openImports.Add(file.Id);
        Observations.BeginFile();
        return file.Id;
    }

    /// <summary>Ends a file. Unless it is taken, its figures and reports are taken back; its quarantined rows stay.</summary>
    /// <param name="file">The id that <see cref="AddImport"/> gave.</param>
    /// <param name="status">Taken, HeldBack or Failed.</param>
    /// <param name="counts">What became of its rows.</param>
    /// <param name="reason">Why it was not taken, in Chinese; empty when taken.</param>
    /// <param name="columns">The headings of its columns, as a JSON array; null where none could be read.</param>
    public void EndImport(long file, ImportStatus status, ImportCounts counts, string reason, string? columns = null)
    {
        if (status == ImportStatus.Reading || !openImports.Remove(file))
        {
            throw new InvalidOperationException($"File {file} was not begun in this transaction, or cannot end as {status}.");
        }

        if (status != ImportStatus.Taken)
        {
            Observations.TakeBackFile(file);
            Reports.TakeBackFile(file);
            EnterpriseFigures.TakeBackFile(file);
            Returns.TakeBackFile(file);
        }

        else if (IsTakenAlready(file))
        {
            throw new InvalidOperationException($"File {file} was taken already as it is.");
        }

        Context.Imports.Where(row => row.Id == file).ExecuteUpdate(row => row
            .SetProperty(it => it.Status, status)
            .SetProperty(it => it.Rows, counts.Rows)
            .SetProperty(it => it.Taken, counts.Taken)
            .SetProperty(it => it.Filtered, counts.Filtered)
            .SetProperty(it => it.Quarantined, counts.Quarantined)
            .SetProperty(it => it.Empty, counts.Empty)
            .SetProperty(it => it.Repeated, counts.Repeated)
            .SetProperty(it => it.Headings, counts.Headings)
            .SetProperty(it => it.Amending, counts.Amending)
            .SetProperty(it => it.Columns, columns)
            .SetProperty(it => it.Reason, reason));
    }

    /// <summary>Whether what was taken last at the path of a file is its very content.</summary>
    private bool IsTakenAlready(long file)
    {
        var ended = Context.Imports.AsNoTracking().Single(row => row.Id == file);
        return Context.Imports
            .Where(row => row.Source == ended.Source && row.RelativePath == ended.RelativePath && row.Status == ImportStatus.Taken)
            .OrderByDescending(row => row.Id).Select(row => row.Sha256).FirstOrDefault() == ended.Sha256;
    }

    /// <summary>Writes figures of a file, leaving out those that tell nothing new.</summary>
    /// <returns>How many were written.</returns>
    public long AddObservations(long file, IEnumerable<ObservationRow> rows)
    {
        var written = 0L;
        foreach (var row in rows)
        {
            written += Observations.Add(file, row) ? 1 : 0;
        }

        return written;
    }

    /// <summary>Writes one figure of a file, unless it tells nothing new.</summary>
    public bool AddObservation(long file, in ObservationRow row) => Observations.Add(file, row);

    /// <summary>Writes a number of people of an enterprise, unless it tells nothing new.</summary>
    public bool AddEnterpriseFigure(long file, in EnterpriseFigureRow row) => EnterpriseFigures.Add(file, row);

    /// <summary>Writes a version of a report, unless it tells nothing new.</summary>
    public bool AddReport(ReportRow row) => Reports.Add(row);

    /// <summary>The version that already says the same, so that this one need not be written; null where it is new.</summary>
    public RecordedVersion? FindUnchanged(ReportRow row) => Reports.FindUnchanged(row);

    /// <summary>Writes a version of a monthly return, unless it tells nothing new.</summary>
    public bool AddReturn(ReturnRow row) => Returns.Add(row);

    /// <summary>The version that already says the same, so that this one need not be written; null where it is new.</summary>
    public RecordedVersion? FindUnchanged(ReturnRow row) => Returns.FindUnchanged(row);

    public void AddQuarantine(QuarantineRow row) => Quarantine.Add(row);

    /// <summary>Appends to the audit log.</summary>
    /// <returns>The row, sealed.</returns>
    public AuditRow AddAudit(AuditEntry entry) => Audit.Add(entry);

    /// <summary>Puts a message into the outbox and gives it its number.</summary>
    public OutboxMessage AddMessage(OutboxMessage message) => OutboxStore.Add(this, message);

    /// <summary>第几次: the how-manieth message of a case the next one to an address is. Every call counts one more.</summary>
    public int NextSequence(OutboxKind kind, string address, string caseNumber)
    {
        var key = (kind, address, caseNumber);
        return sequences[key] = 1 + (sequences.TryGetValue(key, out var last) ? last : OutboxStore.CountOfCase(this, kind, address, caseNumber));
    }

    /// <summary>The next number of a counter: 1, 2, 3 and so on, without gaps over committed transactions.</summary>
    public long NextNumber(string counter)
    {
        using var command = Command("""
            INSERT INTO meta (key, value) VALUES ($key, '1')
            ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
            RETURNING value
            """);
        command.Parameters.AddWithValue("$key", $"counter.{counter}");
        return long.Parse((string)command.ExecuteScalar()!, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public void SetMeta(string key, string value)
    {
        using var command = Command("INSERT INTO meta (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        command.Parameters.AddWithValue("$key", key);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }

    public void SetWatermark(DateTimeOffset moment) => SetMeta(MetaKey.Watermark, MetaKey.Text(moment));

    public void Dispose()
    {
        observations?.Dispose();
        reports?.Dispose();
        enterpriseFigures?.Dispose();
        returns?.Dispose();
        quarantine?.Dispose();
        audit?.Dispose();
        context?.Dispose();
    }

    /// <summary>Checks that nothing is left half done, and notes where the audit log ends.</summary>
    /// <returns>Whether there is anything to commit.</returns>
    internal bool Finish()
    {
        if (openImports.Count > 0)
        {
            throw new InvalidOperationException("A file was begun and not ended in this transaction.");
        }

        if (audit is { HasWritten: true })
        {
            SetMeta(MetaKey.AuditHead, audit.Head.ToString());
        }

        return TotalChanges() != changesBefore;
    }

    private long TotalChanges()
    {
        using var command = Command("SELECT total_changes()");
        return (long)command.ExecuteScalar()!;
    }

    private SqliteCommand Command(string sql) => new(sql, connection, transaction);

    private RecordContext NewContext()
    {
        var made = new RecordContext(new DbContextOptionsBuilder<RecordContext>().UseSqlite(connection).Options);
        made.Database.AutoSavepointsEnabled = false; // the whole transaction is rolled back on any fault
        made.Database.UseTransaction(transaction);
        return made;
    }
}
