using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>Counts of people or cases, watched for too many: negative binomial, the variance a multiple of the mean (the scatter) and the uncertainty of the mean.</summary>
internal sealed class CountNoise : ObservationNoise
{
    private const double BacklogShare = 0.8;
    private const double Unevenness = 0.02;
    private static readonly Vector256<double> Lowest = Vector256.Create(-4.0);
    private static readonly Vector256<double> Highest = Vector256.Create(25.0);

    public override (double Scatter, double Weight) Usual => (1.4, 12);

    public override FestivalPrior Festival => new(0.5, 0.4, 0.12);

    public override (double Mean, double Spread) Work => (0.6, 0.35);

    public override bool GrowsWithLength => true;

    public override double LeastScatter => 1;

    public override bool CanBegin(double figure) => true;

    public override double FirstLevel(double figure) => Math.Log(figure + 0.3);

    public override Expectations Expect(Vector256<double> logMean, Vector256<double> uncertainty, Vector256<double> scatter)
    {
        var expected = Mean(logMean + uncertainty / 2);
        var noise = scatter * expected;
        var spread = Vector256.Exp(Vector256.Min(uncertainty, Vector256<double>.One)) - Vector256<double>.One;
        return new(expected, noise, noise + spread * expected * expected);
    }

    public override Expectations Part(in Expectations whole, ReportedShare reported)
    {
        var (share, spread) = reported;
        var seen = whole.Mean * share;
        var noise = seen + share * share * Vector256.Max(whole.Noise - whole.Mean, Vector256<double>.Zero) + spread * seen * seen;
        return new(seen, noise, noise + share * share * (whole.Variance - whole.Noise));
    }

    public override Expectation? Backlog(in Expectation seen, int silentFor)
    {
        var late = BacklogShare * Math.Min(silentFor, 6) * seen.Mean;
        var spread = 0.06 * late * late;
        return new(seen.Mean + late, seen.Noise + late, seen.Variance + late * seen.Variance / seen.Mean + spread);
    }

    public override double Surprise(double figure, in Expectation expected) => (figure - expected.Mean) / Math.Sqrt(expected.Variance);

    public override double LogTail(double figure, in Expectation expected) => TailProbability.LogOfCount(figure, expected);

    public override double LogDispersion(in Expectation expected) => Math.Log(expected.Noise / expected.Mean);

    public override Vector256<double> LogLikelihood(double figure, in Expectations expected) =>
        NegativeBinomial.LogLikelihood(figure, expected.Mean, expected.Variance);

    public override void LogLikelihoods(
        double figure, in Expectation expected, double unit, ReadOnlySpan<Vector256<double>> sizes, Span<Vector256<double>> result)
    {
        var (mean, variance) = (Vector256.Create(expected.Mean), Vector256.Create(expected.Variance));
        for (var i = 0; i < sizes.Length; i++)
        {
            var excess = unit * sizes[i];
            result[i] = NegativeBinomial.LogLikelihood(figure, mean + excess, variance + excess + Unevenness * excess * excess);
        }
    }

    public override double Unit(in Expectation whole, ReportedShare reported) => reported.Share * Math.Sqrt(whole.Noise);

    public override Vector256<double> Traceless(double unit, Vector256<double> size) => Vector256.Exp(-unit * size);

    public override (Vector256<double> Score, Vector256<double> Information) Slope(
        double figure, Vector256<double> logMean, Vector256<double> scatter, ReportedShare reported)
    {
        var seen = reported.Share * Mean(logMean);
        var variance = Vector256<double>.One + reported.Share * (scatter - Vector256<double>.One) + reported.Spread * seen;
        return ((Vector256.Create(figure) - seen) / variance, seen / variance);
    }

    /// <remarks>Long silence is no reason to expect ever less than almost nothing.</remarks>
    public override Vector256<double> Silence(double figure, Vector256<double> logMean) =>
        figure == 0 ? Vector256.LessThan(logMean, Lowest) : Vector256<double>.Zero;

    public override (Vector256<double> Scatter, Vector256<double> Worth) SeenScatter(
        double figure, Vector256<double> logMean, Vector256<double> uncertainty, Vector256<double> scatter, ReportedShare reported)
    {
        var share = reported.Share;
        var expected = share * Mean(logMean + uncertainty / 2);
        var error = Vector256.Create(figure) - expected;
        var seen = Vector256.Min((error * error - uncertainty * expected * expected) / expected, 16 * scatter + Vector256.Create(2.0) / expected);
        return (Vector256<double>.One + (seen - Vector256<double>.One) / share, share * expected / (expected + Vector256.Create(0.5)));
    }

    public override double WeightInShare(double final) => final;

    public override double ChanceOfShare(double share, double final) => share * (1 - share) / final;

    private static Vector256<double> Mean(Vector256<double> logMean) => Vector256.Exp(Vector256.Clamp(logMean, Lowest, Highest));
}
