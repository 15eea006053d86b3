namespace Monitor.Worker.Record;

/// <summary>A file of an archived issue, by which it can be told whether what lies in the archive is what was sent.</summary>
internal sealed record BriefingFileRow
{
    public long Id { get; init; }

    public required string Issue { get; init; }

    /// <summary>The format: docx, html or xlsx.</summary>
    public required string Format { get; init; }

    /// <summary>Relative to the data folder.</summary>
    public required string RelativePath { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }
}
