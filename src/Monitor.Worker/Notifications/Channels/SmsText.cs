namespace Monitor.Worker.Notifications.Channels;

/// <summary>The arithmetic of Chinese text messages: UCS-2 units, parts, and what fits.</summary>
internal static class SmsText
{
    /// <summary>Units of a message that travels as one.</summary>
    public const int SinglePart = 70;

    /// <summary>Units of each part of a longer message; the rest of a part tells the phone how to join them.</summary>
    public const int JoinedPart = 67;

    private const string Cut = "…";

    /// <summary>【signature】 and text, as the recipient sees it.</summary>
    public static string Sign(string signature, string text) => $"【{signature}】{text}";

    /// <summary>UCS-2 units: one a character, two for those outside the basic plane.</summary>
    public static int Units(string text) => text.Length;

    /// <summary>Parts a text is billed and sent as; none for the empty text.</summary>
    public static int Segments(string text) => Units(text) switch
    {
        0 => 0,
        <= SinglePart => 1,
        var units => (units + JoinedPart - 1) / JoinedPart,
    };

    /// <summary>Units that so many parts can hold.</summary>
    public static int Capacity(int segments)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(segments, 1);
        return segments == 1 ? SinglePart : segments * JoinedPart;
    }

    /// <summary>
    /// 【signature】 + text + ending within so many parts. Where it is too long the text is cut and marked with …, the ending stays whole.
    /// A figure is never cut in two and never left without the unit behind it, since 12… would be read as a smaller number.
    /// </summary>
    /// <exception cref="ArgumentException">Signature and ending alone do not fit.</exception>
    public static string Fit(string signature, string text, string ending, int segments)
    {
        var whole = Sign(signature, text) + ending;
        if (Units(whole) <= Capacity(segments))
        {
            return whole;
        }

        var room = Capacity(segments) - Units(Sign(signature, "")) - Units(Cut) - Units(ending);
        return room >= 0
            ? Sign(signature, text[..CutBefore(text, room)] + Cut) + ending
            : throw new ArgumentException("signature and ending leave no room for the text", nameof(ending));
    }

    /// <summary>The first of the texts, fullest first, that fits signed; the last one is cut where none does.</summary>
    public static string FitFirst(string signature, ReadOnlySpan<string> texts, int segments)
    {
        foreach (var text in texts)
        {
            if (Units(Sign(signature, text)) <= Capacity(segments))
            {
                return Sign(signature, text);
            }
        }

        return Fit(signature, texts[^1], "", segments);
    }

    private static int CutBefore(string text, int room)
    {
        var end = room;
        if (end > 0 && char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        while (end > 0 && IsPartOfFigure(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsPartOfFigure(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '-' or '+' or '±' or '．';
}
