using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class SurveillanceFeatureTests
{
    private const int Weeks = 220;

    [Fact]
    public void The_features_are_the_same_after_a_state_was_saved_and_loaded()
    {
        var counts = new MadeCounts(21).WithFestival(Weeks, 20).Select((c, week) => week % 17 == 3 ? (double?)null : c).ToArray();
        counts[^30] += 40;
        var unbroken = new SeriesSurveillance(MadeCounts.Weeks);
        var broken = new SeriesSurveillance(MadeCounts.Weeks);

        for (var week = 0; week < Weeks; week++)
        {
            var state = broken.Save();
            broken = new(MadeCounts.Weeks);
            broken.Load(state);
            unbroken.Take(counts[week], week == 150);
            broken.Take(counts[week], week == 150);

            if (counts[week] is not null)
            {
                Assert.Equal(Described(unbroken.Describe), Described(broken.Describe));
            }
        }
    }

    [Fact]
    public void So_are_those_of_a_series_with_delay()
    {
        var counts = new MadeCounts(22).Calm(Weeks, 40);
        var unbroken = new DelayedSurveillance(MadeCounts.Weeks);
        var broken = new DelayedSurveillance(MadeCounts.Weeks);

        for (var week = 0; week < Weeks; week++)
        {
            var state = broken.Save();
            broken = new(MadeCounts.Weeks);
            broken.Load(state);
            foreach (var one in (DelayedSurveillance[])[unbroken, broken])
            {
                one.Take(Part(week, 0.6), Part(week - 1, 0.8), Part(week - 2, 0.95), Part(week - 3, 1), week == 150);
                one.Judge();
            }

            Assert.Equal(Described(unbroken.Describe), Described(broken.Describe));
        }

        double? Part(int week, double share) => week < 0 ? null : Math.Floor(counts[week] * share);
    }

    [Fact]
    public void A_spike_shows_in_the_features_of_its_week()
    {
        var features = After([.. new MadeCounts(23).Calm(Weeks, 30), 80]);

        Assert.InRange(features[(int)SurveillanceFeature.Deviation], 4, 6);
        Assert.InRange(features[(int)SurveillanceFeature.Rarity], 5, 20);
        Assert.InRange(features[(int)SurveillanceFeature.SpikeEvidence], 3, 30);
        Assert.True(features[(int)SurveillanceFeature.SpikeEvidence] > features[(int)SurveillanceFeature.RampEvidence]);
        Assert.Equal(features[(int)SurveillanceFeature.Deviation] / Math.Sqrt(2), features[(int)SurveillanceFeature.DeviationOf2], 1.0);
        Assert.Equal(Math.Log(Weeks + 1), features[(int)SurveillanceFeature.History], 5);
    }

    [Fact]
    public void A_ramp_shows_in_the_sums_of_many_weeks()
    {
        var counts = new MadeCounts(24).Calm(Weeks, 100);
        var ramp = Enumerable.Range(1, 9).Select(week => counts[^(10 - week)] + 5 * week);

        var features = After([.. counts[..^9], .. ramp]);

        Assert.True(features[(int)SurveillanceFeature.DeviationOf8] > features[(int)SurveillanceFeature.Deviation]);
        Assert.True(features[(int)SurveillanceFeature.RampEvidence] > features[(int)SurveillanceFeature.SpikeEvidence]);
    }

    [Fact]
    public void The_first_report_after_a_gap_tells_how_long_it_was()
    {
        var surveillance = new SeriesSurveillance(MadeCounts.Weeks);
        foreach (var count in (double?[])[.. new MadeCounts(25).Calm(60, 30).Select(c => (double?)c), null, null, null, 31])
        {
            surveillance.Take(count, false);
        }

        Assert.Equal(3, Described(surveillance.Describe)[(int)SurveillanceFeature.SilenceBefore]);
    }

    [Fact]
    public void What_is_too_low_deviates_upward_where_low_is_bad_news()
    {
        var surveillance = new SeriesSurveillance(MadeCounts.Weeks, new(SeriesNoise.Measure, AlarmSide.Low));
        for (var week = 0; week < Weeks; week++)
        {
            surveillance.Take(week == Weeks - 1 ? 80 : 100 + week % 3, false);
        }

        Assert.InRange(Described(surveillance.Describe)[(int)SurveillanceFeature.Deviation], 3, 6);
        Assert.Equal(0, Described(surveillance.Describe)[(int)SurveillanceFeature.Dispersion]);
    }

    [Fact]
    public void Before_the_first_report_all_features_are_zero()
    {
        var surveillance = new SeriesSurveillance(MadeCounts.Weeks);
        surveillance.Take(null, false);

        Assert.All(Described(surveillance.Describe), f => Assert.Equal(0, f));
    }

    private static float[] After(double[] counts)
    {
        var surveillance = new SeriesSurveillance(MadeCounts.Weeks);
        foreach (var count in counts)
        {
            surveillance.Take(count, false);
        }

        return Described(surveillance.Describe);
    }

    private static float[] Described(Describing describe)
    {
        var features = new float[SurveillanceFeatures.Count];
        describe(features);
        return features;
    }

    private delegate void Describing(Span<float> features);
}
