using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>The negative binomial distribution by its mean and variance; the Poisson distribution is its border.</summary>
internal static class NegativeBinomial
{
    private const double LeastExcess = 0.01;
    private const int Shift = 5;
    private static readonly Vector256<double> EnoughForStirling = Vector256.Create((double)Shift);

    /// <summary>The log probability of a count under four means and variances, without the terms that depend on the count alone.</summary>
    /// <remarks>A variance below 1.01 times the mean is taken as that. The error is below 1e-6.</remarks>
    public static Vector256<double> LogLikelihood(double count, Vector256<double> mean, Vector256<double> variance)
    {
        var size = mean / Vector256.Max(variance / mean - Vector256<double>.One, Vector256.Create(LeastExcess));
        return Vector256.GreaterThanOrEqualAll(size, EnoughForStirling) ? OfLargeSize(count, mean, size) : OfAnySize(count, mean, size);
    }

    /// <summary>log Γ(x), by Stirling's series after a shift of small arguments.</summary>
    public static double LogGamma(double x)
    {
        var shift = 1.0;
        while (x < Shift)
        {
            shift *= x++;
        }

        var whole = Vector256.Create(x);
        return (x - 0.5) * Math.Log(x) - x + 0.9189385332046727 + Tail(whole).ToScalar() - Math.Log(shift);
    }

    /// <summary>With Stirling's series the gamma functions and the powers join into a few logarithms.</summary>
    private static Vector256<double> OfLargeSize(double count, Vector256<double> mean, Vector256<double> size)
    {
        var risen = size + Vector256.Create(count);
        return risen * Vector256.Log(risen / (size + mean)) - 0.5 * Vector256.Log(risen / size) + count * Vector256.Log(mean)
            - Vector256.Create(count) + Tail(risen) - Tail(size);
    }

    private static Vector256<double> OfAnySize(double count, Vector256<double> mean, Vector256<double> size)
    {
        var whole = size + mean;
        return LogRising(size, count) + size * Vector256.Log(size / whole) + count * Vector256.Log(mean / whole);
    }

    /// <summary>log Γ(size + count) - log Γ(size).</summary>
    private static Vector256<double> LogRising(Vector256<double> size, double count)
    {
        if (count <= 2 * Shift)
        {
            return Vector256.Log(Rising(size, count));
        }

        var (risen, shifted) = (size + Vector256.Create(count), size + EnoughForStirling);
        var half = Vector256.Create(0.5);
        return (risen - half) * Vector256.Log(risen) - (shifted - half) * Vector256.Log(shifted) - Vector256.Create(count - Shift)
            + Tail(risen) - Tail(shifted) + Vector256.Log(Rising(size, Shift));
    }

    private static Vector256<double> Rising(Vector256<double> size, double count)
    {
        var product = Vector256<double>.One;
        for (var i = 0; i < count; i++)
        {
            product *= size + Vector256.Create((double)i);
        }

        return product;
    }

    /// <summary>The end of Stirling's series.</summary>
    private static Vector256<double> Tail(Vector256<double> x)
    {
        var inverse = Vector256<double>.One / x;
        var square = inverse * inverse;
        return inverse * (Vector256.Create(1.0 / 12) - square * (Vector256.Create(1.0 / 360) - square / 1260));
    }
}
