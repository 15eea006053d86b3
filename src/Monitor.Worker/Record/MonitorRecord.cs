using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Monitor.Worker.Record;

/// <summary>The record: one SQLite file with one writer and any number of readers, who neither wait for the writer nor hold it up.</summary>
internal sealed class MonitorRecord : IAsyncDisposable
{
    private readonly string readerString;
    private readonly SqliteConnection writer;
    private readonly TimeProvider clock;
    private readonly DurableWrites writes;
    private readonly AuditAlgorithm auditAlgorithm;
    private readonly DbContextOptions<RecordContext> readerOptions;
    private readonly SemaphoreSlim turn = new(1, 1);

    private MonitorRecord(string path, SqliteConnection writer, TimeProvider clock, DurableWrites writes, AuditAlgorithm auditAlgorithm)
    {
        Path = path;
        this.writer = writer;
        this.clock = clock;
        this.writes = writes;
        this.auditAlgorithm = auditAlgorithm;
        readerString = RecordFile.ConnectionString(path, SqliteOpenMode.ReadWrite, pooling: true);
        readerOptions = new DbContextOptionsBuilder<RecordContext>()
            .UseSqlite(readerString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;
        Imports = new ImportStore(this);
        Evaluations = new EvaluationStore(this);
        Ledger = new LedgerStore(this);
        Outbox = new OutboxStore(this);
        Audit = new AuditStore(this);
        Keys = new PersonKeyStore(this);
        Cases = new CaseEventStore(this);
        Acknowledgements = new AcknowledgementStore(this);
        Reporters = new ReporterStore(this);
        Duties = new ReporterDutyStore(this);
        Filed = new FiledReportStore(this);
        Quarantine = new QuarantineStore(this);
        Briefings = new BriefingStore(this);
        Copies = new CopyStore(this);
        Duty = new DutyStore(this);
        Unread = new UnreadFileStore(this);
    }

    public string Path { get; }

    public ImportStore Imports { get; }

    public EvaluationStore Evaluations { get; }

    public LedgerStore Ledger { get; }

    public OutboxStore Outbox { get; }

    public AuditStore Audit { get; }

    public PersonKeyStore Keys { get; }

    public CaseEventStore Cases { get; }

    public AcknowledgementStore Acknowledgements { get; }

    public ReporterStore Reporters { get; }

    public ReporterDutyStore Duties { get; }

    public FiledReportStore Filed { get; }

    public QuarantineStore Quarantine { get; }

    public BriefingStore Briefings { get; }

    public CopyStore Copies { get; }

    public DutyStore Duty { get; }

    public UnreadFileStore Unread { get; }

    /// <summary>Opens the record, creating it or bringing its tables up to date first.</summary>
    /// <exception cref="RecordVersionException">A later version of the program wrote it.</exception>
    public static Task<MonitorRecord> OpenAsync(string path, TimeProvider clock, DurableWrites writes, CancellationToken cancellationToken) =>
        OpenAsync(path, clock, writes, AuditAlgorithm.Sm3, cancellationToken);

    /// <summary>Opens the record as <see cref="OpenAsync(string, TimeProvider, DurableWrites, CancellationToken)"/> does, to seal new audit rows by the digest named.</summary>
    /// <exception cref="RecordVersionException">A later version of the program wrote it.</exception>
    public static async Task<MonitorRecord> OpenAsync(
        string path, TimeProvider clock, DurableWrites writes, AuditAlgorithm auditAlgorithm, CancellationToken cancellationToken)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        var writer = await RecordFile.OpenWriterAsync(full, cancellationToken);
        try
        {
            RecordMigrations.Apply(writer, full, writes, auditAlgorithm);
            return new MonitorRecord(full, writer, clock, writes, auditAlgorithm);
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs the work in one transaction that is committed as a whole at its end, or rolled back if it throws.</summary>
    /// <remarks>Work that changes nothing leaves no durable write behind. Work must not call this method again.</remarks>
    public async Task<T> WriteAsync<T>(Func<RecordTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            using var immediate = writer.BeginTransaction(deferred: false);
            using var transaction = new RecordTransaction(writer, immediate, clock.GetUtcNow(), auditAlgorithm);
            var result = await work(transaction, cancellationToken);
            if (transaction.Finish())
            {
                writes.Around(immediate.Commit);
            }

            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{RecordTransaction, CancellationToken, Task{T}}, CancellationToken)"/>
    public Task<T> WriteAsync<T>(Func<RecordTransaction, T> work, CancellationToken cancellationToken) =>
        WriteAsync((transaction, _) => Task.FromResult(work(transaction)), cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}(Func{RecordTransaction, CancellationToken, Task{T}}, CancellationToken)"/>
    public Task WriteAsync(Action<RecordTransaction> work, CancellationToken cancellationToken) =>
        WriteAsync(
            (transaction, _) =>
            {
                work(transaction);
                return Task.FromResult(true);
            },
            cancellationToken);

    /// <summary>Streams the figures recorded after one, in the order of recording, as they stood when the reading began.</summary>
    public IEnumerable<RecordedObservation> ReadObservations(long afterId) => ObservationReader.Read(readerString, afterId);

    /// <summary>Numbers of people of enterprises after one of them, in the order of recording.</summary>
    public IEnumerable<RecordedEnterpriseFigure> ReadEnterpriseFigures(long afterId) => EnterpriseFigureWriter.Read(readerString, afterId);

    /// <summary>The figures with the numbers of their revisions, to be read piece by piece.</summary>
    public RevisedObservations OpenRevisedObservations() => new(readerString);

    /// <summary>Streams the report versions recorded after one, in the order of recording.</summary>
    public IEnumerable<RecordedReport> ReadReports(long afterId) => ReportReader.Read(readerString, afterId);

    /// <summary>Streams the versions of monthly returns recorded after one, in the order of recording. For aggregates alone (统计法第二十八条).</summary>
    public IEnumerable<RecordedReturn> ReadReturns(long afterId) => ReturnReader.Read(readerString, afterId);

    /// <summary>The corrections recorded after one, in the order of recording.</summary>
    public IReadOnlyList<AdjustmentRow> ReadAdjustments(long afterId)
    {
        using var context = Reader();
        return [.. context.Adjustments.Where(row => row.Id > afterId).OrderBy(row => row.Id)];
    }

    /// <summary>The last moment evaluated; null before the first.</summary>
    public async Task<DateTimeOffset?> WatermarkAsync(CancellationToken cancellationToken) =>
        await MetaAsync(MetaKey.Watermark, cancellationToken) is { } ticks ? MetaKey.Instant(ticks) : null;

    /// <summary>A single value kept under a key; null where there is none.</summary>
    public async Task<string?> MetaAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = Reader();
        return await context.Meta.Where(entry => entry.Key == key).Select(entry => entry.Value).SingleOrDefaultAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync(); // a transaction that is under way ends first
        await writer.DisposeAsync();
        using (var pooled = new SqliteConnection(readerString))
        {
            SqliteConnection.ClearPool(pooled);
        }

        turn.Dispose();
    }

    /// <summary>A context to read with, on a connection of its own. Nothing is written through it.</summary>
    internal RecordContext Reader() => new(readerOptions);

    internal DateTimeOffset Now() => clock.GetUtcNow();
}
