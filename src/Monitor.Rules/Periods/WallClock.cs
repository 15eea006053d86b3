namespace Monitor.Rules.Periods;

/// <summary>Turns times on the wall into moments.</summary>
internal static class WallClock
{
    /// <summary>The moment of a time on the wall, in UTC; one that the clock skips is the moment of the change, of two the earlier.</summary>
    public static DateTimeOffset Instant(TimeZoneInfo zone, DateOnly day, TimeOnly time) => Local(zone, day, time).ToUniversalTime();

    /// <summary>The moment a local day begins, with the offset of the zone.</summary>
    public static DateTimeOffset StartOf(TimeZoneInfo zone, DateOnly day) => Local(zone, day, TimeOnly.MinValue);

    /// <summary>As <see cref="Instant"/>, with the offset of the zone.</summary>
    public static DateTimeOffset Local(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The local day of a moment.</summary>
    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
