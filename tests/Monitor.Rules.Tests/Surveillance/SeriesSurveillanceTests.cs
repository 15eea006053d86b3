using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class SeriesSurveillanceTests
{
    private const int Years = 8;
    private const int Weeks = Years * 52;

    [Theory]
    [InlineData(3, 10)]
    [InlineData(60, 48)]
    [InlineData(900, 190)]
    public void A_spike_is_found_in_its_week(double level, double cases)
    {
        var counts = new MadeCounts(1).Calm(Weeks, level);
        counts[^5] += cases;

        var judgements = Judge(MadeCounts.Weeks, counts);

        Assert.True(judgements[^5].IsAlarm);
        Assert.False(judgements[^6].IsAlarm);
        Assert.False(judgements[^1].IsAlarm);
    }

    [Fact]
    public void A_slow_ramp_is_found_though_no_single_week_stands_out()
    {
        var counts = new MadeCounts(2).Calm(Weeks, 100);
        for (var week = 0; week < 10; week++)
        {
            counts[Weeks - 10 + week] += 3 * (week + 1);
        }

        var judgements = Judge(MadeCounts.Weeks, counts);

        Assert.Contains(judgements[^6..], j => j.IsAlarm);
        Assert.DoesNotContain(judgements[^20..^10], j => j.IsAlarm);
    }

    [Fact]
    public void The_Spring_Festival_raises_nothing()
    {
        var weeks = Enumerable.Range(3 * 52, Weeks - 3 * 52).Where(t => MadeCounts.FromFestival(t) <= 45).ToArray();

        var alarms = Enumerable.Range(0, 20).Sum(seed =>
        {
            var judgements = Judge(MadeCounts.Weeks, new MadeCounts(seed).WithFestival(Weeks, 300));
            return weeks.Count(t => judgements[t].IsAlarm);
        });

        Assert.InRange(alarms, 0, (int)(0.01 * 20 * weeks.Length));
    }

    [Fact]
    public void A_calendar_is_what_keeps_the_festival_quiet()
    {
        var counts = new MadeCounts(3).WithFestival(Weeks, 300);

        var with = Judge(MadeCounts.Weeks, counts)[156..].Count(j => j.IsAlarm);
        var without = Judge(new SeriesCalendar(52, null, MadeCounts.Festivals), counts)[156..].Count(j => j.IsAlarm);

        Assert.True(with < without, $"{with} alarms with the calendar, {without} without it");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(900)]
    public void Calm_weeks_are_seldom_called_abnormal(double level)
    {
        var alarms = Enumerable.Range(100, 20).Sum(seed => Judge(MadeCounts.Weeks, new MadeCounts(seed).Calm(Weeks, level))[^104..].Count(j => j.IsAlarm));

        Assert.InRange(alarms / (20 * 104.0), 0, 0.02);
    }

    [Fact]
    public void Zeros_alone_never_alarm()
    {
        var judgements = Judge(MadeCounts.Weeks, new double[Weeks]);

        Assert.All(judgements, j => Assert.True(double.IsFinite(j.Score) && !j.IsAlarm));
        Assert.InRange(judgements[^1].Expected!.Value.Mean, 0.001, 0.1);
    }

    [Fact]
    public void One_case_after_years_of_zeros_does_not_alarm_but_a_closure_does()
    {
        var counts = new double[Weeks];
        counts[^20] = 1;
        counts[^3] = 6;

        var judgements = Judge(MadeCounts.Weeks, counts);

        Assert.False(judgements[^20].IsAlarm);
        Assert.True(judgements[^3].IsAlarm);
    }

    [Fact]
    public void A_year_and_a_half_of_history_is_enough()
    {
        var counts = new MadeCounts(4).Calm(90, 40);
        counts[^4] += 35;

        var judgements = Judge(MadeCounts.Weeks, counts);

        Assert.True(judgements[^4].IsAlarm);
        Assert.DoesNotContain(judgements[78..^4], j => j.IsAlarm);
    }

    [Fact]
    public void Months_work_like_weeks()
    {
        var counts = new MadeCounts(5).CalmMonths(144, 150);
        counts[^6] += 80;

        var judgements = Judge(new SeriesCalendar(12, MadeCounts.Start.AddDays(-3), MadeCounts.Festivals), counts);

        Assert.True(judgements[^6].IsAlarm);
        Assert.InRange(judgements[96..^6].Count(j => j.IsAlarm), 0, 1);
    }

    [Fact]
    public void An_announced_larger_panel_raises_nothing_where_the_same_rise_unannounced_does()
    {
        var counts = new MadeCounts(6).Calm(Weeks, 80);
        for (var week = Weeks - 10; week < Weeks; week++)
        {
            counts[week] = Math.Round(counts[week] * 1.6);
        }

        var announced = new SeriesSurveillance(MadeCounts.Weeks);
        var alarms = counts.Select((count, week) => announced.Take(count, week == Weeks - 10).IsAlarm).ToArray();

        Assert.DoesNotContain(true, alarms[^12..]);
        Assert.Contains(Judge(MadeCounts.Weeks, counts)[^10..], j => j.IsAlarm);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void A_lasting_shift_of_the_level_is_learnt_within_half_a_year(double factor)
    {
        var counts = new MadeCounts(7).Calm(Weeks, 80);
        for (var week = Weeks - 30; week < Weeks; week++)
        {
            counts[week] = Math.Round(counts[week] * factor);
        }

        var judgements = Judge(MadeCounts.Weeks, counts);

        Assert.InRange(judgements[^1].Expected!.Value.Mean / counts[^6..].Average(), 0.85, 1.15);
        Assert.False(judgements[^1].IsAlarm);
    }

    [Fact]
    public void A_gap_is_not_a_zero_and_the_backlog_after_it_is_no_outbreak()
    {
        var counts = new MadeCounts(8).Calm(Weeks, 60).Select(c => (double?)c).ToArray();
        counts[^6] = counts[^5] = counts[^4] = null;
        counts[^3] += 150;

        var judgements = Judge(MadeCounts.Weeks, counts);

        Assert.All(judgements[^6..^3], j => Assert.True(j.Expected is null && !j.IsAlarm));
        Assert.False(judgements[^3].IsAlarm);
        Assert.InRange(judgements[^1].Expected!.Value.Mean / judgements[^7].Expected!.Value.Mean, 0.9, 1.1);
    }

    [Fact]
    public void Nothing_that_comes_later_changes_an_earlier_judgement()
    {
        var counts = new MadeCounts(9).WithFestival(Weeks, 50);
        var before = Judge(MadeCounts.Weeks, counts);
        var noise = new Random(9);

        for (var known = 100; known < Weeks; known += 10)
        {
            var other = counts.Select((count, week) => week <= known ? count : noise.Next(4) == 0 ? (double?)null : noise.Next(500)).ToArray();

            Assert.Equal(before[..(known + 1)], Judge(MadeCounts.Weeks, other)[..(known + 1)]);
        }
    }

    [Fact]
    public void A_saved_state_goes_on_as_if_it_had_never_stopped()
    {
        var counts = new MadeCounts(10).WithFestival(Weeks, 20).Select((c, week) => week % 17 == 3 ? (double?)null : c).ToArray();
        counts[^40] += 30;
        var unbroken = Judge(MadeCounts.Weeks, counts);
        var surveillance = new SeriesSurveillance(MadeCounts.Weeks);

        for (var week = 0; week < Weeks; week++)
        {
            var state = surveillance.Save();
            surveillance = new(MadeCounts.Weeks);
            surveillance.Load(state);

            Assert.Equal(unbroken[week], surveillance.Take(counts[week], false));
        }
    }

    [Fact]
    public void A_state_of_another_kind_of_series_is_refused()
    {
        var dated = new SeriesSurveillance(MadeCounts.Weeks).Save();
        var undated = new SeriesSurveillance(new SeriesCalendar(52, null, MadeCounts.Festivals)).Save();

        Assert.Throws<FormatException>(() => new SeriesSurveillance(MadeCounts.Weeks).Load(undated));
        Assert.Throws<FormatException>(() => new SeriesSurveillance(new SeriesCalendar(52, null, MadeCounts.Festivals)).Load(dated));
    }

    private static Judgement[] Judge(SeriesCalendar calendar, IEnumerable<double> counts) => Judge(calendar, counts.Select(c => (double?)c));

    private static Judgement[] Judge(SeriesCalendar calendar, IEnumerable<double?> counts)
    {
        var surveillance = new SeriesSurveillance(calendar);
        return [.. counts.Select(count => surveillance.Take(count, false))];
    }
}
