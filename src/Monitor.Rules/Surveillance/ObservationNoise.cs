using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>How the figures of a series scatter around what is expected of them. Holds no state: what is learnt of the scatter belongs to the baseline.</summary>
internal abstract class ObservationNoise
{
    /// <summary>The scatter that is typical, until the series has shown its own, and how many figures that is worth.</summary>
    public abstract (double Scatter, double Weight) Usual { get; }

    /// <summary>What is known of the Spring Festival's strength before the series has shown it.</summary>
    public abstract FestivalPrior Festival { get; }

    /// <summary>What is known of how a figure follows the working days of its period: in proportion at 1, not at all at 0.</summary>
    public abstract (double Mean, double Spread) Work { get; }

    /// <summary>Whether twice as many days mean twice the figure.</summary>
    public abstract bool GrowsWithLength { get; }

    /// <summary>The noise of a kind of series.</summary>
    /// <exception cref="ArgumentException">Counts are to be watched on the low side.</exception>
    public static ObservationNoise Of(SeriesNature nature) => nature switch
    {
        { Noise: SeriesNoise.Measure } => new MeasureNoise(nature.Side),
        { Side: AlarmSide.High } => new CountNoise(),
        _ => throw new ArgumentException("Counts are watched on the high side alone; a large count watched for deficits is a measure.", nameof(nature)),
    };

    /// <summary>Whether a series can begin with a figure.</summary>
    public abstract bool CanBegin(double figure);

    /// <summary>The logarithm of the level that a first figure suggests.</summary>
    public abstract double FirstLevel(double figure);

    /// <summary>What is expected of a figure.</summary>
    /// <param name="logMean">The expected logarithm of its mean.</param>
    /// <param name="uncertainty">The variance of that logarithm.</param>
    /// <param name="scatter">The scatter as learnt.</param>
    public abstract Expectations Expect(Vector256<double> logMean, Vector256<double> uncertainty, Vector256<double> scatter);

    /// <summary>What is expected of the part of a figure that is reported so far.</summary>
    public abstract Expectations Part(in Expectations whole, ReportedShare reported);

    /// <inheritdoc cref="Part(in Expectations, ReportedShare)"/>
    public Expectation Part(in Expectation whole, ReportedShare reported) => Part(Expectations.Alike(whole), reported).First;

    /// <summary>What is expected of the first report after a silence if what was not reported comes with it; null where nothing can.</summary>
    /// <param name="seen">What is expected of it otherwise.</param>
    /// <param name="silentFor">The number of periods without a report.</param>
    public abstract Expectation? Backlog(in Expectation seen, int silentFor);

    /// <summary>How far a figure lies on the watched side of what is expected, in standard deviations.</summary>
    public abstract double Surprise(double figure, in Expectation expected);

    /// <summary>The log probability of such a figure or one farther on the watched side, half of the figure's own left out.</summary>
    public abstract double LogTail(double figure, in Expectation expected);

    /// <summary>The logarithm of the noise over that of a Poisson count; 0 where there is no such thing.</summary>
    public abstract double LogDispersion(in Expectation expected);

    /// <summary>The log probability of a figure, without the terms that depend on the figure alone.</summary>
    public abstract Vector256<double> LogLikelihood(double figure, in Expectations expected);

    /// <inheritdoc cref="LogLikelihood(double, in Expectations)"/>
    public double LogLikelihood(double figure, in Expectation expected) => LogLikelihood(figure, Expectations.Alike(expected)).ToScalar();

    /// <summary>The same under outbreaks of several sizes.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="expected">What is expected of it without an outbreak.</param>
    /// <param name="unit">One standard deviation of the noise, by <see cref="Unit"/>.</param>
    /// <param name="sizes">The sizes in such standard deviations, four in each place.</param>
    /// <param name="result">Receives one number for each size.</param>
    public abstract void LogLikelihoods(double figure, in Expectation expected, double unit, ReadOnlySpan<Vector256<double>> sizes, Span<Vector256<double>> result);

    /// <summary>One standard deviation of the noise of the whole figure, as far as it is reported.</summary>
    public abstract double Unit(in Expectation whole, ReportedShare reported);

    /// <summary>The probability that an outbreak leaves no trace in a figure.</summary>
    /// <param name="unit">One standard deviation of the noise, by <see cref="Unit"/>.</param>
    /// <param name="size">The size in such standard deviations.</param>
    public abstract Vector256<double> Traceless(double unit, Vector256<double> size);

    /// <summary>How the log likelihood of a figure climbs with the logarithm of its mean, and the information in it.</summary>
    public abstract (Vector256<double> Score, Vector256<double> Information) Slope(
        double figure, Vector256<double> logMean, Vector256<double> scatter, ReportedShare reported);

    /// <summary>The lanes in which a figure says no more than that there is still nothing.</summary>
    public abstract Vector256<double> Silence(double figure, Vector256<double> logMean);

    /// <summary>What one figure says of the scatter, and how much that is worth from 0 to 1.</summary>
    public abstract (Vector256<double> Scatter, Vector256<double> Worth) SeenScatter(
        double figure, Vector256<double> logMean, Vector256<double> uncertainty, Vector256<double> scatter, ReportedShare reported);

    /// <summary>The least scatter that is believed.</summary>
    public abstract double LeastScatter { get; }

    /// <summary>What a final figure weighs in the estimate of the reported share.</summary>
    public abstract double WeightInShare(double final);

    /// <summary>The variance of the reported share by the chance of single cases.</summary>
    public abstract double ChanceOfShare(double share, double final);
}
