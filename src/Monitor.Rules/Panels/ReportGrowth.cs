namespace Monitor.Rules.Panels;

/// <summary>A version of a report that says more than the one before: more people, a larger share of the staff, another kind or place.</summary>
/// <param name="At">When it became known.</param>
/// <param name="On">The day of it.</param>
/// <param name="Before">The version that it says more than; null where nothing was in force, so that all of it is new.</param>
/// <param name="Version">The version.</param>
internal sealed record ReportGrowth(DateTimeOffset At, DateOnly On, LayoffReport? Before, LayoffReport Version);
