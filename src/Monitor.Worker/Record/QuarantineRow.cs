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

    /// <summary>The row by the headings of its columns, as a JSON object; null where it could not be cut into cells, or was too large to keep.</summary>
    public string? Cells { get; init; }

    public DateTimeOffset At { get; init; }

    public QuarantineStatus Status { get; init; }

    /// <summary>When it was mended, released or refused; null while it is open.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The id of the person who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Remark { get; init; }

    /// <summary>The cells that were corrected, as a JSON object.</summary>
    public string? MendedCells { get; init; }
}
