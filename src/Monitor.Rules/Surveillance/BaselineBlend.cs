namespace Monitor.Rules.Surveillance;

/// <summary>Baselines from a stiff to a lively one, weighed by how well each foretold the series.</summary>
internal sealed class BaselineBlend
{
    private const double Memory = 0.99;
    private const double MostSurprise = 6;

    private static readonly BaselineSetting[] Settings =
    [
        new(0.0005, 0, 0),
        new(0.002, 0.045, 0.0005),
        new(0.01, 0.03, 0.001),
        new(0.025, 0.03, 0.002),
    ];

    private readonly ObservationNoise noise;
    private readonly DynamicBaseline[] baselines;
    private readonly Expectation[] expectations = new Expectation[Settings.Length];
    private readonly double[] merits = [0, -0.3, -1, -1.5];

    public BaselineBlend(ObservationNoise noise, SeriesCalendar calendar)
    {
        this.noise = noise;
        baselines = Array.ConvertAll(Settings, s => new DynamicBaseline(s, noise, calendar));
    }

    public void Begin(double figure, in PeriodOutlook outlook)
    {
        foreach (var baseline in baselines)
        {
            baseline.Begin(figure, outlook);
        }
    }

    public Expectation Predict(in PeriodOutlook outlook, bool isPanelChanged)
    {
        var best = merits.Max();
        var (total, mean, scatter, square) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < baselines.Length; i++)
        {
            var e = expectations[i] = baselines[i].Predict(outlook, isPanelChanged);
            var weight = Math.Exp(merits[i] - best);
            total += weight;
            mean += weight * e.Mean;
            scatter += weight * e.Noise;
            square += weight * (e.Variance + e.Mean * e.Mean);
        }

        mean /= total;
        return new(mean, scatter / total, Math.Max(square / total - mean * mean, scatter / total));
    }

    public void Learn(double figure, ReportedShare reported, double weight)
    {
        Span<double> merit = stackalloc double[baselines.Length];
        var best = double.NegativeInfinity;
        for (var i = 0; i < baselines.Length; i++)
        {
            best = Math.Max(best, merit[i] = noise.LogLikelihood(figure, noise.Part(expectations[i], reported)));
            baselines[i].Learn(figure, reported, weight);
        }

        for (var i = 0; i < baselines.Length; i++)
        {
            merits[i] = Memory * merits[i] + weight * Math.Max(merit[i] - best, -MostSurprise);
        }
    }

    public void Unsettle(double variance)
    {
        foreach (var baseline in baselines)
        {
            baseline.Unsettle(variance);
        }
    }

    public void Save(StateWriter state)
    {
        state.Add(merits);
        foreach (var baseline in baselines)
        {
            baseline.Save(state);
        }
    }

    public void Load(StateReader state)
    {
        state.Fill(merits);
        foreach (var baseline in baselines)
        {
            baseline.Load(state);
        }
    }

    public void CopyFrom(BaselineBlend other)
    {
        other.merits.CopyTo(merits, 0);
        for (var i = 0; i < baselines.Length; i++)
        {
            baselines[i].CopyFrom(other.baselines[i]);
        }
    }
}
