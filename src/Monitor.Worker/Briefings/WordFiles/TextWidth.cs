namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>How wide a text is set, reckoned generously: a Chinese sign takes a whole square, any other 64 per cent of one, which fonts that stand in need for digits.</summary>
internal static class TextWidth
{
    private const int FirstWide = 0x2000;

    /// <summary>The width in twips.</summary>
    /// <param name="text">The text.</param>
    /// <param name="halfPoints">The size of the font in half points.</param>
    public static int Of(string text, int halfPoints) => (int)Math.Ceiling(text.Sum(sign => sign < FirstWide ? 0.64 : 1) * halfPoints * 10);

    /// <summary>The largest of some sizes at which a text stays in one line; the smallest where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of the line in twips.</param>
    /// <param name="halfPoints">The sizes in half points, the largest first.</param>
    public static int SizeFor(string text, int width, ReadOnlySpan<int> halfPoints)
    {
        foreach (var size in halfPoints)
        {
            if (Of(text, size) <= width)
            {
                return size;
            }
        }

        return halfPoints[^1];
    }
}
