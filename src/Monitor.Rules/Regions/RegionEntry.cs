namespace Monitor.Rules.Regions;

/// <summary>One line of a list of regions, before the tree is built.</summary>
/// <param name="Code">The region's code.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Level">Its level.</param>
/// <param name="ParentCode">The code of the region above it; null for the root and for context places.</param>
/// <param name="IsZone">Whether it is a development zone.</param>
public sealed record RegionEntry(string Code, string Name, AdministrativeLevel Level, string? ParentCode, bool IsZone = false);
