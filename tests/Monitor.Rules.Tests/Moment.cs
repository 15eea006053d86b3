using System.Globalization;

namespace Monitor.Rules.Tests;

/// <summary>Moments of local days in Asia/Shanghai.</summary>
internal static class Moment
{
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string day, int hour = 0) => At(Day(day), hour);

    public static DateTimeOffset At(DateOnly day, int hour = 0) => new(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.FromHours(8));
}
