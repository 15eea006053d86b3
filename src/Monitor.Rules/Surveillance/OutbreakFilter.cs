namespace Monitor.Rules.Surveillance;

/// <summary>Carries evidence from period to period: how probable it is that an outbreak of some shape, size and age is under way.</summary>
/// <remarks>
/// A Bayes filter over "none", spikes that end within a few periods and ramps that climb over months.
/// Excesses are counted in standard deviations of the noise; each period multiplies every hypothesis by its likelihood ratio against "none".
/// </remarks>
internal sealed class OutbreakFilter
{
    private const double LeastExcess = 0.01;
    private const double GridStep = 1.26;
    private const int GridSize = 32;

    private static readonly double[] Sizes = [0, .. Enumerable.Range(0, GridSize).Select(i => LeastExcess * Math.Pow(GridStep, i))];

    private readonly ObservationNoise noise;
    private readonly OutbreakProfile[] profiles;
    private readonly double chance;
    private readonly double[] weights;
    private readonly double[] likelihoods = new double[GridSize + 1];
    private readonly double[] ratios = new double[GridSize];
    private readonly double[] visible = new double[GridSize];
    private double none = 1;

    public OutbreakFilter(ObservationNoise noise, int periodsPerYear)
    {
        this.noise = noise;
        profiles = [.. Profiles(periodsPerYear == 12)];
        chance = profiles.Sum(p => p.Chance);
        weights = new double[profiles.Sum(p => p.Steps.Length)];
    }

    /// <summary>The probability that an outbreak is under way.</summary>
    public double Probability => 1 - none;

    /// <summary>The probability that the count last weighed holds cases of an outbreak.</summary>
    public double Presence { get; private set; }

    /// <summary>The probability that the count last weighed holds cases of a ramp.</summary>
    public double RampPresence { get; private set; }

    /// <summary>The logarithm of the odds that the count last weighed holds cases of an outbreak.</summary>
    public double LogOdds => Math.Log(Math.Max(Presence, 1e-300) / Math.Max(1 - Presence, 1e-300));

    /// <summary>Steps over a period without a report.</summary>
    public void Skip()
    {
        Array.Fill(ratios, 1);
        Array.Fill(visible, 0);
        Advance();
    }

    /// <summary>Weighs a figure.</summary>
    /// <param name="figure">The figure, or the part of it that is reported.</param>
    /// <param name="expected">What is expected of it without an outbreak.</param>
    /// <param name="unit">One standard deviation of the noise, by <see cref="ObservationNoise.Unit"/>.</param>
    /// <param name="backlog">What is expected of it if earlier cases come with it; null where none can.</param>
    public void Weigh(double figure, Expectation expected, double unit, Expectation? backlog)
    {
        noise.LogLikelihoods(figure, expected, unit, Sizes, likelihoods);
        if (backlog is { } late)
        {
            AllowFor(late, figure, unit);
        }

        for (var i = 0; i < GridSize; i++)
        {
            ratios[i] = Math.Exp(Math.Clamp(likelihoods[i + 1] - likelihoods[0], -50, 50));
            visible[i] = Math.Max(0, 1 - noise.Traceless(unit, Sizes[i + 1]) / ratios[i]);
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

    /// <summary>Allows at even odds for a backlog in the figure.</summary>
    private void AllowFor(Expectation backlog, double figure, double unit)
    {
        Span<double> heavy = stackalloc double[GridSize + 1];
        noise.LogLikelihoods(figure, backlog, unit, Sizes, heavy);
        for (var i = 0; i < heavy.Length; i++)
        {
            var top = Math.Max(likelihoods[i], heavy[i]);
            likelihoods[i] = top + Math.Log(0.5 * Math.Exp(likelihoods[i] - top) + 0.5 * Math.Exp(heavy[i] - top));
        }
    }

    private static IEnumerable<OutbreakProfile> Profiles(bool areMonths)
    {
        const double SpikesAWeek = 0.025;
        const double RampsAWeek = 0.004;
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
                yield return new(SpikesAWeek / 2 / sizes.Length, [At(size * 0.5), At(size * 0.42), At(size * 0.07), At(size * 0.012)]);
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
        var present = 0.0;
        var spikes = 0.0;
        var offset = 0;
        foreach (var profile in profiles)
        {
            var steps = profile.Steps;
            over += weights[offset + steps.Length - 1];
            for (var age = steps.Length - 1; age > 0; age--)
            {
                total += weights[offset + age] = weights[offset + age - 1] * ratios[steps[age]];
                present += weights[offset + age] * visible[steps[age]];
            }

            total += weights[offset] = none * profile.Chance * ratios[steps[0]];
            present += weights[offset] * visible[steps[0]];
            offset += steps.Length;
            spikes = profile.IsRamp ? spikes : present; // the spikes stand first
        }

        none = none * (1 - chance) + over;
        total += none;
        none /= total;
        Presence = present / total;
        RampPresence = (present - spikes) / total;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= total;
        }
    }
}
