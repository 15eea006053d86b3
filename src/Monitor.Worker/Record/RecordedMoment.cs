namespace Monitor.Worker.Record;

/// <summary>When something was known here.</summary>
internal static class RecordedMoment
{
    /// <summary>The moment it became known, but not before it was recorded.</summary>
    public static DateTimeOffset Of(DateTimeOffset knownAt, DateTimeOffset recordedAt) => knownAt > recordedAt ? knownAt : recordedAt;
}
