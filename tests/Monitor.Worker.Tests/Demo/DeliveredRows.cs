using System.IO.Compression;
using System.Text;
using Monitor.Worker.Demo;

namespace Monitor.Worker.Tests.Demo;

/// <summary>Reads delivered files back, as their receiver would.</summary>
internal static class DeliveredRows
{
    /// <summary>The cells of the rows below the headings.</summary>
    public static string[][] Of(DemoDelivery delivery) =>
        [.. Lines(delivery).Skip(1).Select(line => line.Split(','))];

    /// <summary>The headings and rows as text.</summary>
    public static string[] Lines(DemoDelivery delivery)
    {
        var content = delivery.Content is [0x1F, 0x8B, ..] ? Decompress(delivery.Content) : delivery.Content;
        return Decode(content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(content);
        }
    }

    private static byte[] Decompress(byte[] content)
    {
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
