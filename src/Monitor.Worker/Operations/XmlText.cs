namespace Monitor.Worker.Operations;

/// <summary>Texts as an XML file can hold them.</summary>
internal static class XmlText
{
    /// <summary>The text without control characters and broken pairs, which no XML file may have.</summary>
    public static string Clean(string text) => text.All(IsPlain) ? text : string.Concat(text.Where((sign, index) => IsPlain(sign) || IsPaired(text, index)));

    private static bool IsPlain(char sign) => sign is '\t' || (sign >= ' ' && sign < '\uFFFE' && !char.IsSurrogate(sign));

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]);
}
