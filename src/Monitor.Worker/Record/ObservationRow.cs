using Monitor.Rules.Periods;

namespace Monitor.Worker.Record;

/// <summary>A figure to be recorded.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Region">The region's code.</param>
/// <param name="Period">The period it speaks of.</param>
/// <param name="Value">The figure; null withdraws what was known before.</param>
/// <param name="KnownAt">When it became known. Null means with this transaction, and then a figure equal to what is already known is not written again.</param>
/// <param name="Line">The line of the file.</param>
internal readonly record struct ObservationRow(string Indicator, string Region, Period Period, double? Value, DateTimeOffset? KnownAt, int Line);
