using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>应报未报: an enterprise's headcount falls past the line, and its reports do not explain it.</summary>
/// <param name="Basis">Where the days come from.</param>
/// <param name="WithinDays">How far apart two headcounts may lie to be compared.</param>
/// <param name="GraceDays">How many days before the first of them a report may take effect and still explain the fall.</param>
public sealed record UnreportedWatch(Basis Basis, int WithinDays, int GraceDays);
