using Monitor.Rules.Detection;

namespace Monitor.Rules.Layoffs;

/// <summary>逐段对照: within which days of a report stops and claims of its enterprise are those of the same people.</summary>
/// <param name="Basis">Where the days come from.</param>
/// <param name="LeadDays">Days before the first day of the reduction; 0 or more.</param>
/// <param name="LagDays">Days after it; 0 or more.</param>
public sealed record CohortWatch(Basis Basis, int LeadDays, int LagDays);
