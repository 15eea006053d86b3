namespace Monitor.Worker.Record;

/// <summary>A version of a report in the record.</summary>
/// <param name="Id">Rises with the order of recording.</param>
/// <param name="Version">Counts the versions of this source's report number from one, in the order of recording.</param>
/// <param name="KnownAt">When it became known.</param>
/// <param name="RecordedAt">When it was written here.</param>
/// <param name="Report">The report, without its contact.</param>
internal sealed record RecordedReport(long Id, int Version, DateTimeOffset KnownAt, DateTimeOffset RecordedAt, ReportRow Report)
{
    /// <summary>When it was known here: not before it was recorded.</summary>
    public DateTimeOffset KnownHereAt => RecordedMoment.Of(KnownAt, RecordedAt);
}
