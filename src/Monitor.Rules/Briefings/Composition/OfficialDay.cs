using System.Globalization;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>Days as the briefing writes them.</summary>
internal static class OfficialDay
{
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>Without the year.</summary>
    public static string Short(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
}
