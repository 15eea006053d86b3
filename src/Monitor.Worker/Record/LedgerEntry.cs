namespace Monitor.Worker.Record;

/// <summary>The work of one job for one data period and partition.</summary>
internal sealed class LedgerEntry
{
    public long Id { get; init; }

    public required string Job { get; init; }

    /// <summary>The period's key; keys of one job sort by time when compared ordinally.</summary>
    public required string Period { get; init; }

    /// <summary>A part of the period's work that is done on its own; empty where there is none.</summary>
    public string Partition { get; init; } = "";

    public LedgerStatus Status { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public string Detail { get; init; } = "";
}
