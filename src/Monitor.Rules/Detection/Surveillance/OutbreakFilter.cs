namespace Monitor.Rules.Detection.Surveillance;

/// <summary>Carries evidence from period to period: how probable it is that an outbreak of some shape, size and age is under way.</summary>
/// <remarks>
/// A Bayes filter over "none", spikes that end within a few periods and ramps that climb over months.
/// Excesses are counted in standard deviations of the count; each period multiplies every hypothesis by its likelihood ratio against "none".
/// </remarks>
internal sealed class OutbreakFilter
{
    private const double LeastExcess = 0.1;
    private const double GridStep = 1.22;
    private const int GridSize = 25;

    private static readonly double[] Grid = [.. Enumerable.Range(0, GridSize).Select(i => LeastExcess * Math.Pow(GridStep, i))];

    private readonly OutbreakProfile[] profiles;
    private readonly double chance;
    private readonly double[] weights;
    private readonly double[] ratios = new double[GridSize];
    private double none = 1;

    public OutbreakFilter(int periodsPerYear)
    {
        profiles = [.. Profiles(periodsPerYear == 12)];
        chance = profiles.Sum(p => p.Chance);
        weights = new double[profiles.Sum(p => p.Steps.Length)];
    }

    /// <summary>The probability that an outbreak is under way.</summary>
    public double Probability => 1 - none;

    /// <summary>The logarithm of the odds for an outbreak.</summary>
    public double LogOdds
    {
        get
        {
            var sum = 0.0;
            foreach (var weight in weights)
            {
                sum += weight;
            }

            return Math.Log(Math.Max(sum, 1e-300) / Math.Max(none, 1e-300));
        }
    }

    /// <summary>Steps over a period without a report.</summary>
    public void Skip()
    {
        Array.Fill(ratios, 1);
        Advance();
    }

    /// <summary>Weighs a count.</summary>
    /// <param name="count">The count, or the part of it that is reported.</param>
    /// <param name="expected">What is expected of it without an outbreak.</param>
    /// <param name="share">The reported share of an excess.</param>
    /// <param name="backlog">What is expected of it if earlier cases come with it; null where none can.</param>
    public void Weigh(double count, Expectation expected, double share, Expectation? backlog)
    {
        var scale = share * Math.Sqrt(expected.Noise) / Math.Sqrt(share);
        var usual = LogLikelihood(count, expected, backlog, 0);
        for (var i = 0; i < GridSize; i++)
        {
            ratios[i] = Math.Exp(Math.Clamp(LogLikelihood(count, expected, backlog, scale * Grid[i]) - usual, -50, 50));
        }

        Advance();
    }

    /// <summary>Drops all hypotheses.</summary>
    public void Clear()
    {
        Array.Clear(weights);
        none = 1;
    }

    public void Save(StateWriter state)
    {
        state.Add(none);
        state.Add(weights);
    }

    public void Load(StateReader state)
    {
        none = state.One();
        state.Fill(weights);
    }

    public void CopyFrom(OutbreakFilter other)
    {
        none = other.none;
        other.weights.CopyTo(weights, 0);
    }

    private static double LogLikelihood(double count, Expectation expected, Expectation? backlog, double excess)
    {
        var plain = NegativeBinomial.LogLikelihood(count, expected.Mean + excess, expected.Variance + excess + 0.02 * excess * excess);
        if (backlog is not { } late)
        {
            return plain;
        }

        var heavy = NegativeBinomial.LogLikelihood(count, late.Mean + excess, late.Variance + excess + 0.02 * excess * excess);
        var top = Math.Max(plain, heavy);
        return top + Math.Log(0.5 * Math.Exp(plain - top) + 0.5 * Math.Exp(heavy - top));
    }

    private static IEnumerable<OutbreakProfile> Profiles(bool areMonths)
    {
        const double SpikesAWeek = 0.012;
        const double RampsAWeek = 0.006;
        var weeks = areMonths ? 2 : 1;
        double[] sizes = [1.5, 2.2, 3.2, 4.5, 6.5, 9, 12];
        foreach (var size in sizes)
        {
            if (areMonths)
            {
                yield return new(SpikesAWeek * weeks / sizes.Length, [At(size), At(size * 0.15)]);
            }
            else
            {
                yield return new(SpikesAWeek / 2 / sizes.Length, [At(size * 0.85), At(size * 0.15)]);
                yield return new(SpikesAWeek / 2 / sizes.Length, [At(size * 0.5), At(size * 0.42), At(size * 0.08)]);
            }
        }

        double[] peaks = [1.5, 2.2, 3.2, 4.5];
        int[] climbs = areMonths ? [3, 5] : [8, 10, 12];
        foreach (var peak in peaks)
        {
            foreach (var climb in climbs)
            {
                var up = Enumerable.Range(1, climb).Select(i => At(peak * i / climb));
                yield return new(RampsAWeek * weeks / peaks.Length / climbs.Length, [.. up, At(peak * 0.6), At(peak * 0.3)]);
            }
        }
    }

    private static int At(double excess) =>
        Math.Clamp((int)Math.Round(Math.Log(excess / LeastExcess) / Math.Log(GridStep)), 0, GridSize - 1);

    private void Advance()
    {
        var over = 0.0;
        var total = 0.0;
        var offset = 0;
        foreach (var profile in profiles)
        {
            var steps = profile.Steps;
            over += weights[offset + steps.Length - 1];
            for (var age = steps.Length - 1; age > 0; age--)
            {
                total += weights[offset + age] = weights[offset + age - 1] * ratios[steps[age]];
            }

            total += weights[offset] = none * profile.Chance * ratios[steps[0]];
            offset += steps.Length;
        }

        none = none * (1 - chance) + over;
        total += none;
        none /= total;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= total;
        }
    }
}
