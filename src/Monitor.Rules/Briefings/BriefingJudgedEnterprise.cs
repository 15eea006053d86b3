using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>What the judgement of reports says of one enterprise. An administrative filing: its name is for readers inside the house.</summary>
/// <param name="Region">The region's full name.</param>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Reports">The numbers of the reports, in words; empty where there are none.</param>
/// <param name="Findings">The findings.</param>
public sealed record BriefingJudgedEnterprise(string Region, string Enterprise, string Reports, ImmutableArray<BriefingFinding> Findings);
