using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Baselines from a stiff to a lively one, weighed by how well each foretold the series.</summary>
internal sealed class BaselineBlend(ObservationNoise noise, SeriesCalendar calendar)
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

    private readonly DynamicBaselines baselines = new(Settings, noise, calendar);
    private Expectations expectations;
    private Vector256<double> merits = Vector256.Create(0, -0.3, -1, -1.5);

    public void Begin(double figure, in PeriodOutlook outlook) => baselines.Begin(figure, outlook);

    public Expectation Predict(in PeriodOutlook outlook, bool isPanelChanged)
    {
        expectations = baselines.Predict(outlook, isPanelChanged);
        var weights = Vector256.Exp(merits - Vector256.Create(Greatest(merits)));
        weights /= Vector256.Sum(weights);
        var mean = Vector256.Dot(weights, expectations.Mean);
        var scatter = Vector256.Dot(weights, expectations.Noise);
        var square = Vector256.Dot(weights, expectations.Variance + expectations.Mean * expectations.Mean);
        return new(mean, scatter, Math.Max(square - mean * mean, scatter));
    }

    public void Learn(double figure, ReportedShare reported, double weight)
    {
        var merit = noise.LogLikelihood(figure, noise.Part(expectations, reported));
        baselines.Learn(figure, reported, weight);
        merit = Vector256.Max(merit - Vector256.Create(Greatest(merit)), Vector256.Create(-MostSurprise));
        merits = Memory * merits + weight * merit;
    }

    public void Unsettle(double variance) => baselines.Unsettle(variance);

    public void Save(StateWriter state)
    {
        state.Add([merits]);
        baselines.Save(state);
    }

    public void Load(StateReader state)
    {
        merits = state.Four();
        baselines.Load(state);
    }

    public void CopyFrom(BaselineBlend other)
    {
        merits = other.merits;
        baselines.CopyFrom(other.baselines);
    }

    private static double Greatest(Vector256<double> lanes) => Math.Max(Math.Max(lanes[0], lanes[1]), Math.Max(lanes[2], lanes[3]));
}
