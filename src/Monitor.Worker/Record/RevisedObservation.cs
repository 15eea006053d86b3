namespace Monitor.Worker.Record;

/// <summary>A figure with its place among the versions of it.</summary>
/// <param name="Id">Rises with the order of recording.</param>
/// <param name="Series">Stands for indicator, region and kind of period.</param>
/// <param name="Period">The period's number among those of its kind.</param>
/// <param name="Value">The figure; NaN withdraws what was known before.</param>
/// <param name="KnownAtTicks">When it became known, as UTC ticks.</param>
/// <param name="Revision">How many versions of the same figure were recorded before it: 0 for the first.</param>
internal readonly record struct RevisedObservation(long Id, int Series, int Period, double Value, long KnownAtTicks, int Revision);
