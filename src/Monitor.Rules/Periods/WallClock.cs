namespace Monitor.Rules.Periods;

/// <summary>Turns times on the wall into moments.</summary>
internal static class WallClock
{
    /// <summary>The moment of a time on the wall; one that the clock skips is the moment of the change, of two the earlier.</summary>
    public static DateTimeOffset Instant(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The local day of a moment.</summary>
    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
