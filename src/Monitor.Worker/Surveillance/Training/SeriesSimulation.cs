using System.Globalization;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Surveillance.Training;

/// <summary>Makes series of many kinds from a seed, each with what is true of its periods.</summary>
/// <remarks>The spreads of all that is drawn are broad and our own; no file is read.</remarks>
internal sealed class SeriesSimulation(int seed, FestivalCalendar festivals)
{
    /// <summary>One series; the same seed and index always give the same.</summary>
    public SimulatedSeries Draw(int index)
    {
        var draws = new SeededDraws(seed, index);
        var frame = SimulatedFrame.Draw(draws);
        var levels = new SimulatedRate(frame, festivals, draws);
        var rate = levels.Draw();
        var scatter = draws.Chance(0.25) ? 1 : 1 + Math.Min(draws.Exponential() * 0.9, 5);
        var waver = rate[0] < 20 || draws.Chance(0.3) ? 0 : draws.LogBetween(0.0004, 0.015);
        var outbreaks = new SimulatedOutbreaks(frame, rate, Variance, draws);
        outbreaks.Draw();
        var counts = rate.Select((mean, t) => draws.Count(mean, Variance(mean)) + outbreaks.Cases[t]).ToArray();
        var reporting = new SimulatedReporting(frame, draws);
        var reported = reporting.Gaps(counts);
        var lags = reporting.Lags(reported);
        var series = new CountSeries(
            index.ToString(CultureInfo.InvariantCulture),
            frame.PeriodsPerYear,
            frame.Start,
            frame.History + 1,
            [.. levels.PanelChanges],
            [.. reported],
            lags);
        return new(series, [.. reported.Select((count, t) => Truth(count, outbreaks.Cases[t], outbreaks.IsWithin[t]))]);

        double Variance(double mean) => scatter * mean + waver * mean * mean;
    }

    private static PeriodTruth Truth(double? count, int cases, bool isWithin) =>
        count is null ? PeriodTruth.Unclear
        : cases > 0 ? PeriodTruth.Outbreak
        : isWithin ? PeriodTruth.Unclear
        : PeriodTruth.Ordinary;
}
