using System.Collections.Immutable;

namespace Monitor.Rules.Briefings.Documents;

/// <summary>图: the same trend for many regions side by side, a page of small charts.</summary>
/// <param name="Caption">What they show, without a number.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Panels">A trend a region.</param>
public sealed record SmallMultiples(string Caption, string Unit, ImmutableArray<Trend> Panels) : DocumentBlock;
