using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Carries evidence from period to period: how probable it is that an outbreak of some shape, size and age is under way.</summary>
/// <remarks>
/// A Bayes filter over "none", spikes that end within a few periods and ramps that climb over months.
/// Excesses are counted in standard deviations of the noise; each period multiplies every hypothesis by its likelihood ratio against "none".
/// </remarks>
internal sealed class OutbreakFilter
{
    private static readonly Vector256<double> MostRatio = Vector256.Create(50.0);

    private readonly ObservationNoise noise;
    private readonly OutbreakProfiles profiles;
    private readonly Vector256<double>[] weights;
    private double none = 1;

    public OutbreakFilter(ObservationNoise noise, int periodsPerYear)
    {
        this.noise = noise;
        profiles = periodsPerYear == 12 ? OutbreakProfiles.Months : OutbreakProfiles.Weeks;
        weights = new Vector256<double>[profiles.Rows];
    }

    /// <summary>The probability that an outbreak is under way.</summary>
    public double Probability => 1 - none;

    /// <summary>The probability that the figure last weighed holds cases of an outbreak.</summary>
    public double Presence { get; private set; }

    /// <summary>The part of <see cref="Presence"/> that is owed to ramps.</summary>
    public double RampPresence { get; private set; }

    /// <summary>The logarithm of the odds that the figure last weighed holds cases of an outbreak.</summary>
    public double LogOdds => Math.Log(Math.Max(Presence, 1e-300) / Math.Max(1 - Presence, 1e-300));

    /// <summary>Steps over a period without a report.</summary>
    public void Skip()
    {
        Span<Vector256<double>> ratios = stackalloc Vector256<double>[OutbreakProfiles.Sizes.Length];
        Span<Vector256<double>> traces = stackalloc Vector256<double>[ratios.Length];
        ratios.Fill(Vector256<double>.One);
        traces.Clear();
        Advance(ratios, traces);
    }

    /// <summary>Weighs a figure.</summary>
    /// <param name="figure">The figure, or the part of it that is reported.</param>
    /// <param name="expected">What is expected of it without an outbreak.</param>
    /// <param name="unit">One standard deviation of the noise, by <see cref="ObservationNoise.Unit"/>.</param>
    /// <param name="backlog">What is expected of it if earlier cases come with it; null where none can.</param>
    public void Weigh(double figure, in Expectation expected, double unit, Expectation? backlog)
    {
        var sizes = OutbreakProfiles.Sizes.AsSpan();
        Span<Vector256<double>> ratios = stackalloc Vector256<double>[sizes.Length];
        Span<Vector256<double>> traces = stackalloc Vector256<double>[sizes.Length];
        noise.LogLikelihoods(figure, expected, unit, sizes, ratios);
        if (backlog is { } late)
        {
            AllowFor(late, figure, unit, ratios);
        }

        var usual = Vector256.Create(ratios[0].ToScalar());
        for (var i = 0; i < ratios.Length; i++)
        {
            ratios[i] = Vector256.Exp(Vector256.Clamp(ratios[i] - usual, -MostRatio, MostRatio));
            traces[i] = Vector256.Max(Vector256<double>.Zero, ratios[i] - noise.Traceless(unit, sizes[i]));
        }

        Advance(ratios, traces);
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
    private void AllowFor(in Expectation backlog, double figure, double unit, Span<Vector256<double>> likelihoods)
    {
        Span<Vector256<double>> heavy = stackalloc Vector256<double>[likelihoods.Length];
        noise.LogLikelihoods(figure, backlog, unit, OutbreakProfiles.Sizes.AsSpan(), heavy);
        for (var i = 0; i < heavy.Length; i++)
        {
            var top = Vector256.Max(likelihoods[i], heavy[i]);
            likelihoods[i] = top + Vector256.Log(Vector256.Exp(likelihoods[i] - top) + Vector256.Exp(heavy[i] - top));
        }
    }

    /// <summary>Moves every hypothesis on by a period.</summary>
    /// <param name="ratios">The likelihood ratio of each size against none.</param>
    /// <param name="traces">The part of it in which the outbreak left cases in the figure.</param>
    private void Advance(ReadOnlySpan<Vector256<double>> ratios, ReadOnlySpan<Vector256<double>> traces)
    {
        var ratio = MemoryMarshal.Cast<Vector256<double>, double>(ratios);
        var trace = MemoryMarshal.Cast<Vector256<double>, double>(traces);
        var (over, total, spikes, ramps) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        var rows = weights.AsSpan();
        foreach (var profile in profiles.All)
        {
            var steps = profile.Steps;
            var present = Vector256<double>.Zero;
            over += rows[steps.Length - 1];
            for (var age = steps.Length - 1; age >= 0; age--)
            {
                var before = age > 0 ? rows[age - 1] : none * profile.Chance;
                total += rows[age] = before * Vector256.Create(ratio[steps[age]..]);
                present += before * Vector256.Create(trace[steps[age]..]);
            }

            spikes += profile.IsRamp ? Vector256<double>.Zero : present;
            ramps += profile.IsRamp ? present : Vector256<double>.Zero;
            rows = rows[steps.Length..];
        }

        Normalise(none * (1 - profiles.Chance) + Vector256.Sum(over), Vector256.Sum(total), Vector256.Sum(spikes), Vector256.Sum(ramps));
    }

    private void Normalise(double calm, double outbreaks, double spikes, double ramps)
    {
        var scale = 1 / (calm + outbreaks);
        none = calm * scale;
        Presence = (spikes + ramps) * scale;
        RampPresence = ramps * scale;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] *= scale;
        }
    }
}
