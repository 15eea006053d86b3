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
        var noise = SimulatedNoise.Draw(draws, rate);
        var outbreaks = new SimulatedOutbreaks(frame, rate, noise, draws);
        outbreaks.Draw();
        var counts = rate.Select((mean, t) => draws.Count(mean, noise.Variance(mean)) + outbreaks.Cases[t]).ToArray();
        var reporting = new SimulatedReporting(frame, noise, draws);
        var reported = reporting.Gaps(counts);
        var series = new CountSeries(
            index.ToString(CultureInfo.InvariantCulture),
            frame.PeriodsPerYear,
            frame.Start,
            frame.History + 1,
            [.. levels.PanelChanges],
            [.. reported],
            reporting.Lags(reported))
        {
            Nature = noise.Nature,
        };
        return new(series, [.. reported.Select((count, t) => count is null ? PeriodTruth.Unclear : noise.Truth(outbreaks.Cases[t], outbreaks.IsWithin[t], rate[t]))]);
    }
}
