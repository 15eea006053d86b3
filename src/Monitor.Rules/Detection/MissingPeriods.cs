using Monitor.Rules.Grading;

namespace Monitor.Rules.Detection;

/// <summary>How many periods in a row must be missing for one grade of a data alert.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Periods">The number of periods; at least 1.</param>
public sealed record MissingPeriods(Grade Grade, int Periods);
