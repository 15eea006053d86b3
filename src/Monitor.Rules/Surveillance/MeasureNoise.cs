using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Positive measures: rates, indices, and large counts watched for deficits; normal on the logarithmic scale, the scatter the variance there.</summary>
/// <param name="side">The side on which the series is watched.</param>
internal sealed class MeasureNoise(AlarmSide side) : ObservationNoise
{
    private const double UsualDeviation = 0.05;
    private const double LeastDeviation = 0.005;
    private const double TraceSize = 0.5;
    private const double Unevenness = 0.02;
    private const double WeightOfShare = 100;
    private static readonly Vector256<double> LargestFall = Vector256.Create(3.0); // to a twentieth; the logarithm of zero is taken as that
    private static readonly Vector256<double> Extreme = Vector256.Create(40.0);

    private readonly double sign = side == AlarmSide.High ? 1 : -1;

    public override (double Scatter, double Weight) Usual => (UsualDeviation * UsualDeviation, 8);

    public override FestivalPrior Festival => new(0.5, 0.5, 0.3);

    public override (double Mean, double Spread) Work => (0.3, 0.3);

    public override bool GrowsWithLength => false;

    public override double LeastScatter => LeastDeviation * LeastDeviation;

    public override bool CanBegin(double figure) => figure > 0;

    public override double FirstLevel(double figure) => Math.Log(figure);

    public override Expectations Expect(Vector256<double> logMean, Vector256<double> uncertainty, Vector256<double> scatter)
    {
        var expected = Vector256.Exp(Vector256.Clamp(logMean + (uncertainty + scatter) / 2, -Extreme, Extreme));
        var square = expected * expected;
        return new(
            expected,
            square * (Vector256.Exp(scatter) - Vector256<double>.One),
            square * (Vector256.Exp(scatter + uncertainty) - Vector256<double>.One));
    }

    public override Expectations Part(in Expectations whole, ReportedShare reported)
    {
        var square = reported.Share * reported.Share;
        var spread = reported.Spread * whole.Mean * whole.Mean;
        return new(whole.Mean * reported.Share, square * (whole.Noise + spread), square * (whole.Variance + spread));
    }

    public override Expectation? Backlog(in Expectation seen, int silentFor) => null;

    public override double Surprise(double figure, in Expectation expected)
    {
        var (deviation, variance) = Deviation(figure, Expectations.Alike(expected));
        return deviation.ToScalar() / Math.Sqrt(variance.ToScalar());
    }

    public override double LogTail(double figure, in Expectation expected) => TailProbability.LogOfNormal(Surprise(figure, expected));

    public override double LogDispersion(in Expectation expected) => 0;

    public override Vector256<double> LogLikelihood(double figure, in Expectations expected)
    {
        var (deviation, variance) = Deviation(figure, expected);
        return LogNormal(deviation, variance);
    }

    public override void LogLikelihoods(
        double figure, in Expectation expected, double unit, ReadOnlySpan<Vector256<double>> sizes, Span<Vector256<double>> result)
    {
        var (deviation, variance) = Deviation(figure, Expectations.Alike(expected));
        for (var i = 0; i < sizes.Length; i++)
        {
            var excess = unit * sizes[i];
            result[i] = LogNormal(deviation - excess, variance + Unevenness * excess * excess);
        }
    }

    public override double Unit(in Expectation whole, ReportedShare reported) => Math.Sqrt(Math.Log(1 + whole.Noise / (whole.Mean * whole.Mean)));

    public override Vector256<double> Traceless(double unit, Vector256<double> size) => Vector256.Exp(-size / TraceSize);

    public override (Vector256<double> Score, Vector256<double> Information) Slope(
        double figure, Vector256<double> logMean, Vector256<double> scatter, ReportedShare reported)
    {
        var variance = scatter + Vector256.Create(reported.Spread);
        return (Error(figure, logMean + Vector256.Create(Math.Log(reported.Share))) / variance, Vector256<double>.One / variance);
    }

    public override Vector256<double> Silence(double figure, Vector256<double> logMean) => Vector256.LessThan(logMean, -Extreme);

    /// <remarks>What is not known of the mean hides the scatter; such a figure says the less of it.</remarks>
    public override (Vector256<double> Scatter, Vector256<double> Worth) SeenScatter(
        double figure, Vector256<double> logMean, Vector256<double> uncertainty, Vector256<double> scatter, ReportedShare reported)
    {
        var error = Error(figure, logMean + Vector256.Create(Math.Log(reported.Share)));
        var unknown = uncertainty + Vector256.Create(reported.Spread);
        var known = scatter / (scatter + unknown);
        return (Vector256.Min(error * error - unknown, 16 * scatter), known * known);
    }

    public override double WeightInShare(double final) => WeightOfShare;

    public override double ChanceOfShare(double share, double final) => 0;

    private static Vector256<double> LogNormal(Vector256<double> deviation, Vector256<double> variance) =>
        -0.5 * (Vector256.Log(variance) + deviation * deviation / variance);

    private static Vector256<double> Error(double figure, Vector256<double> usual) =>
        figure > 0 ? Vector256.Max(Vector256.Create(Math.Log(figure)) - usual, -LargestFall) : -LargestFall;

    /// <summary>How far the logarithm of a figure lies on the watched side, and its variance.</summary>
    private (Vector256<double> Deviation, Vector256<double> Variance) Deviation(double figure, in Expectations expected)
    {
        var variance = Vector256.Log(Vector256<double>.One + expected.Variance / (expected.Mean * expected.Mean));
        return (sign * Error(figure, Vector256.Log(expected.Mean) - variance / 2), variance);
    }
}
