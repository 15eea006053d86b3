using System.Text;

namespace Monitor.Rules.Texts;

/// <summary>兼容字形: texts that people take for the same made the same, such as full-width digits and letters for the usual ones (Unicode normalization form KC).</summary>
public static class CompatibleForm
{
    private const char NoCharacter = '\uFFFE';

    /// <summary>The form of any text whatever. Half a surrogate pair and U+FFFE, which no normalization takes, become U+FFFD.</summary>
    public static string Of(string text) => (IsSound(text) ? text : Mended(text)).Normalize(NormalizationForm.FormKC);

    private static bool IsSound(ReadOnlySpan<char> text) => !text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains(NoCharacter);

    private static string Mended(string text)
    {
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            mended.Append((rune.Value == NoCharacter ? Rune.ReplacementChar : rune).ToString());
        }

        return mended.ToString();
    }
}
