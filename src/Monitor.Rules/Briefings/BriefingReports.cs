using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>The enterprise reports of the week.</summary>
/// <param name="Count">How many became known in the week.</param>
/// <param name="People">Workers affected, of those that say.</param>
/// <param name="WithoutPeople">Reports that do not say how many.</param>
/// <param name="ByRegion">By the second level, the most people first.</param>
/// <param name="ByKind">By what is reported, the most people first.</param>
/// <param name="Upcoming">Those taking effect within 30 days after the snapshot, the earliest first.</param>
public sealed record BriefingReports(int Count, int People, int WithoutPeople, ImmutableArray<BriefingTally> ByRegion, ImmutableArray<BriefingTally> ByKind, ImmutableArray<BriefingReport> Upcoming);
