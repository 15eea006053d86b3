namespace Monitor.Rules.MonthlyReturns;

/// <summary>What may be shown of a group of enterprises of a region.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Grouping">What they are grouped by.</param>
/// <param name="Name">The group's official words.</param>
/// <param name="Enterprises">企业数; null where the group's figures may not be shown.</param>
/// <param name="Figures">The figures of a group of the matched sample; null where they may not be shown, and for types and reasons.</param>
/// <param name="People">For types and reasons: how many people fewer those enterprises employ; null where it may not be shown.</param>
public sealed record PublishedGroup(string Region, PanelGrouping Grouping, string Name, int? Enterprises, PublishedFigures? Figures, long? People);
