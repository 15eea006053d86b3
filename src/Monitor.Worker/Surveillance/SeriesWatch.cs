using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Worker.Surveillance;

/// <summary>Walks the detector over one series and hands it in each period what was known at its end, and nothing more.</summary>
internal static class SeriesWatch
{
    /// <summary>The judgements from the first period to test to the last, by the model where it has the say.</summary>
    public static IEnumerable<(int Period, Judgement Judgement)> Judge(CountSeries series, FestivalCalendar festivals, IOutbreakModel? model)
    {
        var features = model is null ? null : new float[SurveillanceFeatures.Count];
        foreach (var (period, judgement) in Walk(series, festivals, features))
        {
            yield return (period, judgement.By(model, features));
        }
    }

    /// <summary>The statistical judgements from the first period to test to the last.</summary>
    /// <param name="series">The series.</param>
    /// <param name="festivals">The dates of the Spring Festival.</param>
    /// <param name="features">Receives the features of each reported period before it is handed out; null where nobody asks for them.</param>
    public static IEnumerable<(int Period, Judgement Judgement)> Walk(CountSeries series, FestivalCalendar festivals, float[]? features)
    {
        var calendar = new SeriesCalendar(series.PeriodsPerYear, series.Start, festivals);
        return series.Lags.IsEmpty ? Complete(series, calendar, features) : Delayed(series, calendar, features);
    }

    private static IEnumerable<(int Period, Judgement Judgement)> Complete(CountSeries series, SeriesCalendar calendar, float[]? features)
    {
        var surveillance = new SeriesSurveillance(calendar, series.Nature);
        for (var period = 1; period <= series.Counts.Length; period++)
        {
            var judgement = surveillance.Take(series.Counts[period - 1], series.PanelChanges.Contains(period));
            if (period >= series.TestFrom)
            {
                if (features is not null)
                {
                    surveillance.Describe(features);
                }

                yield return (period, judgement);
            }
        }
    }

    private static IEnumerable<(int Period, Judgement Judgement)> Delayed(CountSeries series, SeriesCalendar calendar, float[]? features)
    {
        var surveillance = new DelayedSurveillance(calendar, series.Nature);
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
                var judgement = surveillance.Judge();
                if (features is not null)
                {
                    surveillance.Describe(features);
                }

                yield return (period, judgement);
            }
        }
    }
}
