namespace Monitor.Rules.Layoffs;

/// <summary>催报时点: when a reporter that has not reported yet, or the duty officer of a county, is reminded.</summary>
/// <param name="DaysAfterDue">Days after the day the report is due; below 0 for days before it.</param>
/// <param name="At">The time of that day.</param>
public sealed record RegisterReminder(int DaysAfterDue, TimeOnly At);
