using Monitor.Rules.Periods;

namespace Monitor.Rules.Notifications.Delivery;

/// <summary>发送限制: what holds a message back for a while. The default holds nothing back.</summary>
/// <param name="Zone">The zone of days and hours.</param>
public sealed record SendingLimits(TimeZoneInfo Zone)
{
    /// <summary>When the lowest grade of alerts waits; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Text messages a number and day; null for any number.</summary>
    public MessageBudget? Budget { get; init; }

    /// <summary>合并间隔: how long after a text message to a number the next one waits, so that what comes meanwhile goes as one; the highest grade never waits, nor does what tells of no alert. Zero for no wait.</summary>
    public TimeSpan Gather { get; init; }

    /// <summary>When the day of a moment began.</summary>
    public DateTimeOffset DayOf(DateTimeOffset now) => WallClock.StartOf(Zone, WallClock.DayOf(Zone, now));

    /// <summary>When the day after that of a moment begins.</summary>
    public DateTimeOffset NextDayAfter(DateTimeOffset now) => WallClock.StartOf(Zone, WallClock.DayOf(Zone, now).AddDays(1));
}
