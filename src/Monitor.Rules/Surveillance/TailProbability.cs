namespace Monitor.Rules.Surveillance;

/// <summary>How probable a figure or a worse one is under what was expected.</summary>
internal static class TailProbability
{
    private const double LeastExcess = 0.01;
    private const int MostSteps = 400;

    /// <summary>log P(X ≥ count) for a negative binomial count, half of P(X = count) left out, so that it is even on average.</summary>
    /// <param name="count">0 or more; a fraction is taken as it is.</param>
    /// <param name="expected">The mean and the whole variance.</param>
    public static double LogOfCount(double count, in Expectation expected)
    {
        var size = expected.Mean / Math.Max(expected.Variance / expected.Mean - 1, LeastExcess);
        var chance = expected.Mean / (size + expected.Mean);
        return count <= 0
            ? Math.Log(Math.Max(1 - Math.Exp(size * Math.Log(1 - chance)) / 2, 1e-300))
            : Middle(LogBeta(count, size, chance), LogBeta(count + 1, size, chance));
    }

    /// <summary>log P(Z ≥ deviation) of the standard normal distribution.</summary>
    public static double LogOfNormal(double deviation)
    {
        if (deviation < 0)
        {
            return Math.Log(1 - Math.Exp(LogOfNormal(-deviation)));
        }

        // Mills' ratio by a continued fraction far out, by Abramowitz and Stegun 26.2.17 near the middle
        var density = -deviation * deviation / 2 - 0.9189385332046727;
        if (deviation > 3)
        {
            var fraction = deviation;
            for (var i = 20; i > 0; i--)
            {
                fraction = deviation + i / fraction;
            }

            return density - Math.Log(fraction);
        }

        var t = 1 / (1 + 0.2316419 * deviation);
        return density + Math.Log(t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)))));
    }

    private static double Middle(double atLeast, double above) =>
        atLeast + Math.Log((1 + Math.Exp(Math.Min(above - atLeast, 0))) / 2);

    /// <summary>The logarithm of the regularised incomplete beta function I_x(a, b), by Lentz's continued fraction.</summary>
    private static double LogBeta(double a, double b, double x)
    {
        if (x > (a + 1) / (a + b + 2))
        {
            return Math.Log(Math.Max(1 - Math.Exp(LogBeta(b, a, 1 - x)), 1e-300));
        }

        var front = NegativeBinomial.LogGamma(a + b) - NegativeBinomial.LogGamma(a) - NegativeBinomial.LogGamma(b)
            + a * Math.Log(x) + b * Math.Log(1 - x) - Math.Log(a);
        return front + Math.Log(Fraction(a, b, x));
    }

    private static double Fraction(double a, double b, double x)
    {
        var (c, d) = (1.0, 1 / (1 - (a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m <= MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            value *= d * c;
            if (Math.Abs(d * c - 1) < 1e-9)
            {
                break;
            }
        }

        return Math.Max(value, 1e-300);
    }
}
