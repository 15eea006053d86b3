using Monitor.Rules.Periods;

namespace Monitor.Rules.Notifications.Delivery;

/// <summary>免打扰时段: when the lowest grade of alerts waits for the morning. No other grade ever does, nor does what tells of no alert: duty and answers.</summary>
/// <param name="From">The first minute of quiet, local time.</param>
/// <param name="Until">The first minute after it; before <paramref name="From"/> where it passes midnight, equal where there is none.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>When quiet ends; null where it does not reign.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="zone">The zone of the hours.</param>
    public DateTimeOffset? EndAt(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        if (!time.IsBetween(From, Until))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local.DateTime);
        return WallClock.Local(zone, time < Until ? day : day.AddDays(1), Until);
    }
}
