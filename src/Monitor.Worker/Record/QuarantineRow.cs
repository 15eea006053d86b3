namespace Monitor.Worker.Record;

/// <summary>A row that was not taken, with what is wrong and where.</summary>
internal sealed class QuarantineRow
{
    public long Id { get; init; }

    /// <summary>The file; null where the row came over HTTP.</summary>
    public long? FileId { get; init; }

    public required string Source { get; init; }

    public required int Line { get; init; }

    public required string Field { get; init; }

    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public required string Reason { get; init; }

    /// <summary>The row as it came, cut after 4 KiB.</summary>
    public required string Raw { get; init; }

    public DateTimeOffset At { get; init; }

    public QuarantineStatus Status { get; init; }
}
