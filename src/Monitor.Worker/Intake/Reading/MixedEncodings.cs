using System.Text;
using System.Text.Unicode;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Tells rows of another encoding in a file of GB18030, which takes nearly any bytes for characters.</summary>
internal static class MixedEncodings
{
    /// <summary>The number of the encoding.</summary>
    public const int Gb18030 = 54936;

    // one or two words of GB18030 may happen to be UTF-8 too (联通), three characters in a row hardly
    private const int FewestCharacters = 3;

    private static readonly Encoding Bytes = CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!;

    /// <summary>Whether a row that was read as GB18030 was written in UTF-8.</summary>
    public static bool IsUtf8(string row)
    {
        if (Ascii.IsValid(row))
        {
            return false;
        }

        var bytes = Bytes.GetBytes(row);
        if (!Utf8.IsValid(bytes))
        {
            return false;
        }

        var leads = 0;
        foreach (var one in bytes)
        {
            leads += one >= 0xE0 ? 1 : 0; // begins a character of three or four bytes
        }

        return leads >= FewestCharacters;
    }
}
