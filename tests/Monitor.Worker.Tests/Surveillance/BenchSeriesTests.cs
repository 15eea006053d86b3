using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;
using Monitor.Testing;
using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance;

/// <summary>What holds of forty series of each design of the detection bench.</summary>
public sealed class BenchSeriesTests
{
    private const int SeriesOfDesign = 40;
    private readonly FestivalCalendar festivals = LunarNewYear.Calendar();
    private readonly TreeModel model = AShippedModel.Read();
    private readonly float[] features = new float[SurveillanceFeatures.Count];

    [Theory]
    [InlineData("disease")]
    [InlineData("labour")]
    public void Noise_in_place_of_all_that_is_known_later_leaves_every_earlier_row(string design)
    {
        foreach (var series in Read(design))
        {
            var rows = Rows(series, series.Counts.Length);
            var noise = new Random(1);
            for (var known = series.TestFrom; known <= series.Counts.Length; known += 10)
            {
                var again = Rows(LaterKnowledge.Spoil(series, known, noise), known);

                Assert.Equal(rows[..again.Length], again);
                Assert.Equal(known - series.TestFrom + 1, again.Length);
            }
        }
    }

    [Theory]
    [InlineData("disease")]
    [InlineData("labour")]
    public void A_restart_before_every_period_leaves_every_row(string design)
    {
        foreach (var series in Read(design))
        {
            var calendar = new SeriesCalendar(series.PeriodsPerYear, series.Start, festivals);
            var judged = series.Lags.IsEmpty ? WithRestarts(series, calendar) : DelayedWithRestarts(series, calendar);

            Assert.Equal(Rows(series, series.Counts.Length), judged.Skip(series.TestFrom - 1));
        }
    }

    private static CountSeries[] Read(string design)
    {
        using var file = File.OpenRead(Path.Combine(ReferenceData.OrSkip("bench"), "detection", $"{design}-dev-series.csv.gz"));
        var all = SeriesFile.Read(file).ToArray();
        return [.. Enumerable.Range(0, SeriesOfDesign).Select(i => all[i * all.Length / SeriesOfDesign])];
    }

    private Judgement[] Rows(CountSeries series, int last) =>
        [.. SeriesWatch.Judge(series, festivals, model).TakeWhile(row => row.Period <= last).Select(row => row.Judgement)];

    private IEnumerable<Judgement> WithRestarts(CountSeries series, SeriesCalendar calendar)
    {
        var state = new SeriesSurveillance(calendar).Save();
        for (var period = 1; period <= series.Counts.Length; period++)
        {
            var surveillance = new SeriesSurveillance(calendar);
            surveillance.Load(state);
            var judgement = surveillance.Take(series.Counts[period - 1], series.PanelChanges.Contains(period));
            surveillance.Describe(features);
            yield return judgement.By(model, features);
            state = surveillance.Save();
        }
    }

    private IEnumerable<Judgement> DelayedWithRestarts(CountSeries series, SeriesCalendar calendar)
    {
        var state = new DelayedSurveillance(calendar).Save();
        for (var period = 1; period <= series.Counts.Length; period++)
        {
            var surveillance = new DelayedSurveillance(calendar);
            surveillance.Load(state);
            surveillance.Take(
                At(series.Lags[0], period),
                At(series.Lags[1], period - 1),
                At(series.Lags[2], period - 2),
                At(series.Counts, period - DelayedSurveillance.Wait),
                series.PanelChanges.Contains(period));
            state = surveillance.Save();
            var judgement = surveillance.Judge();
            surveillance.Describe(features);
            yield return judgement.By(model, features);
        }
    }

    private static double? At(ImmutableArray<double?> counts, int period) => period < 1 ? null : counts[period - 1];
}
