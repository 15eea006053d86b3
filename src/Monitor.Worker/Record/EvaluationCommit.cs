using System.Collections.Immutable;

namespace Monitor.Worker.Record;

/// <summary>Everything that follows from one evaluation, written in one transaction or not at all.</summary>
internal sealed record EvaluationCommit
{
    public required SnapshotRow Snapshot { get; init; }

    /// <summary>The alerts that changed, as they stand now.</summary>
    public ImmutableArray<AlertRow> Alerts { get; init; } = [];

    public ImmutableArray<AlertChangeRow> Changes { get; init; } = [];

    public ImmutableArray<AuditEntry> Audit { get; init; } = [];

    /// <summary>Composes the messages within the transaction, when alerts and audit stand: they name the end of the audit log, and the cases that come of the alerts.</summary>
    public Func<RecordTransaction, ImmutableArray<OutboxMessage>> Messages { get; init; } = _ => [];

    /// <summary>The ledger's attempt that this finishes; null where no ledger is kept.</summary>
    public LedgerRun? Run { get; init; }

    /// <summary>The last moment evaluated; null leaves it where it is.</summary>
    public DateTimeOffset? Watermark { get; init; }
}
