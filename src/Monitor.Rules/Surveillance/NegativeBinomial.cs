namespace Monitor.Rules.Surveillance;

/// <summary>The negative binomial distribution by its mean and variance; the Poisson distribution is its border.</summary>
internal static class NegativeBinomial
{
    private const double LeastExcess = 0.01;

    /// <summary>The log probability of a count, without the term that depends on the count alone.</summary>
    /// <remarks>A variance below 1.01 times the mean is taken as that.</remarks>
    public static double LogLikelihood(double count, double mean, double variance)
    {
        var size = mean / Math.Max(variance / mean - 1, LeastExcess);
        return LogRising(size, count) + size * Math.Log(size / (size + mean)) + count * Math.Log(mean / (size + mean));
    }

    /// <summary>log Γ(size + count) - log Γ(size).</summary>
    private static double LogRising(double size, double count)
    {
        if (count > 12)
        {
            return LogGamma(size + count) - LogGamma(size);
        }

        var product = 1.0;
        for (var i = 0; i < count; i++)
        {
            product *= size + i;
        }

        return Math.Log(product);
    }

    /// <summary>Stirling's series, after shifting small arguments upward; the error is below 1e-6.</summary>
    public static double LogGamma(double x)
    {
        var shift = 1.0;
        while (x < 5)
        {
            shift *= x++;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        return (x - 0.5) * Math.Log(x) - x + 0.9189385332046727 + inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260)) - Math.Log(shift);
    }
}
