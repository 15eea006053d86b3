using System.Globalization;

namespace Monitor.Worker.Record;

/// <summary>The keys of single values that the record itself knows.</summary>
internal static class MetaKey
{
    public const string Watermark = "evaluation.watermark";

    /// <summary>The last row of the audit log.</summary>
    public const string AuditHead = "audit.head";

    public static string Text(DateTimeOffset moment) => moment.UtcTicks.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string ticks) => new(long.Parse(ticks, NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
