using System.IO.Compression;
using System.Text;

namespace Monitor.Worker.Tests.Surveillance;

/// <summary>Builds the text of a series file.</summary>
internal static class ASeriesFile
{
    public const string Header = "series,freq,start,test_from,events,counts,lag0,lag1,lag2";

    public static Stream Of(params string[] rows) => new MemoryStream(Encoding.UTF8.GetBytes(Text(rows)));

    public static string Text(params string[] rows) => string.Join('\n', [Header, .. rows, ""]);

    public static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    /// <summary>A row of so many weeks at ten a week, with another last count.</summary>
    public static string CalmRow(string name, int weeks, int last) =>
        $"{name},52,,{weeks - 4},,{string.Join(' ', Enumerable.Range(0, weeks - 1).Select(t => 10 + (t * 7 % 5) - 2).Append(last))},,,";
}
