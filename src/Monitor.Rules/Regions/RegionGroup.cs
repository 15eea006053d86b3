using System.Collections.Immutable;

namespace Monitor.Rules.Regions;

/// <summary>A named group of regions (三大经济圈): a cut through the tree for totals and rule scopes, never a level.</summary>
/// <param name="Id">Its key in the configuration.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The codes of its regions.</param>
public sealed record RegionGroup(string Id, string Name, ImmutableArray<string> Members);
