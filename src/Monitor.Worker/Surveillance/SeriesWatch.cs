using Monitor.Rules.Surveillance;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Surveillance;

/// <summary>Walks the detector over one series and hands it in each period what was known at its end, and nothing more.</summary>
internal static class SeriesWatch
{
    /// <summary>The judgements from the first period to test to the last.</summary>
    public static IEnumerable<(int Period, Judgement Judgement)> Judge(CountSeries series, FestivalCalendar festivals)
    {
        var calendar = new SeriesCalendar(series.PeriodsPerYear, series.Start, festivals);
        return series.Lags.IsEmpty ? Complete(series, calendar) : Delayed(series, calendar);
    }

    private static IEnumerable<(int Period, Judgement Judgement)> Complete(CountSeries series, SeriesCalendar calendar)
    {
        var surveillance = new SeriesSurveillance(calendar);
        for (var period = 1; period <= series.Counts.Length; period++)
        {
            var judgement = surveillance.Take(series.Counts[period - 1], series.PanelChanges.Contains(period));
            if (period >= series.TestFrom)
            {
                yield return (period, judgement);
            }
        }
    }

    private static IEnumerable<(int Period, Judgement Judgement)> Delayed(CountSeries series, SeriesCalendar calendar)
    {
        var surveillance = new DelayedSurveillance(calendar);
        for (var period = 1; period <= series.Counts.Length; period++)
        {
            surveillance.Take(
                series.Lags[0][period - 1],
                period < 2 ? null : series.Lags[1][period - 2],
                period < 3 ? null : series.Lags[2][period - 3],
                period <= DelayedSurveillance.Wait ? null : series.Counts[period - 1 - DelayedSurveillance.Wait],
                series.PanelChanges.Contains(period));
            if (period >= series.TestFrom)
            {
                yield return (period, surveillance.Judge());
            }
        }
    }
}
