using System.Collections.Immutable;
using Monitor.Rules.Periods;
using Monitor.Rules.Surveillance;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class SeriesCalendarTests
{
    private static readonly FestivalCalendar Festivals = new([new(2020, 1, 25), new(2021, 2, 12)], 0, 0);

    /// <summary>The arrangement of 2024, from April on and around the Spring Festival.</summary>
    private static readonly FestivalCalendar Arranged = new(
        [new(2023, 1, 22), new(2024, 2, 10), new(2025, 1, 29)],
        0,
        0,
        new Dictionary<int, ImmutableArray<DateOnly>>
        {
            [2024] =
            [
                .. Days(new(2024, 2, 10), 8), .. Days(new(2024, 4, 4), 3), .. Days(new(2024, 5, 1), 5), .. Days(new(2024, 10, 1), 7),
            ],
        },
        new Dictionary<int, ImmutableArray<DateOnly>>
        {
            [2024] = [new(2024, 2, 4), new(2024, 2, 18), new(2024, 4, 7), new(2024, 4, 28), new(2024, 5, 11), new(2024, 9, 29), new(2024, 10, 12)],
        });

    [Fact]
    public void A_week_knows_its_days_in_the_windows_around_the_Spring_Festival()
    {
        var calendar = new SeriesCalendar(52, new(2020, 1, 6), Festivals);

        Assert.Equal((1.0, 0.0), (calendar.Outlook(0).Before, calendar.Outlook(0).Festival));
        Assert.Equal((2 / 7.0, 5 / 7.0), (calendar.Outlook(2).Before, calendar.Outlook(2).Festival)); // 20 to 26 January
        Assert.Equal((6 / 7.0, 1 / 7.0), (calendar.Outlook(3).Festival, calendar.Outlook(3).After));
        Assert.Equal(1.0, calendar.Outlook(5).Return);
        Assert.Equal(0.0, calendar.Outlook(20).Return);
    }

    [Fact]
    public void The_rush_before_a_festival_of_next_January_counts_in_December()
    {
        var calendar = new SeriesCalendar(12, new(2019, 1, 1), new FestivalCalendar([new(2020, 1, 10)], 0, 0));

        Assert.Equal(12 / 31.0, calendar.Outlook(11).Before); // from 20 December on
    }

    [Fact]
    public void A_month_knows_its_length()
    {
        var calendar = new SeriesCalendar(12, new(2021, 1, 1), Festivals);

        Assert.Equal(Math.Log(31 / 28.0), calendar.Outlook(0).LogLength - calendar.Outlook(1).LogLength, 12);
    }

    [Fact]
    public void A_week_knows_its_make_up_workdays_and_its_days_off()
    {
        var calendar = new SeriesCalendar(52, new(2024, 4, 1), Arranged);

        Assert.Equal(Math.Log(4 / 5.0), calendar.Outlook(0).Work, 12); // Thursday to Saturday off, Sunday 7 April worked
        Assert.Equal(0, calendar.Outlook(1).Work, 12);
        Assert.Equal(Math.Log(6 / 5.0), calendar.Outlook(3).Work, 12); // Sunday 28 April worked
        Assert.Equal(Math.Log(2 / 5.0), calendar.Outlook(4).Work, 12); // Wednesday to Friday off
        Assert.Equal(Math.Log(6 / 5.0), calendar.Outlook(5).Work, 12); // Saturday 11 May worked
    }

    [Fact]
    public void The_days_off_of_the_great_festivals_are_left_to_their_windows()
    {
        var calendar = new SeriesCalendar(52, new(2024, 1, 29), Arranged);

        Assert.Equal(Math.Log(6 / 5.0), calendar.Outlook(0).Work, 12); // Sunday 4 February worked
        Assert.Equal(0, calendar.Outlook(1).Work, 12);
        Assert.Equal(Math.Log(6 / 5.0), calendar.Outlook(2).Work, 12); // Sunday 18 February, after the festival's window, worked
        Assert.Equal(0, calendar.Outlook(35).Work, 12); // 30 September to 6 October
        Assert.Equal(Math.Log(6 / 5.0), calendar.Outlook(36).Work, 12); // Saturday 12 October worked
    }

    [Fact]
    public void A_month_knows_its_working_days()
    {
        var calendar = new SeriesCalendar(12, new(2024, 4, 1), Arranged);

        Assert.Equal(Math.Log(22 / (30 * 5 / 7.0)), calendar.Outlook(0).Work, 12); // 22 weekdays, 2 of them off, 2 Sundays worked
    }

    [Fact]
    public void Years_without_a_published_arrangement_have_usual_working_days()
    {
        Assert.False(new SeriesCalendar(52, new(2024, 4, 1), Festivals).KnowsWork);
        Assert.Equal(0, new SeriesCalendar(52, new(2024, 4, 1), Festivals).Outlook(0).Work);
        Assert.True(new SeriesCalendar(52, new(2023, 4, 3), Arranged).KnowsWork);
        Assert.Equal(0, new SeriesCalendar(52, new(2023, 4, 3), Arranged).Outlook(0).Work);
    }

    [Fact]
    public void A_series_without_dates_has_no_festival_and_a_year_of_52_weeks()
    {
        var calendar = new SeriesCalendar(52, null, Festivals);

        Assert.Equal(new PeriodOutlook(3 / 52.0, 0, 0, 0, 0, 0, 0, 0), calendar.Outlook(2));
        Assert.Equal(calendar.Outlook(2), calendar.Outlook(54));
    }

    [Fact]
    public void Asked_far_ahead_or_again_it_says_the_same()
    {
        var calendar = new SeriesCalendar(52, new(2020, 1, 6), Festivals);
        var far = calendar.Outlook(700);

        Assert.Equal(far, calendar.Outlook(700));
        Assert.Equal(new SeriesCalendar(52, new DateOnly(2020, 1, 6).AddDays(7 * 700), Festivals).Outlook(0), far);
        Assert.Equal(new SeriesCalendar(52, new(2020, 1, 6), Festivals).Outlook(3), calendar.Outlook(3));
    }

    [Fact]
    public void Other_rhythms_than_weeks_and_months_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeriesCalendar(4, null, Festivals));

    private static IEnumerable<DateOnly> Days(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddDays);
}
