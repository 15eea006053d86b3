namespace Monitor.Worker.Record.Tables;

/// <summary>Versions of monthly returns; written and read by ADO.NET.</summary>
internal sealed class MonthlyReturnTable
{
    public long Id { get; init; }

    public required string EnterpriseKey { get; init; }

    /// <summary>The month's number among months.</summary>
    public int Month { get; init; }

    public int Version { get; init; }

    public required string Source { get; init; }

    public required string Region { get; init; }

    public required string Enterprise { get; init; }

    /// <summary>What the enterprise states, as JSON.</summary>
    public required string Content { get; init; }

    public bool Withdrawn { get; init; }

    public DateTimeOffset KnownAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public long? FileId { get; init; }

    public int Line { get; init; }

    public string? Receipt { get; init; }
}
