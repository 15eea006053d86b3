namespace Monitor.Worker.Surveillance.Training;

/// <summary>Random draws that a seed fixes for good, whatever the framework's own generator does.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014).</remarks>
internal sealed class SeededDraws
{
    private const double LargePoisson = 30;
    private ulong state;

    /// <summary>Begins the draws of one of many streams of a seed.</summary>
    public SeededDraws(int seed, int stream)
    {
        state = (ulong)(uint)seed;
        state = Next() + (uint)stream;
        state = Next();
    }

    /// <summary>0 or more, below 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double least, double most) => least + (most - least) * Uniform();

    /// <summary>Both ends may come.</summary>
    public int Whole(int least, int most) => least + (int)(Uniform() * (most - least + 1));

    /// <summary>Even on the logarithmic scale.</summary>
    public double LogBetween(double least, double most) => Math.Exp(Between(Math.Log(least), Math.Log(most)));

    public bool Chance(double probability) => Uniform() < probability;

    public double Exponential() => -Math.Log(1 - Uniform());

    public double Normal() => Math.Sqrt(2 * Exponential()) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>A Poisson count; for large means a rounded normal.</summary>
    public int Poisson(double mean)
    {
        if (mean > LargePoisson)
        {
            return (int)Math.Max(Math.Round(mean + Math.Sqrt(mean) * Normal() + (Math.Pow(Normal(), 2) - 1) / 6), 0);
        }

        var (count, left) = (0, mean - Exponential());
        while (left > 0)
        {
            count++;
            left -= Exponential();
        }

        return count;
    }

    /// <summary>A negative binomial count; Poisson where the variance is no larger than the mean.</summary>
    public int Count(double mean, double variance)
    {
        if (mean <= 0)
        {
            return 0;
        }

        var excess = variance / mean - 1;
        return Poisson(excess < 1e-6 ? mean : excess * Gamma(mean / excess));
    }

    /// <summary>How many of a count fall into a part; for large counts a rounded normal.</summary>
    public int Binomial(int count, double share)
    {
        if (count * share * (1 - share) > LargePoisson)
        {
            var mean = count * share;
            return (int)Math.Clamp(Math.Round(mean + Math.Sqrt(mean * (1 - share)) * Normal()), 0, count);
        }

        var part = 0;
        for (var i = 0; i < count; i++)
        {
            part += Chance(share) ? 1 : 0;
        }

        return part;
    }

    /// <summary>A gamma variate of scale 1 (Marsaglia and Tsang 2000).</summary>
    private double Gamma(double shape)
    {
        if (shape < 1)
        {
            return Gamma(shape + 1) * Math.Pow(1 - Uniform(), 1 / shape);
        }

        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(1 - Uniform()) < 0.5 * x * x + d - d * v + d * Math.Log(v))
            {
                return d * v;
            }
        }
    }

    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
