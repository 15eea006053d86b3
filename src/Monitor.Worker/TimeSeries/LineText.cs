using System.Globalization;
using System.Text;

namespace Monitor.Worker.TimeSeries;

/// <summary>Texts as line protocol and InfluxQL write them.</summary>
internal static class LineText
{
    /// <summary>Measurement and tags, with the space behind them: what one series has in common.</summary>
    /// <remarks>A server sorts tags by name; sent sorted, they cost it nothing. A tag without a value is left out, since the protocol knows none.</remarks>
    public static byte[] Series(string measurement, params ReadOnlySpan<(string Tag, string Value)> tags)
    {
        var text = new StringBuilder(measurement);
        foreach (var (tag, value) in tags)
        {
            if (value.Length > 0)
            {
                text.Append(',').Append(tag).Append('=').Append(Tag(value));
            }
        }

        return Encoding.UTF8.GetBytes(text.Append(' ').ToString());
    }

    /// <summary>A field that is a text, with its quotes.</summary>
    public static byte[] Field(string value) => Encoding.UTF8.GetBytes($"\"{OneLine(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");

    /// <summary>A name in InfluxQL.</summary>
    public static string Name(string name) => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A text in InfluxQL.</summary>
    public static string Literal(string value) => $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>A moment in InfluxQL.</summary>
    public static string Time(long milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds}ms");

    // the protocol has no escape for a backslash at the end of a tag: it would swallow the sign behind it
    private static string Tag(string value) => OneLine(value).Replace('\\', '/').Replace(",", "\\,", StringComparison.Ordinal).Replace("=", "\\=", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal);

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");
}
