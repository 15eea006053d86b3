using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class WorkingDaysTests
{
    private const int Weeks = 6 * 52;

    private static readonly ImmutableArray<int> Years = [.. Enumerable.Range(MadeCounts.Start.Year, 8)];

    private static readonly FestivalCalendar Arranged = new(
        Years.Select(year => MadeCounts.Festivals.SpringFestival(year)!.Value),
        0,
        0,
        Years.ToDictionary(year => year, year => ImmutableArray.Create(new DateOnly(year, 1, 1), Weekday(year, 4, 29), Weekday(year, 4, 30), Weekday(year, 5, 1), Weekday(year, 6, 15))),
        Years.ToDictionary(year => year, year => ImmutableArray.Create(Saturday(year, 5, 8), Sunday(year, 5, 8), Saturday(year, 9, 15))));

    private static readonly SeriesCalendar Known = new(52, MadeCounts.Start, Arranged);
    private static readonly SeriesCalendar Unknown = MadeCounts.Weeks;

    [Fact]
    public void How_far_a_series_follows_the_working_days_is_learnt_from_itself()
    {
        var longest = Enumerable.Range(Weeks - 52, 52).MaxBy(week => Known.Outlook(week).Work);
        double Ratio(double strength)
        {
            var judgements = Judge(Known, Made(1, strength));
            return judgements[longest].Expected!.Value.Mean / judgements[longest - 2].Expected!.Value.Mean;
        }

        Assert.InRange(Ratio(1), 1.28, 1.5); // seven working days against five
        Assert.InRange(Ratio(0), 0.9, 1.12);
    }

    [Fact]
    public void What_is_not_yet_learnt_is_what_is_typical()
    {
        var counts = Made(2, 0.6);
        var first = Enumerable.Range(0, 52).MaxBy(week => Known.Outlook(week).Work);

        var judgements = Judge(Known, counts);

        Assert.InRange(judgements[first].Expected!.Value.Mean / judgements[first - 2].Expected!.Value.Mean, 1.05, 1.4);
    }

    [Fact]
    public void Make_up_workdays_raise_nothing_where_the_calendar_knows_them()
    {
        var longWeeks = Enumerable.Range(104, Weeks - 104).Where(week => Known.Outlook(week).Work > 0.1).ToArray();
        int Alarms(SeriesCalendar calendar) => Enumerable.Range(0, 40).Sum(seed =>
        {
            var judgements = Judge(calendar, Made(seed, 1));
            return longWeeks.Count(week => judgements[week].IsAlarm);
        });

        var known = Alarms(Known);
        var unknown = Alarms(Unknown);

        Assert.InRange(known, 0, (int)(0.02 * 40 * longWeeks.Length));
        Assert.True(unknown > 5 * Math.Max(known, 1), $"{known} alarms with the working days, {unknown} without them");
    }

    [Fact]
    public void A_calendar_without_arrangements_has_no_effect_to_learn() =>
        Assert.True(new SeriesSurveillance(Unknown).Save().Length < new SeriesSurveillance(Known).Save().Length);

    [Fact]
    public void A_saved_state_goes_on_as_if_it_had_never_stopped()
    {
        var counts = Made(3, 1);
        var unbroken = Judge(Known, counts);
        var surveillance = new SeriesSurveillance(Known);

        for (var week = 0; week < Weeks; week++)
        {
            var state = surveillance.Save();
            surveillance = new(Known);
            surveillance.Load(state);

            Assert.Equal(unbroken[week], surveillance.Take(counts[week], false));
        }
    }

    private static double[] Made(int seed, double strength)
    {
        var made = new MadeCounts(seed);
        return [.. Enumerable.Range(0, Weeks).Select(week => made.Draw(300 * Math.Exp(strength * Known.Outlook(week).Work)))];
    }

    private static Judgement[] Judge(SeriesCalendar calendar, double[] counts)
    {
        var surveillance = new SeriesSurveillance(calendar);
        return [.. counts.Select(count => surveillance.Take(count, false))];
    }

    private static DateOnly Weekday(int year, int month, int day)
    {
        var date = new DateOnly(year, month, day);
        return date.AddDays(date.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
    }

    private static DateOnly Saturday(int year, int month, int day) => On(DayOfWeek.Saturday, new(year, month, day));

    private static DateOnly Sunday(int year, int month, int day) => Saturday(year, month, day).AddDays(1);

    private static DateOnly On(DayOfWeek wanted, DateOnly from) => from.AddDays(((int)wanted - (int)from.DayOfWeek + 7) % 7);
}
