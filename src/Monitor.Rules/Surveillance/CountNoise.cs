namespace Monitor.Rules.Surveillance;

/// <summary>Counts of people or cases, watched for too many: negative binomial, the variance a multiple of the mean (the scatter) and the uncertainty of the mean.</summary>
internal sealed class CountNoise : ObservationNoise
{
    private const double Lowest = -4;
    private const double Highest = 25;
    private const double BacklogShare = 0.8;
    private const double Unevenness = 0.02;

    public override (double Scatter, double Weight) Usual => (1.4, 12);

    public override FestivalPrior Festival => new(0.5, 0.4, 0.12);

    public override (double Mean, double Spread) Work => (0.6, 0.35);

    public override bool GrowsWithLength => true;

    public override double LeastScatter => 1;

    public override bool CanBegin(double figure) => true;

    public override double FirstLevel(double figure) => Math.Log(figure + 0.3);

    public override Expectation Expect(double logMean, double uncertainty, double scatter)
    {
        var expected = Math.Exp(Math.Clamp(logMean + uncertainty / 2, Lowest, Highest));
        var noise = scatter * expected;
        return new(expected, noise, noise + (Math.Exp(Math.Min(uncertainty, 1)) - 1) * expected * expected);
    }

    public override Expectation Part(Expectation whole, ReportedShare reported)
    {
        var (share, spread) = reported;
        var seen = whole.Mean * share;
        var thinned = seen + share * share * Math.Max(whole.Noise - whole.Mean, 0);
        return new(seen, thinned + spread * seen * seen, thinned + spread * seen * seen + share * share * (whole.Variance - whole.Noise));
    }

    public override Expectation? Backlog(Expectation seen, int silentFor)
    {
        var late = BacklogShare * Math.Min(silentFor, 6) * seen.Mean;
        var spread = 0.06 * late * late;
        return new(seen.Mean + late, seen.Noise + late, seen.Variance + late * seen.Variance / seen.Mean + spread);
    }

    public override double Surprise(double figure, Expectation expected) => (figure - expected.Mean) / Math.Sqrt(expected.Variance);

    public override double LogTail(double figure, Expectation expected) => TailProbability.LogOfCount(figure, expected);

    public override double LogDispersion(Expectation expected) => Math.Log(expected.Noise / expected.Mean);

    public override double LogLikelihood(double figure, Expectation expected) =>
        NegativeBinomial.LogLikelihood(figure, expected.Mean, expected.Variance);

    public override void LogLikelihoods(double figure, Expectation expected, double unit, ReadOnlySpan<double> sizes, Span<double> result)
    {
        for (var i = 0; i < sizes.Length; i++)
        {
            var excess = unit * sizes[i];
            result[i] = NegativeBinomial.LogLikelihood(figure, expected.Mean + excess, expected.Variance + excess + Unevenness * excess * excess);
        }
    }

    public override double Unit(Expectation whole, ReportedShare reported) => reported.Share * Math.Sqrt(whole.Noise);

    public override double Traceless(double unit, double size) => Math.Exp(-unit * size);

    public override (double Score, double Information) Slope(double figure, double logMean, double scatter, ReportedShare reported)
    {
        var seen = reported.Share * Math.Exp(Math.Clamp(logMean, Lowest, Highest));
        var variance = 1 + reported.Share * (scatter - 1) + reported.Spread * seen;
        return ((figure - seen) / variance, seen / variance);
    }

    /// <remarks>Long silence is no reason to expect ever less than almost nothing.</remarks>
    public override bool IsSilence(double figure, double logMean) => figure == 0 && logMean < Lowest;

    public override (double Scatter, double Worth) SeenScatter(double figure, double logMean, double uncertainty, double scatter, ReportedShare reported)
    {
        var share = reported.Share;
        var expected = share * Math.Exp(Math.Clamp(logMean + uncertainty / 2, Lowest, Highest));
        var error = figure - expected;
        var seen = Math.Min((error * error - uncertainty * expected * expected) / expected, 16 * scatter + 2 / expected);
        return (1 + (seen - 1) / share, share * expected / (expected + 0.5));
    }

    public override double WeightInShare(double final) => final;

    public override double ChanceOfShare(double share, double final) => share * (1 - share) / final;
}
