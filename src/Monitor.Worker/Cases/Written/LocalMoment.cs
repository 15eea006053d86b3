using System.Globalization;

namespace Monitor.Worker.Cases.Written;

/// <summary>The times of a story or a drill: local, to the minute.</summary>
internal static class LocalMoment
{
    private const string Format = "yyyy-MM-dd HH:mm";

    /// <summary>The moment that a text names; null where there is no such day, or it lies where the calendar ends and the zone's offset would lead out of it.</summary>
    public static DateTimeOffset? Find(string text, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 1 and < 9999 ? new DateTimeOffset(local, zone.GetUtcOffset(local)) : null;

    /// <summary>The moment that a text names.</summary>
    /// <exception cref="FormatException">There is no such day; the check of the file refuses it.</exception>
    public static DateTimeOffset Of(string text, TimeZoneInfo zone) => Find(text, zone) ?? throw new FormatException($"'{text}' is no moment.");

    public static string Text(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).ToString(Format, CultureInfo.InvariantCulture);
}
