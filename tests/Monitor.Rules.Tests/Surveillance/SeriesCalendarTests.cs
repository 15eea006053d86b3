using Monitor.Rules.Surveillance;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Surveillance;

public sealed class SeriesCalendarTests
{
    private static readonly FestivalCalendar Festivals = new([new(2020, 1, 25), new(2021, 2, 12)], 0, 0);

    [Fact]
    public void A_week_knows_its_days_in_the_windows_around_the_Spring_Festival()
    {
        var calendar = new SeriesCalendar(52, new(2020, 1, 6), Festivals);

        Assert.Equal((1.0, 0.0), (calendar.Outlook(0, false).Before, calendar.Outlook(0, false).Festival));
        Assert.Equal((2 / 7.0, 5 / 7.0), (calendar.Outlook(2, false).Before, calendar.Outlook(2, false).Festival)); // 20 to 26 January
        Assert.Equal((6 / 7.0, 1 / 7.0), (calendar.Outlook(3, false).Festival, calendar.Outlook(3, false).After));
        Assert.Equal(1.0, calendar.Outlook(5, false).Return);
        Assert.Equal(0.0, calendar.Outlook(20, false).Return);
    }

    [Fact]
    public void The_rush_before_a_festival_of_next_January_counts_in_December()
    {
        var calendar = new SeriesCalendar(12, new(2019, 1, 1), new FestivalCalendar([new(2020, 1, 10)], 0, 0));

        Assert.Equal(12 / 31.0, calendar.Outlook(11, false).Before); // from 20 December on
    }

    [Fact]
    public void A_month_knows_its_length()
    {
        var calendar = new SeriesCalendar(12, new(2021, 1, 1), Festivals);

        Assert.Equal(Math.Log(31 / 28.0), calendar.Outlook(0, false).LogLength - calendar.Outlook(1, false).LogLength, 12);
    }

    [Fact]
    public void A_series_without_dates_has_no_festival_and_a_year_of_52_weeks()
    {
        var calendar = new SeriesCalendar(52, null, Festivals);

        Assert.Equal(new PeriodOutlook(3 / 52.0, 0, 0, 0, 0, 0, 0, false), calendar.Outlook(2, false));
        Assert.Equal(calendar.Outlook(2, false), calendar.Outlook(54, false));
    }

    [Fact]
    public void Other_rhythms_than_weeks_and_months_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeriesCalendar(4, null, Festivals));
}
