namespace Monitor.Worker.Record;

/// <summary>A row that was not taken, or not wholly, with what is wrong and where.</summary>
internal sealed class QuarantineRow
{
    public long Id { get; init; }

    /// <summary>The file; null where the row came over HTTP.</summary>
    public long? FileId { get; init; }

    public required string Source { get; init; }

    public required int Line { get; init; }

    public required string Field { get; init; }

    /// <summary>What is wrong and what its sender can do, in Chinese.</summary>
    public required string Reason { get; init; }

    /// <summary>What an operator can do about it here, in Chinese; empty for nothing.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The reason with the remedy, for operators.</summary>
    public string Advice => Remedy.Length == 0 ? Reason : $"{Reason}，{Remedy}";

    /// <summary>Whether the row is missing, or something else is to be told of it.</summary>
    public QuarantineKind Kind { get; init; }

    /// <summary>Who was refused it over HTTP: the reporter's id, empty for an office; null for all other kinds.</summary>
    public string? Sender { get; init; }

    /// <summary>SHA-256 of what was refused over HTTP, by which it is known when it is sent again.</summary>
    public string? ContentHash { get; init; }

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
