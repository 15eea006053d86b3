using System.Collections.Immutable;

namespace Monitor.Rules.Evaluation;

/// <summary>报送情况: how many of the regions that report an indicator delivered its last due period.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Period">The last period that was due, in machine form.</param>
/// <param name="Expected">Regions expected: those that delivered anything within the year before, and those that a completeness rule expects.</param>
/// <param name="Received">Regions that delivered the period. A reported zero is a delivery.</param>
/// <param name="Missing">The codes of those that did not.</param>
public sealed record Completeness(string Indicator, string Period, int Expected, int Received, ImmutableArray<string> Missing)
{
    /// <summary>The same by the region of the second level that they belong to, in order of the codes.</summary>
    public ImmutableArray<CityDelivery> ByCity { get; init; } = [];
}
