using Microsoft.Extensions.Time.Testing;

namespace Monitor.Worker.Tests.Scenarios;

/// <summary>Moments of the small province's scenarios, in local time.</summary>
internal static class SmallProvinceClock
{
    /// <summary>Monday.</summary>
    public static readonly DateOnly FirstDay = new(2026, 10, 19);

    public static DateTimeOffset At(int day, int hour, int minute = 0) =>
        new(FirstDay.AddDays(day).ToDateTime(new TimeOnly(hour, minute)), TimeSpan.FromHours(8));

    public static FakeTimeProvider StartingAt(int day, int hour, int minute = 0) => new(At(day, hour, minute));
}
