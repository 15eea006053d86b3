using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>The page of GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, a text area of 156 × 225 mm for 22 lines of 28 characters. Lengths in twips (1/20 of a point).</summary>
internal static class WordPage
{
    public const int Width = 11906;
    public const int Height = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1587;
    public const int Right = 1474;

    /// <summary>版心宽.</summary>
    public const int TextWidth = Width - Left - Right;

    /// <summary>版心高.</summary>
    public const int TextHeight = Height - Top - Bottom;

    /// <summary>A character of size 3 with its share of the line.</summary>
    public const int Character = TextWidth / 28;

    /// <summary>A line: the height of a character of size 3 and 7/8 of it.</summary>
    public const int Line = 579;

    /// <summary>What brings 28 characters of 16 points into a line; a character grid gives 20 to 27, as the program likes.</summary>
    public const int Tightening = -5;

    /// <summary>From the foot of the page to that of its number, which stands 7 mm below the text area.</summary>
    private const uint FooterDistance = 1304;

    private const uint HeaderDistance = 1134;

    public static W.SectionProperties Section(IEnumerable<W.HeaderFooterReferenceType> edges) => new([
        .. edges,
        new W.PageSize { Width = Width, Height = Height },
        new W.PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = HeaderDistance, Footer = FooterDistance, Gutter = 0 },
        new W.DocGrid { Type = W.DocGridValues.Lines, LinePitch = Line },
    ]);
}
