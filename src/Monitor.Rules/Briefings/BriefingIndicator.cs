using System.Collections.Immutable;

namespace Monitor.Rules.Briefings;

/// <summary>One headline indicator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit; empty for a plain ratio.</param>
/// <param name="Summary">The sentence on the whole province, or that nothing is known.</param>
/// <param name="Rows">A line a region: the province first, then the cities, then places for comparison.</param>
public sealed record BriefingIndicator(string Name, string Unit, string Summary, ImmutableArray<BriefingFigure> Rows)
{
    /// <summary>报送率: how far the figure can be relied on, such as 近4期到报率98.5%，及时率97%; empty where nothing is known of that.</summary>
    public string Reporting { get; init; } = "";
}
