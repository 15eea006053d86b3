using System.Collections.Immutable;

namespace Monitor.Rules.Layoffs;

/// <summary>同一批人 of an enterprise as a page shows it: stage by stage, never added up.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="EnterpriseKey">The enterprise.</param>
/// <param name="Enterprise">Its name.</param>
/// <param name="Reports">The numbers of the reports that told of them; empty where none did.</param>
/// <param name="Day">The first day on which any of them was seen.</param>
/// <param name="ByStage">People seen at each stage, in the order of the stages.</param>
/// <param name="People">How many they are: the most seen at any one stage.</param>
/// <param name="Text">What an official reads.</param>
public sealed record SeenCohort(string Region, string EnterpriseKey, string Enterprise, ImmutableArray<string> Reports, DateOnly Day, ImmutableArray<int> ByStage, int People, string Text);
