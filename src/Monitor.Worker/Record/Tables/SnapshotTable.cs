namespace Monitor.Worker.Record.Tables;

/// <summary>Snapshots with their two documents compressed.</summary>
internal sealed class SnapshotTable
{
    public long Seq { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset Moment { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RuleVersion { get; init; }

    public string? PreviousId { get; init; }

    public string? AuditHead { get; init; }

    public long CaseSeq { get; init; }

    public required byte[] State { get; init; }

    public required byte[] Body { get; init; }
}
