using System.Globalization;

namespace Monitor.Worker.Notifications;

/// <summary>Moments and days as official Chinese texts write them.</summary>
internal static class OfficialTime
{
    /// <summary>Such as 2026年11月23日8时00分.</summary>
    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year}年{local.Month}月{local.Day}日{local.Hour}时{local.Minute:00}分");
    }

    /// <summary>Such as 2026年11月23日.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
