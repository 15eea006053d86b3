using System.Globalization;

namespace Monitor.Worker.Cases.Doors;

/// <summary>Moments and stretches as the narrow lines of a terminal write them.</summary>
internal static class TerminalTime
{
    /// <summary>Such as 11月23日08:05; the year of a moment is in the head of the page.</summary>
    public static string Of(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).ToString("M月d日HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A stretch of a limit: of working time in hours, since a working day is not 24 of them.</summary>
    public static string Of(TimeSpan stretch, bool workingTime) =>
        workingTime ? string.Create(CultureInfo.InvariantCulture, $"{stretch.TotalHours:0.#}小时（工作时间）") : Of(stretch);

    /// <summary>Such as 2天3小时, 1小时5分, 不足1分钟.</summary>
    public static string Of(TimeSpan stretch)
    {
        var minutes = (long)stretch.Duration().TotalMinutes;
        var (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        return days > 0 ? string.Create(CultureInfo.InvariantCulture, $"{days}天{(hours > 0 ? $"{hours}小时" : "")}")
            : hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}小时{(rest > 0 ? $"{rest}分" : "")}")
            : rest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest}分钟")
            : "不足1分钟";
    }
}
