using System.Globalization;

namespace Monitor.Worker.Record;

/// <summary>The durable write at which the process is to kill itself, counted from one, and the side of it. For crash tests only.</summary>
internal readonly record struct CrashPoint(int Write, CrashSide Side)
{
    public const string Variable = "MONITOR_CRASH_AT";

    /// <summary>Reads <c>12:before</c> or <c>12:after</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static CrashPoint Parse(string text)
    {
        var parts = text.Split(':');
        if (parts is [var number, var side]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var write)
            && write > 0
            && side is "before" or "after")
        {
            return new CrashPoint(write, side == "before" ? CrashSide.Before : CrashSide.After);
        }

        throw new FormatException($"{Variable} is '{text}'; write it like 12:before or 12:after.");
    }
}
