namespace Monitor.Rules.Surveillance;

/// <summary>What a baseline expects of a count before it is seen.</summary>
/// <param name="Mean">The expected count.</param>
/// <param name="Noise">The variance of the count about a known mean.</param>
/// <param name="Variance">The whole predictive variance: the noise and what is not known of the mean.</param>
public readonly record struct Expectation(double Mean, double Noise, double Variance)
{
    /// <summary>The expectation of the part of the count that is reported so far.</summary>
    /// <param name="share">The expected share, above 0 and at most 1.</param>
    /// <param name="spread">The variance of the share about it, relative to its square.</param>
    internal Expectation Reported(double share, double spread)
    {
        var seen = Mean * share;
        var thinned = seen + share * share * Math.Max(Noise - Mean, 0);
        return new(seen, thinned + spread * seen * seen, thinned + spread * seen * seen + share * share * (Variance - Noise));
    }
}
