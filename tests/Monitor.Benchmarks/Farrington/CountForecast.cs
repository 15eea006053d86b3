namespace Monitor.Benchmarks.Farrington;

/// <summary>The distribution of a count: negative binomial with the given mean and dispersion times the mean as variance, or Poisson at a dispersion of 1.</summary>
internal readonly record struct CountForecast(double Mean, double Dispersion)
{
    private const double Negligible = 1e-12;

    /// <summary>The chance of this count or a higher one, as its negative decimal logarithm.</summary>
    /// <remarks>A count lies above the quantile of 99 % just where this is 2 or more.</remarks>
    public double Surprise(double count)
    {
        var logTail = count > Mean ? LogProbability(count) + Math.Log(TermsFrom(count)) : Math.Log(1 - ChanceBelow(count));
        return Math.Max(0, -logTail / Math.Log(10));
    }

    /// <summary>The sum of the chances from this count upwards, relative to the first.</summary>
    private double TermsFrom(double count)
    {
        var (term, sum) = (1.0, 1.0);
        for (var k = count; term > Negligible * sum; k++)
        {
            term *= Ratio(k);
            sum += term;
        }

        return sum;
    }

    /// <summary>Summed downwards, from where the chances are largest.</summary>
    private double ChanceBelow(double count)
    {
        var term = Math.Exp(LogProbability(count));
        var sum = 0.0;
        for (var k = count - 1; k >= 0 && term > Negligible * sum; k--)
        {
            term /= Ratio(k);
            sum += term;
        }

        return sum;
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
