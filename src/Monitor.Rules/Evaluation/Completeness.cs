using System.Collections.Immutable;

namespace Monitor.Rules.Evaluation;

/// <summary>报送情况: how many of the regions that report an indicator delivered its last due period.</summary>
/// <param name="Indicator">The indicator's key.</param>
/// <param name="Period">The last period that was due, in machine form.</param>
/// <param name="Expected">Regions expected: those that delivered anything within the year before, and those that a completeness rule expects, but for those that are excused and silent.</param>
/// <param name="Received">Regions that delivered the period. A reported zero is a delivery.</param>
/// <param name="Missing">The codes of those that did not.</param>
public sealed record Completeness(string Indicator, string Period, int Expected, int Received, ImmutableArray<string> Missing)
{
    /// <summary>经核准停报: the codes of those that did not deliver and are excused; they do not count as expected. Null for none.</summary>
    public ImmutableArray<string>? Excused { get; init; }

    /// <summary>The same by the region of the second level that they belong to, in order of the codes.</summary>
    public ImmutableArray<CityDelivery> ByCity { get; init; } = [];
}
