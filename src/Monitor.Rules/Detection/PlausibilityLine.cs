using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>How far a delivery must lie from the typical for one grade of a data alert.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="FallsTo">At most this share of the typical, above 0 and below 1; null for no lower line.</param>
/// <param name="RisesTo">At least this multiple of the typical, above 1; null for no upper line.</param>
public sealed record PlausibilityLine(Grade Grade, decimal? FallsTo, decimal? RisesTo);
