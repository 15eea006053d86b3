namespace Monitor.Worker.Record.Tables;

/// <summary>Figures; written and read by ADO.NET.</summary>
internal sealed class ObservationTable
{
    public long Id { get; init; }

    public int SeriesId { get; init; }

    /// <summary>The period's number among those of the series' kind.</summary>
    public int Period { get; init; }

    public double? Value { get; init; }

    public DateTimeOffset KnownAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public long FileId { get; init; }

    public int Line { get; init; }
}
