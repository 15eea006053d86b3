using Monitor.Rules.Panels;

namespace Monitor.Worker.Demo;

/// <summary>When the files of the made sources arrive. No office sends anything while it is closed for the Spring Festival.</summary>
internal sealed class DemoArrivals(MonitoringFrame province, DemoSeason season)
{
    private static readonly TimeOnly Morning = new(6, 30);
    private static readonly TimeOnly Afternoon = new(16, 30);

    /// <summary>Tuesday after the week.</summary>
    public DateTimeOffset Recruitment(DateOnly monday) => At(Open(monday.AddDays(8)), Morning);

    /// <summary>Wednesday after the week.</summary>
    public DateTimeOffset Insurance(DateOnly monday) => At(Open(monday.AddDays(9)), Morning);

    /// <summary>The tenth of the month after.</summary>
    public DateTimeOffset Insured(DateOnly monthEnd) => At(Open(monthEnd.AddDays(10)), Morning);

    /// <summary>The ninth of the month after, a day before they are due.</summary>
    public DateTimeOffset Returns(DateOnly month) => At(Open(month.AddMonths(1).AddDays(8)), Morning);

    /// <summary>The same day.</summary>
    public DateTimeOffset Reports(DateOnly day) => At(day, Afternoon);

    /// <summary>The years before the play: the fifteenth of January after each, at the latest the day before the first day played.</summary>
    public DateTimeOffset History(int year, DateOnly firstDayPlayed)
    {
        var usual = new DateOnly(year + 1, 1, 15);
        return At(usual < firstDayPlayed ? usual : firstDayPlayed.AddDays(-1), Afternoon);
    }

    private DateOnly Open(DateOnly day)
    {
        while (season.IsClosed(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, province.TimeZone.GetUtcOffset(local));
    }
}
