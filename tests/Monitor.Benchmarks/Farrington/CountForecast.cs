namespace Monitor.Benchmarks.Farrington;

/// <summary>The distribution of a count: negative binomial with the given mean and dispersion times the mean as variance, or Poisson at a dispersion of 1.</summary>
internal readonly record struct CountForecast(double Mean, double Dispersion)
{
    private const double Deviations = 9;
    private const double Negligible = 1e-12;

    private double Deviation => Math.Sqrt(Mean * Dispersion);

    /// <summary>The least count that is not exceeded with at least the given chance.</summary>
    public double Quantile(double chance)
    {
        var count = Math.Max(0, Math.Floor(Mean - Deviations * Deviation));
        var term = Math.Exp(LogProbability(count));
        for (var sum = term; sum < chance && (term > Negligible || count < Mean); sum += term)
        {
            term *= Ratio(count);
            count++;
        }

        return count;
    }

    /// <summary>The negative decimal logarithm of the chance of this count or a higher one.</summary>
    public double Surprise(double count)
    {
        var last = LogProbability(count);
        var (term, sum) = (1.0, 1.0);
        for (var k = count; k < Mean || term > Negligible * sum; k++)
        {
            term *= Ratio(k);
            sum += term;
        }

        return Math.Max(0, -(last + Math.Log(sum)) / Math.Log(10));
    }

    /// <summary>How the chance of the next count compares with that of this one.</summary>
    private double Ratio(double count) => Dispersion > 1
        ? (count + Mean / (Dispersion - 1)) / (count + 1) * (Dispersion - 1) / Dispersion
        : Mean / (count + 1);

    private double LogProbability(double count)
    {
        if (Dispersion <= 1)
        {
            return count * Math.Log(Mean) - Mean - LogGamma(count + 1);
        }

        var size = Mean / (Dispersion - 1);
        return LogGamma(count + size) - LogGamma(size) - LogGamma(count + 1)
            - size * Math.Log(Dispersion) + count * Math.Log((Dispersion - 1) / Dispersion);
    }

    /// <summary>By Stirling's series, after shifting the argument to where it converges fast.</summary>
    private static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < 10; x++)
        {
            product *= x;
        }

        var inverse = 1 / (x * x);
        var series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series - Math.Log(product);
    }
}
