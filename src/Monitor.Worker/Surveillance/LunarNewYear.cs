using System.Globalization;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Surveillance;

/// <summary>The Spring Festivals of a century for files that come without a calendar of their own.</summary>
/// <remarks>Alerts never rest on these computed dates: they use the calendar of the configuration, where every date is written down.</remarks>
internal static class LunarNewYear
{
    private const int FirstYear = 1960;
    private const int LastYear = 2060;

    public static FestivalCalendar Calendar()
    {
        var lunar = new ChineseLunisolarCalendar();
        var years = Enumerable.Range(FirstYear, LastYear - FirstYear + 1);
        return new(years.Select(year => DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0))), 0, 0);
    }
}
