using Monitor.Rules.Detection.Surveillance;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Surveillance;

/// <summary>Walks the detector over one series and hands it in each period what was known at its end, and nothing more.</summary>
internal static class SeriesWatch
{
    /// <summary>The judgements from the first period to test to the last.</summary>
    public static IEnumerable<(int Period, Judgement Judgement)> Judge(CountSeries series, FestivalCalendar festivals)
    {
        var calendar = new SeriesCalendar(series.PeriodsPerYear, series.Start, festivals);
        var judgements = series.Lags.IsEmpty ? Complete(series, calendar) : Delayed(series, calendar);
        return judgements.Index().Skip(series.TestFrom - 1).Select(j => (j.Index + 1, j.Item));
    }

    private static IEnumerable<Judgement> Complete(CountSeries series, SeriesCalendar calendar)
    {
        var surveillance = new SeriesSurveillance(calendar);
        for (var t = 0; t < series.Counts.Length; t++)
        {
            yield return surveillance.Take(series.Counts[t], series.PanelChanges.Contains(t + 1));
        }
    }

    private static IEnumerable<Judgement> Delayed(CountSeries series, SeriesCalendar calendar)
    {
        var surveillance = new DelayedSurveillance(calendar);
        for (var t = 0; t < series.Counts.Length; t++)
        {
            yield return surveillance.Take(
                series.Lags[0][t],
                t < 1 ? null : series.Lags[1][t - 1],
                t < 2 ? null : series.Lags[2][t - 2],
                t < DelayedSurveillance.Wait ? null : series.Counts[t - DelayedSurveillance.Wait],
                series.PanelChanges.Contains(t + 1));
        }
    }
}
