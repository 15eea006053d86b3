using System.Text;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Turns the bytes of a file into text.</summary>
internal static class TextContent
{
    /// <summary>Stands in the text for bytes that cannot be read in the encoding.</summary>
    /// <remarks>A character that no text may hold, so that a row tells it from a '\uFFFD' that the publisher himself wrote.</remarks>
    public const char Undecodable = '\uFFFF';

    private const int SampleLength = 262_144;
    private static readonly DecoderFallback Marked = new DecoderReplacementFallback(Undecodable.ToString());
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static StreamReader Open(Stream content, FileEncoding encoding)
    {
        var sample = new byte[SampleLength];
        var length = content.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        if (ForeignContent.Fault(sample.AsSpan(0, length)) is { } foreign)
        {
            throw new FileFaultException(foreign) { Remedy = "并核对数据源配置中的 type" };
        }

        var chosen = ByMark(sample.AsSpan(0, length)) ?? (encoding switch
        {
            FileEncoding.Utf8 => Utf8(),
            FileEncoding.Gb18030 => Gb18030(),
            _ => IsUtf8(sample, length, whole: length < sample.Length) ? Utf8() : Gb18030(),
        });
        return new(new PrecededStream(sample.AsMemory(0, length), content), chosen, detectEncodingFromByteOrderMarks: false, bufferSize: 65_536);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> sample) => sample switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8(),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => null,
    };

    // the sample may end within a character, which is no fault of the file
    private static bool IsUtf8(byte[] sample, int length, bool whole)
    {
        try
        {
            StrictUtf8.GetDecoder().GetCharCount(sample, 0, length, flush: whole);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Utf8() => Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, Marked);

    private static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, Marked)!;
}
