namespace Monitor.Worker.Record;

/// <summary>A file that was read, identified by source, relative path and content.</summary>
internal sealed class ImportedFile
{
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string RelativePath { get; init; }

    /// <summary>SHA-256 of the bytes as stored, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public ImportStatus Status { get; init; }

    public long Rows { get; init; }

    public long Taken { get; init; }

    public long Filtered { get; init; }

    public long Quarantined { get; init; }

    public long Empty { get; init; }

    public long Repeated { get; init; }

    public long Headings { get; init; }

    public long Amending { get; init; }

    /// <summary>The headings of its columns, as a JSON array; null where none could be read.</summary>
    public string? Columns { get; init; }

    public ImportCounts Counts => new(Rows, Taken, Filtered, Quarantined) { Empty = Empty, Repeated = Repeated, Headings = Headings, Amending = Amending };

    /// <summary>Why it was held back or failed, in Chinese; empty when taken.</summary>
    public string Reason { get; init; } = "";
}
