using Monitor.Rules.Surveillance;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>How the figures of a made series scatter.</summary>
/// <param name="Nature">Counts, or measures watched on the high side.</param>
/// <param name="Linear">The variance in proportion to the mean.</param>
/// <param name="Square">The variance in proportion to its square.</param>
internal sealed record SimulatedNoise(SeriesNature Nature, double Linear, double Square)
{
    private const double MeasureUnit = 1000; // measures are whole numbers so fine that a standard deviation holds a thousand steps
    private const double MeasureMovement = 0.3; // rates and indices move less than the counts behind them
    private const double LeastTrace = 0.2;

    public bool IsMeasure => Nature.Noise == SeriesNoise.Measure;

    /// <summary>Draws the noise of a series and makes its rates those of a measure if it is one.</summary>
    public static SimulatedNoise Draw(SeededDraws draws, double[] rate)
    {
        if (draws.Chance(0.12))
        {
            var deviation = draws.LogBetween(0.004, 0.12);
            var first = rate[0];
            for (var t = 0; t < rate.Length; t++)
            {
                rate[t] = MeasureUnit / deviation * Math.Pow(rate[t] / first, MeasureMovement);
            }

            return new(new(SeriesNoise.Measure, AlarmSide.High), 0, deviation * deviation);
        }

        var linear = draws.Chance(0.25) ? 1 : 1 + Math.Min(draws.Exponential() * 0.9, 5);
        return new(default, linear, rate[0] < 20 || draws.Chance(0.3) ? 0 : draws.LogBetween(0.0004, 0.015));
    }

    public double Variance(double mean) => Linear * mean + Square * mean * mean;

    /// <summary>What so many cases make of a period; a trace of an outbreak in a measure teaches nothing.</summary>
    public PeriodTruth Truth(int cases, bool isWithin, double mean) =>
        cases > (IsMeasure ? LeastTrace * Math.Sqrt(Variance(mean)) : 0) ? PeriodTruth.Outbreak
        : cases > 0 || isWithin ? PeriodTruth.Unclear
        : PeriodTruth.Ordinary;
}
