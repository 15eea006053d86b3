namespace Monitor.Rules.Surveillance;

/// <summary>What a baseline expects of a figure before it is seen.</summary>
/// <param name="Mean">The expected figure.</param>
/// <param name="Noise">The variance of the figure about a known mean.</param>
/// <param name="Variance">The whole predictive variance: the noise and what is not known of the mean.</param>
public readonly record struct Expectation(double Mean, double Noise, double Variance);
