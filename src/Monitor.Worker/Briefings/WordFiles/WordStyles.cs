using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>The looks of paragraphs: sizes and fonts of GB/T 9704, the smaller ones of tables and notes as is usual in briefings.</summary>
internal static class WordStyles
{
    private const string Red = "C00000";

    // half points: 2号, 3号, 小3, 4号, 小4, 5号, 小5
    public const int Size2 = 44;
    public const int Size3 = 32;
    public const int Size4 = 28;
    public const int SizeSmall4 = 24;
    public const int Size5 = 21;
    public const int SizeSmall5 = 18;

    public static W.Styles Sheet() => new([
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                WordFonts.Of(WordFonts.Text),
                new W.Kern { Val = 0 },
                new W.FontSize { Val = Half(Size3) },
                new W.FontSizeComplexScript { Val = Half(Size3) },
                new W.Languages { Val = "en-US", EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }))),
        .. Enum.GetValues<WordStyle>().Select(Style),
    ]);

    private static W.Style Style(WordStyle style)
    {
        var (paragraph, run) = Look(style);
        var made = new W.Style { Type = W.StyleValues.Paragraph, StyleId = style.ToString(), CustomStyle = IsOurOwn(style) };
        made.StyleName = new W.StyleName { Val = NameOf(style) };
        if (style == WordStyle.Normal)
        {
            made.Default = true;
        }
        else
        {
            made.BasedOn = new W.BasedOn { Val = nameof(WordStyle.Normal) };
        }

        made.PrimaryStyle = new W.PrimaryStyle();
        made.StyleParagraphProperties = paragraph;
        made.StyleRunProperties = run;
        return made;
    }

    private static bool? IsOurOwn(WordStyle style) =>
        style is WordStyle.Normal or WordStyle.Heading1 or WordStyle.Heading2 or WordStyle.Heading3 or WordStyle.Title or WordStyle.Subtitle or WordStyle.Caption ? null : true;

    private static string NameOf(WordStyle style) => style switch
    {
        WordStyle.Normal => "Normal",
        WordStyle.Heading1 => "heading 1",
        WordStyle.Heading2 => "heading 2",
        WordStyle.Heading3 => "heading 3",
        WordStyle.Title => "Title",
        WordStyle.Subtitle => "Subtitle",
        WordStyle.Caption => "caption",
        _ => $"Briefing {style}",
    };

    private static (W.StyleParagraphProperties Paragraph, W.StyleRunProperties Run) Look(WordStyle style) => style switch
    {
        WordStyle.Body => (Indented(), Run(WordFonts.Text, Size3)),
        WordStyle.Heading1 => (Heading(0), Run(WordFonts.First, Size3)),
        WordStyle.Heading2 => (Heading(1), Run(WordFonts.Second, Size3)),
        WordStyle.Heading3 => (Heading(2), Run(WordFonts.Text, Size3)),
        WordStyle.Masthead => (Set(W.JustificationValues.Center, exact: 960), Run(WordFonts.Title, 72, Red)),
        WordStyle.Issue => (Set(W.JustificationValues.Center), Run(WordFonts.Text, Size3)),
        WordStyle.Title => (Set(W.JustificationValues.Center, exact: 640, keep: true), Run(WordFonts.Title, Size2)),
        WordStyle.Subtitle => (Set(W.JustificationValues.Center, keep: true), Run(WordFonts.Second, Size3)),
        WordStyle.Summary => (Indented(), Run(WordFonts.Second, Size3)),
        WordStyle.Note => (Set(W.JustificationValues.Both, exact: 340), Run(WordFonts.Text, Size5)),
        WordStyle.Caption => (Set(W.JustificationValues.Center, exact: 400, before: 120, keep: true), Run(WordFonts.First, SizeSmall4)),
        WordStyle.Unit => (Set(W.JustificationValues.Right, exact: 320, keep: true), Run(WordFonts.Text, Size5)),
        WordStyle.Cell => (Set(W.JustificationValues.Left, exact: 320), Run(WordFonts.Text, Size5)),
        WordStyle.CellNarrow => (Set(W.JustificationValues.Left, exact: 280), Run(WordFonts.Text, SizeSmall5)),
        WordStyle.CellHeading => (Set(W.JustificationValues.Center, exact: 320, keep: true), Run(WordFonts.First, Size5)),
        WordStyle.CellHeadingNarrow => (Set(W.JustificationValues.Center, exact: 280, keep: true), Run(WordFonts.First, SizeSmall5)),
        WordStyle.Tile => (Set(W.JustificationValues.Center, exact: 280, keep: true), Run(WordFonts.First, SizeSmall5)),
        WordStyle.Chart => (Set(W.JustificationValues.Center, off: true), Run(WordFonts.Text, Size5)),
        WordStyle.Gap => (Set(W.JustificationValues.Left, exact: 120), Run(WordFonts.Text, 8)),
        WordStyle.Imprint => (Set(W.JustificationValues.Left), Run(WordFonts.Text, Size4)),
        WordStyle.PageMark => (Set(W.JustificationValues.Center, off: true), Run(WordFonts.First, Size3, Red)),
        WordStyle.PageNumber => (Set(W.JustificationValues.Left, off: true), Run(WordFonts.Number, Size4)),
        _ => (Set(W.JustificationValues.Both), Run(WordFonts.Text, Size3)),
    };

    private static W.StyleParagraphProperties Indented()
    {
        var set = Set(W.JustificationValues.Both);
        set.Indentation = new W.Indentation { FirstLine = Whole(2 * WordPage.Character), FirstLineChars = 200 };
        return set;
    }

    private static W.StyleParagraphProperties Heading(int level)
    {
        var set = Set(W.JustificationValues.Left, keep: true);
        set.Indentation = new W.Indentation { FirstLine = Whole(2 * WordPage.Character), FirstLineChars = 200 };
        set.OutlineLevel = new W.OutlineLevel { Val = level };
        return set;
    }

    /// <param name="alignment">How the lines stand.</param>
    /// <param name="exact">The height of a line where it is not that of the page's grid.</param>
    /// <param name="before">What is left free above.</param>
    /// <param name="keep">Whether it stays on the page of what follows.</param>
    /// <param name="off">Whether its lines are as high as what stands in them.</param>
    private static W.StyleParagraphProperties Set(W.JustificationValues alignment, int? exact = null, int before = 0, bool keep = false, bool off = false)
    {
        var set = new W.StyleParagraphProperties
        {
            KeepNext = keep ? new W.KeepNext() : null,
            OverflowPunctuation = new W.OverflowPunctuation { Val = false }, // a sign at the end of a line stays within the margin
            WidowControl = new W.WidowControl { Val = false }, // else a page may have 21 lines
            AutoSpaceDE = new W.AutoSpaceDE { Val = false },
            AutoSpaceDN = new W.AutoSpaceDN { Val = false },
            Justification = new W.Justification { Val = alignment },
        };
        if (exact is not null || off)
        {
            set.SnapToGrid = new W.SnapToGrid { Val = false };
        }

        if (exact is { } height)
        {
            set.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Whole(before), Line = Whole(height), LineRule = W.LineSpacingRuleValues.Exact };
        }

        return set;
    }

    private static W.StyleRunProperties Run(string font, int size, string? colour = null) => new()
    {
        RunFonts = WordFonts.Of(font),
        Color = colour is null ? null : new W.Color { Val = colour },
        Spacing = new W.Spacing { Val = size == Size3 ? WordPage.Tightening : 0 },
        FontSize = new W.FontSize { Val = Half(size) },
        FontSizeComplexScript = new W.FontSizeComplexScript { Val = Half(size) },
    };

    private static string Half(int size) => Whole(size);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
