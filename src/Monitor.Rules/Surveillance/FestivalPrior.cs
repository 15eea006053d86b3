namespace Monitor.Rules.Surveillance;

/// <summary>What is known of the Spring Festival's effect on a series before it has shown one.</summary>
/// <param name="Strength">The expected strength, relative to the strong typical festival.</param>
/// <param name="Spread">The standard deviation of the strength that its windows share.</param>
/// <param name="Freedom">The standard deviation of each window's own effect about it, in log units.</param>
internal readonly record struct FestivalPrior(double Strength, double Spread, double Freedom);
