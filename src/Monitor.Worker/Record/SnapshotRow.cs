namespace Monitor.Worker.Record;

/// <summary>What an evaluation leaves: the snapshot that everything renders from, and the state the next evaluation starts from.</summary>
internal sealed record SnapshotRow
{
    /// <summary>Made by <see cref="SnapshotId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The moment evaluated.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>The version of the rule set in force.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>The snapshot this evaluation started from; null for the first.</summary>
    public string? PreviousId { get; init; }

    /// <summary>The end of the audit log as this evaluation left it; given by the record, null for one written before there was a chain.</summary>
    public AuditHead? AuditHead { get; init; }

    /// <summary>The last case event recorded when this evaluation was; given by the record.</summary>
    public long CaseSeq { get; init; }

    /// <summary>The state after the moment, as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>The snapshot, as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
