using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>A figure of the record.</summary>
/// <param name="Id">Rises with the order of recording.</param>
/// <param name="Series">Stands for indicator, region and kind of period, always the same number for the same three: small enough to index an array with.</param>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Period">The period it speaks of.</param>
/// <param name="Value">The figure; NaN withdraws what was known before.</param>
/// <param name="KnownAt">When it became known.</param>
/// <param name="RecordedAt">When it was written here.</param>
/// <param name="FileId">The file it came in.</param>
/// <param name="Line">The line of that file.</param>
internal readonly record struct RecordedObservation(
    long Id, int Series, string Indicator, string Region, Period Period, double Value, DateTimeOffset KnownAt, DateTimeOffset RecordedAt, long FileId, int Line)
{
    /// <summary>Whether it was written by an act on a row in quarantine, after the file had come.</summary>
    public bool IsMended { get; init; }
}
