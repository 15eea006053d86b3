using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>One headline indicator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit; empty for a plain ratio.</param>
/// <param name="Summary">The sentence on the whole province, or that nothing is known.</param>
/// <param name="Rows">A line a region: the province first, then the cities, then places for comparison.</param>
public sealed record BriefingIndicator(string Name, string Unit, string Summary, ImmutableArray<BriefingFigure> Rows);
