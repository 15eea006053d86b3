using System.Collections.Immutable;

namespace Monitor.Rules.Regions;

/// <summary>历史区划代码: a code that is no longer in use, and the codes that took its place.</summary>
/// <param name="Code">The code that history files still carry.</param>
/// <param name="Name">The region's name then; null where it is not known.</param>
/// <param name="Successors">One code where the region was renamed or merged, several where it was divided. Never empty.</param>
/// <param name="Year">The year of the change; null where it is not known.</param>
public sealed record FormerCode(string Code, string? Name, ImmutableArray<string> Successors, int? Year);
