using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class DelayedSurveillanceTests
{
    private const int Weeks = 260;
    private static readonly double[] Shares = [0.6, 0.85, 0.95];

    [Fact]
    public void Counts_that_are_still_coming_in_are_not_taken_for_a_calm()
    {
        var (counts, lags) = Made(1);
        counts[^2] += 100;
        lags[0][^2] += 60;

        var judgements = Judge(counts, lags);

        Assert.True(judgements[^2].IsAlarm);
        Assert.InRange(judgements[^10].Expected!.Value.Mean / counts[^20..^3].Average(), 0.5, 0.7);
    }

    [Fact]
    public void Calm_weeks_are_seldom_called_abnormal()
    {
        var alarms = Enumerable.Range(20, 20).Sum(seed =>
        {
            var (counts, lags) = Made(seed);
            return Judge(counts, lags)[^104..].Count(j => j.IsAlarm);
        });

        Assert.InRange(alarms / (20 * 104.0), 0, 0.02);
    }

    [Fact]
    public void Neither_later_counts_nor_fresher_lags_change_an_earlier_judgement()
    {
        var (counts, lags) = Made(2);
        var before = Judge(counts, lags);
        var noise = new Random(2);

        for (var known = 100; known < Weeks; known += 10)
        {
            double[] Spoilt(double[] given, int wait) => [.. given.Select((count, week) => week + wait <= known ? count : noise.Next(500))];

            var after = Judge(Spoilt(counts, 3), [Spoilt(lags[0], 0), Spoilt(lags[1], 1), Spoilt(lags[2], 2)]);

            Assert.Equal(before[..(known + 1)], after[..(known + 1)]);
        }
    }

    [Fact]
    public void A_saved_state_goes_on_as_if_it_had_never_stopped()
    {
        var (counts, lags) = Made(3);
        var unbroken = Judge(counts, lags);
        var surveillance = new DelayedSurveillance(MadeCounts.Weeks);

        for (var week = 0; week < Weeks; week++)
        {
            var state = surveillance.Save();
            surveillance = new(MadeCounts.Weeks);
            surveillance.Load(state);
            Take(surveillance, week, counts, lags);

            Assert.Equal(unbroken[week], surveillance.Judge());
        }
    }

    [Fact]
    public void Judging_twice_says_the_same()
    {
        var (counts, lags) = Made(4);
        var surveillance = new DelayedSurveillance(MadeCounts.Weeks);
        for (var week = 0; week < Weeks; week++)
        {
            Take(surveillance, week, counts, lags);
        }

        var first = surveillance.Judge();

        Assert.Equal(first, surveillance.Judge());
    }

    [Fact]
    public void There_is_nothing_to_judge_before_the_first_period() =>
        Assert.Throws<InvalidOperationException>(() => new DelayedSurveillance(MadeCounts.Weeks).Judge());

    [Fact]
    public void A_state_of_another_length_is_refused()
    {
        var state = new DelayedSurveillance(MadeCounts.Weeks).Save();

        Assert.Throws<FormatException>(() => new DelayedSurveillance(MadeCounts.Weeks).Load(state.Add(0)));
        Assert.Throws<FormatException>(() => new DelayedSurveillance(MadeCounts.Weeks).Load(state.RemoveAt(0)));
    }

    private static (double[] Counts, double[][] Lags) Made(int seed)
    {
        var made = new MadeCounts(seed);
        var counts = made.Calm(Weeks, 60);
        return (counts, [.. Shares.Select(share => counts.Select(c => made.Reported(c, share)).ToArray())]);
    }

    private static Judgement[] Judge(double[] counts, double[][] lags)
    {
        var surveillance = new DelayedSurveillance(MadeCounts.Weeks);
        return [.. Enumerable.Range(0, Weeks).Select(week =>
        {
            Take(surveillance, week, counts, lags);
            return surveillance.Judge();
        })];
    }

    private static void Take(DelayedSurveillance surveillance, int week, double[] counts, double[][] lags) => surveillance.Take(
        lags[0][week],
        week < 1 ? null : lags[1][week - 1],
        week < 2 ? null : lags[2][week - 2],
        week < 3 ? null : counts[week - 3],
        false);
}
