namespace Monitor.Rules.Briefings;

/// <summary>An enterprise report that takes effect soon. An administrative filing: its name is for readers inside the house.</summary>
/// <param name="Effective">The first day of the reduction, in words.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Kind">What is reported.</param>
/// <param name="People">Workers affected with their unit, or 未报.</param>
/// <param name="Share">Their share of the staff, or 未报.</param>
public sealed record BriefingReport(string Effective, string Region, string Enterprise, string Kind, string People, string Share);
