using Monitor.Rules.Surveillance;
using Monitor.Worker.Surveillance;
using Monitor.Worker.Surveillance.Training;

namespace Monitor.Worker.Tests.Surveillance.Training;

public sealed class SeriesSimulationTests
{
    private static readonly SimulatedSeries[] Made = [.. Enumerable.Range(0, 600).Select(new SeriesSimulation(3, LunarNewYear.Calendar()).Draw)];

    [Fact]
    public void The_same_seed_gives_the_same_series_and_another_seed_others()
    {
        var again = new SeriesSimulation(3, LunarNewYear.Calendar()).Draw(17);
        var other = new SeriesSimulation(4, LunarNewYear.Calendar()).Draw(17);

        Assert.Equal(Made[17].Series.Counts, again.Series.Counts);
        Assert.Equal(Made[17].Truth, again.Truth);
        Assert.NotEqual(Made[17].Series.Counts, other.Series.Counts);
        Assert.NotEqual(Made[17].Series.Counts, Made[18].Series.Counts);
    }

    [Fact]
    public void All_kinds_of_series_come()
    {
        Assert.InRange(Share(s => s.Series.PeriodsPerYear == 12), 0.11, 0.19);
        Assert.InRange(Share(s => s.Series.Start is not null), 0.5, 0.7);
        Assert.InRange(Share(s => s.Series.Nature.Noise == SeriesNoise.Measure), 0.08, 0.16);
        Assert.InRange(Share(s => !s.Series.Lags.IsEmpty), 0.14, 0.28);
        Assert.InRange(Share(s => s.Series.Counts.Contains(null)), 0.18, 0.32);
        Assert.InRange(Share(s => !s.Series.PanelChanges.IsEmpty), 0.08, 0.17);
        Assert.InRange(Share(s => s.Series.TestFrom < 100), 0.15, 0.4);
        Assert.InRange(Share(s => s.Series.Counts.Average() < 1), 0.05, 0.3);
    }

    [Fact]
    public void Outbreaks_fill_about_one_judged_period_in_twelve()
    {
        var judged = Made.SelectMany(s => s.Truth.Skip(s.Series.TestFrom - 1)).ToArray();

        Assert.InRange(judged.Count(t => t == PeriodTruth.Outbreak) / (double)judged.Length, 0.06, 0.12);
    }

    [Fact]
    public void Truth_and_counts_belong_together() => Assert.All(Made, made =>
    {
        Assert.Equal(made.Series.Counts.Length, made.Truth.Length);
        Assert.All(made.Series.Counts.Zip(made.Truth), pair => Assert.True(pair.First is >= 0 || (pair.First is null && pair.Second == PeriodTruth.Unclear)));
        Assert.All(made.Series.Lags, lag => Assert.All(lag.Zip(made.Series.Counts), pair => Assert.True(pair.First <= pair.Second || pair.Second is null)));
        Assert.InRange(made.Series.TestFrom, 2, made.Series.Counts.Length);
    });

    [Fact]
    public void Outbreaks_raise_the_counts()
    {
        var large = Made.Where(s => s.Series.Nature.Noise == SeriesNoise.Count && s.Truth.Contains(PeriodTruth.Outbreak)).ToArray();
        var above = large.Count(s => Mean(s, PeriodTruth.Outbreak) > Mean(s, PeriodTruth.Ordinary));

        Assert.InRange(above / (double)large.Length, 0.6, 1);
    }

    private static double Mean(SimulatedSeries made, PeriodTruth truth) =>
        made.Series.Counts.Zip(made.Truth).Where(pair => pair.Second == truth).Average(pair => pair.First!.Value);

    private static double Share(Func<SimulatedSeries, bool> has) => Made.Count(has) / (double)Made.Length;
}
