namespace Monitor.Worker.Record;

/// <summary>A version of a monthly return in the record.</summary>
/// <param name="Id">Rises with the order of recording.</param>
/// <param name="Version">Counts the versions of an enterprise's month from one, in the order of recording.</param>
/// <param name="KnownAt">When it became known.</param>
/// <param name="RecordedAt">When it was written here.</param>
/// <param name="Return">The return.</param>
internal sealed record RecordedReturn(long Id, int Version, DateTimeOffset KnownAt, DateTimeOffset RecordedAt, ReturnRow Return)
{
    /// <summary>When it was known here: not before it was recorded.</summary>
    public DateTimeOffset KnownHereAt => RecordedMoment.Of(KnownAt, RecordedAt);
}
