namespace Monitor.Worker.Record;

/// <summary>A quarantined row with the file it came in; null for one that came over HTTP.</summary>
internal sealed class QuarantinedRow
{
    public required QuarantineRow Row { get; init; }

    public ImportedFile? File { get; init; }
}
