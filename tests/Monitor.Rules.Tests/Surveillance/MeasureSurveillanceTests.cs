using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class MeasureSurveillanceTests
{
    private const int Weeks = 8 * 52;
    private static readonly SeriesNature Openings = new(SeriesNoise.Measure, AlarmSide.Low);
    private static readonly SeriesNature Rate = new(SeriesNoise.Measure, AlarmSide.High);

    [Theory]
    [InlineData(0.03, 7)]
    [InlineData(0.05, 9)]
    public void A_slow_erosion_of_openings_is_found_within_weeks(double noise, int latest)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var eroded = MadeMeasures.Eroded(new MadeMeasures(seed, noise).Calm(Weeks, 3000), Weeks - 20, 0.015);

            var alarms = Alarms(Openings, eroded);

            Assert.Contains(true, alarms[(Weeks - 20)..(Weeks - 20 + latest)]);
        }
    }

    [Fact]
    public void Only_the_watched_side_alarms()
    {
        var falling = MadeMeasures.Eroded(new MadeMeasures(1, 0.04).Calm(Weeks, 3000), Weeks - 12, 0.03);
        var rising = MadeMeasures.Eroded(new MadeMeasures(1, 0.04).Calm(Weeks, 3000), Weeks - 12, -0.03);

        Assert.Contains(true, Alarms(Openings, falling)[^12..]);
        Assert.DoesNotContain(true, Alarms(Rate, falling)[^12..]);
        Assert.Contains(true, Alarms(Rate, rising)[^12..]);
        Assert.DoesNotContain(true, Alarms(Openings, rising)[^12..]);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void Calm_weeks_are_seldom_called_abnormal_on_either_side(double noise)
    {
        foreach (var nature in new[] { Openings, Rate })
        {
            var alarms = Enumerable.Range(0, 20).Sum(seed => Alarms(nature, new MadeMeasures(seed, noise).Calm(Weeks, 3000))[^208..].Count(alarm => alarm));

            Assert.InRange(alarms / (20 * 208.0), 0, 0.02);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void The_Spring_Festival_empties_and_fills_the_openings_without_an_alarm_once_it_is_learnt(double strength)
    {
        var learnt = Enumerable.Range(2 * 52, Weeks - 2 * 52).Where(t => MadeCounts.FromFestival(t) <= 45).ToArray();

        var alarms = Enumerable.Range(0, 20).Sum(seed =>
        {
            var judged = Alarms(Openings, new MadeMeasures(seed, 0.04).Calm(Weeks, 3000, strength));
            return learnt.Count(t => judged[t]);
        });

        Assert.InRange(alarms / (20.0 * learnt.Length), 0, 0.015);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e9)]
    public void The_unit_of_a_measure_does_not_matter(double unit)
    {
        var figures = new MadeMeasures(2, 0.05).Calm(Weeks, 1);

        var plain = Judge(Rate, figures);
        var scaled = Judge(Rate, figures.Select(f => f * unit));

        Assert.All(plain.Zip(scaled), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-6));
        Assert.Equal(unit, scaled[^1].Expected!.Value.Mean / plain[^1].Expected!.Value.Mean, unit * 1e-9);
    }

    [Fact]
    public void A_measure_that_falls_to_zero_alarms_and_comes_back_without_breaking_anything()
    {
        var figures = new MadeMeasures(3, 0.05).Calm(Weeks, 3000);
        Array.Fill(figures, 0, Weeks - 80, 40);

        var judgements = Judge(Openings, figures);

        Assert.True(judgements[Weeks - 80].IsAlarm);
        Assert.All(judgements[1..], j => Assert.True(double.IsFinite(j.Score) && j.Expected is { Mean: > 0, Variance: > 0 }));
        Assert.InRange(judgements[^1].Expected!.Value.Mean / figures[^6..].Average(), 0.9, 1.1);
    }

    [Fact]
    public void A_measure_begins_with_its_first_positive_figure()
    {
        var judgements = Judge(Openings, [0, null, 0, 12.5, 12.4]);

        Assert.All(judgements[..3], j => Assert.True(j.Expected is null && !j.IsAlarm));
        Assert.InRange(judgements[4].Expected!.Value.Mean, 5, 40);
    }

    [Fact]
    public void A_gap_is_no_deficit_and_does_not_hide_the_fall_behind_it()
    {
        var figures = new MadeMeasures(4, 0.04).Calm(Weeks, 3000).Select(f => (double?)f).ToArray();
        figures[^6] = figures[^5] = figures[^4] = null;
        var fallen = figures.Select((f, t) => t < Weeks - 3 ? f : f * 0.8);

        Assert.DoesNotContain(Judge(Openings, figures)[^6..], j => j.IsAlarm);
        Assert.True(Judge(Openings, fallen)[^3].IsAlarm);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(1.7)]
    public void A_lasting_shift_of_a_measure_is_learnt_within_half_a_year(double factor)
    {
        var figures = new MadeMeasures(5, 0.05).Calm(Weeks, 40);
        for (var week = Weeks - 30; week < Weeks; week++)
        {
            figures[week] *= factor;
        }

        var judgements = Judge(Openings, figures);

        Assert.InRange(judgements[^1].Expected!.Value.Mean / figures[^6..].Average(), 0.93, 1.07);
        Assert.False(judgements[^1].IsAlarm);
    }

    [Fact]
    public void The_noise_of_a_measure_is_learnt_from_itself()
    {
        double Deviation(double noise)
        {
            var expected = Judge(Rate, new MadeMeasures(6, noise).Calm(Weeks, 5))[^1].Expected!.Value;
            return Math.Sqrt(expected.Noise) / expected.Mean;
        }

        Assert.InRange(Deviation(0.01), 0.008, 0.015);
        Assert.InRange(Deviation(0.15), 0.13, 0.18);
    }

    [Fact]
    public void The_length_of_a_month_does_not_move_a_measure()
    {
        var months = new SeriesCalendar(12, new(2010, 1, 1), MadeCounts.Festivals);
        var surveillance = new SeriesSurveillance(months, Rate);
        var judgements = Enumerable.Range(0, 48).Select(_ => surveillance.Take(5.2, false)).ToArray();

        Assert.All(judgements[1..], j => Assert.False(j.IsAlarm));
        Assert.InRange(judgements[^1].Expected!.Value.Mean, 5.15, 5.25);
    }

    [Fact]
    public void A_saved_state_goes_on_as_if_it_had_never_stopped_on_either_side()
    {
        foreach (var nature in new[] { Openings, Rate })
        {
            var figures = new MadeMeasures(7, 0.05).Calm(Weeks, 3000, 0.8).Select((f, week) => week % 17 == 3 ? (double?)null : f).ToArray();
            figures[^40] *= 0.7;
            var unbroken = Judge(nature, figures);
            var surveillance = new SeriesSurveillance(MadeCounts.Weeks, nature);

            for (var week = 0; week < Weeks; week++)
            {
                var state = surveillance.Save();
                surveillance = new(MadeCounts.Weeks, nature);
                surveillance.Load(state);

                Assert.Equal(unbroken[week], surveillance.Take(figures[week], false));
            }
        }
    }

    [Fact]
    public void Nothing_that_comes_later_changes_an_earlier_judgement_and_the_same_figures_say_the_same()
    {
        var figures = new MadeMeasures(8, 0.05).Calm(Weeks, 3000, 1);
        var before = Judge(Openings, figures);
        var noise = new Random(8);

        Assert.Equal(before, Judge(Openings, figures));
        for (var known = 100; known < Weeks; known += 40)
        {
            var other = figures.Select((figure, week) => week <= known ? figure : noise.Next(4) == 0 ? (double?)null : noise.Next(9000)).ToArray();

            Assert.Equal(before[..(known + 1)], Judge(Openings, other)[..(known + 1)]);
        }
    }

    [Fact]
    public void Openings_that_are_still_coming_in_are_no_deficit()
    {
        var figures = new MadeMeasures(9, 0.04).Calm(Weeks, 3000);
        var fallen = MadeMeasures.Eroded(figures, Weeks - 10, 0.02);

        Assert.InRange(JudgeDelayed(figures)[104..].Count(j => j.IsAlarm), 0, 5);
        Assert.Contains(JudgeDelayed(fallen)[^10..], j => j.IsAlarm);
        Assert.DoesNotContain(JudgeDelayed(fallen)[^15..^10], j => j.IsAlarm);
    }

    [Fact]
    public void A_saved_state_of_delayed_openings_goes_on_exactly()
    {
        var figures = new MadeMeasures(10, 0.04).Calm(120, 3000);
        var unbroken = JudgeDelayed(figures);
        var surveillance = new DelayedSurveillance(MadeCounts.Weeks, Openings);

        for (var week = 0; week < figures.Length; week++)
        {
            var state = surveillance.Save();
            surveillance = new(MadeCounts.Weeks, Openings);
            surveillance.Load(state);
            Take(surveillance, week, figures);

            Assert.Equal(unbroken[week], surveillance.Judge());
        }
    }

    [Fact]
    public void A_state_of_another_nature_is_refused()
    {
        var state = new SeriesSurveillance(MadeCounts.Weeks, Openings).Save();

        Assert.Throws<FormatException>(() => new SeriesSurveillance(MadeCounts.Weeks).Load(state));
        Assert.Throws<FormatException>(() => new SeriesSurveillance(MadeCounts.Weeks, Rate).Load(state));
    }

    [Fact]
    public void Counts_are_not_watched_on_the_low_side() =>
        Assert.Throws<ArgumentException>(() => new SeriesSurveillance(MadeCounts.Weeks, new(SeriesNoise.Count, AlarmSide.Low)));

    private static bool[] Alarms(SeriesNature nature, double[] figures) => [.. Judge(nature, figures).Select(j => j.IsAlarm)];

    private static Judgement[] Judge(SeriesNature nature, IEnumerable<double> figures) => Judge(nature, figures.Select(f => (double?)f));

    private static Judgement[] Judge(SeriesNature nature, IEnumerable<double?> figures)
    {
        var surveillance = new SeriesSurveillance(MadeCounts.Weeks, nature);
        return [.. figures.Select(figure => surveillance.Take(figure, false))];
    }

    private static Judgement[] JudgeDelayed(double[] figures)
    {
        var surveillance = new DelayedSurveillance(MadeCounts.Weeks, Openings);
        return [.. figures.Select((_, week) =>
        {
            Take(surveillance, week, figures);
            return surveillance.Judge();
        })];
    }

    private static void Take(DelayedSurveillance surveillance, int week, double[] figures) => surveillance.Take(
        figures[week] * (0.6 + 0.04 * (week % 3)),
        week < 1 ? null : figures[week - 1] * 0.85,
        week < 2 ? null : figures[week - 2] * 0.96,
        week < 3 ? null : figures[week - 3],
        false);
}
