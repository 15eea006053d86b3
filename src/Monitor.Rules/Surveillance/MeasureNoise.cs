namespace Monitor.Rules.Surveillance;

/// <summary>Positive measures: rates, indices, and large counts watched for deficits; normal on the logarithmic scale, the scatter the variance there.</summary>
/// <param name="side">The side on which the series is watched.</param>
internal sealed class MeasureNoise(AlarmSide side) : ObservationNoise
{
    private const double UsualDeviation = 0.05;
    private const double LeastDeviation = 0.005;
    private const double Extreme = 40;
    private const double LargestFall = 3; // a twentieth of what is expected; the logarithm of zero is taken as that
    private const double TraceSize = 0.5;
    private const double Unevenness = 0.02;
    private const double WeightOfShare = 100;

    private readonly double sign = side == AlarmSide.High ? 1 : -1;

    public override (double Scatter, double Weight) Usual => (UsualDeviation * UsualDeviation, 8);

    public override FestivalPrior Festival => new(0.5, 0.5, 0.3);

    public override (double Mean, double Spread) Work => (0.3, 0.3);

    public override bool GrowsWithLength => false;

    public override double LeastScatter => LeastDeviation * LeastDeviation;

    public override bool CanBegin(double figure) => figure > 0;

    public override double FirstLevel(double figure) => Math.Log(figure);

    public override Expectation Expect(double logMean, double uncertainty, double scatter)
    {
        var expected = Math.Exp(Math.Clamp(logMean + (uncertainty + scatter) / 2, -Extreme, Extreme));
        var square = expected * expected;
        return new(expected, square * (Math.Exp(scatter) - 1), square * (Math.Exp(scatter + uncertainty) - 1));
    }

    public override Expectation Part(Expectation whole, ReportedShare reported)
    {
        var square = reported.Share * reported.Share;
        var spread = reported.Spread * whole.Mean * whole.Mean;
        return new(whole.Mean * reported.Share, square * (whole.Noise + spread), square * (whole.Variance + spread));
    }

    public override Expectation? Backlog(Expectation seen, int silentFor) => null;

    public override double Surprise(double figure, Expectation expected)
    {
        var (deviation, variance) = Deviation(figure, expected);
        return deviation / Math.Sqrt(variance);
    }

    public override double LogTail(double figure, Expectation expected) => TailProbability.LogOfNormal(Surprise(figure, expected));

    public override double LogDispersion(Expectation expected) => 0;

    public override double LogLikelihood(double figure, Expectation expected)
    {
        var (deviation, variance) = Deviation(figure, expected);
        return -0.5 * (Math.Log(variance) + deviation * deviation / variance);
    }

    public override void LogLikelihoods(double figure, Expectation expected, double unit, ReadOnlySpan<double> sizes, Span<double> result)
    {
        var (deviation, variance) = Deviation(figure, expected);
        for (var i = 0; i < sizes.Length; i++)
        {
            var excess = unit * sizes[i];
            var spread = variance + Unevenness * excess * excess;
            result[i] = -0.5 * (Math.Log(spread) + (deviation - excess) * (deviation - excess) / spread);
        }
    }

    public override double Unit(Expectation whole, ReportedShare reported) => Math.Sqrt(LogVariance(whole.Noise, whole.Mean));

    public override double Traceless(double unit, double size) => Math.Exp(-size / TraceSize);

    public override (double Score, double Information) Slope(double figure, double logMean, double scatter, ReportedShare reported)
    {
        var variance = scatter + reported.Spread;
        return ((Log(figure, logMean + Math.Log(reported.Share)) - logMean - Math.Log(reported.Share)) / variance, 1 / variance);
    }

    public override bool IsSilence(double figure, double logMean) => logMean < -Extreme;

    /// <remarks>What is not known of the mean hides the scatter; such a figure says the less of it.</remarks>
    public override (double Scatter, double Worth) SeenScatter(double figure, double logMean, double uncertainty, double scatter, ReportedShare reported)
    {
        var usual = logMean + Math.Log(reported.Share);
        var error = Log(figure, usual) - usual;
        var known = scatter / (scatter + uncertainty + reported.Spread);
        return (Math.Min(error * error - uncertainty - reported.Spread, 16 * scatter), known * known);
    }

    public override double WeightInShare(double final) => WeightOfShare;

    public override double ChanceOfShare(double share, double final) => 0;

    private static double Log(double figure, double usual) => figure > 0 ? Math.Max(Math.Log(figure), usual - LargestFall) : usual - LargestFall;

    private static double LogVariance(double variance, double mean) => Math.Log(1 + variance / (mean * mean));

    /// <summary>How far the logarithm of a figure lies on the watched side, and its variance.</summary>
    private (double Deviation, double Variance) Deviation(double figure, Expectation expected)
    {
        var variance = LogVariance(expected.Variance, expected.Mean);
        var usual = Math.Log(expected.Mean) - variance / 2;
        return (sign * (Log(figure, usual) - usual), variance);
    }
}
