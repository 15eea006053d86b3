using System.Globalization;
using DocumentFormat.OpenXml;
using Monitor.Rules.Briefings.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>刊头 and 版记: what stands before and after the blocks.</summary>
internal static class WordTitle
{
    private const string Red = "C00000";

    /// <summary>What must not be overlooked on any page; empty for nothing.</summary>
    public static string MarkOf(TitleBlock title) => string.Join("　", new[] { title.Mark, title.IsDraft ? "草稿" : "" }.Where(mark => mark.Length > 0));

    /// <param name="title">What stands there.</param>
    /// <param name="isForm">Whether it heads a form of one page, which has no room to leave free.</param>
    public static IEnumerable<OpenXmlElement> Head(TitleBlock title, bool isForm)
    {
        if (title.Circulation.Length > 0)
        {
            yield return WordText.Of(WordStyle.Issue, [WordText.Run(title.Circulation)]).Aligned(W.JustificationValues.Left);
        }

        yield return WordText.Plain(WordStyle.Masthead, title.Title).Sized(TextWidth.SizeFor(title.Title, WordPage.TextWidth, [72, 68, 64, 60, 56, 52, 48, WordStyles.Size2]));
        if (title.Issue.Length > 0)
        {
            yield return WordText.Plain(WordStyle.Issue, title.Issue);
        }

        yield return Publisher(title);
        yield return WordText.Plain(isForm ? WordStyle.Gap : WordStyle.Normal, "");
        foreach (var (text, style) in Subject(title))
        {
            yield return WordText.Plain(style, text);
        }

        if (title.Corrects.Length > 0)
        {
            yield return WordText.Of(WordStyle.Subtitle, [WordText.Run(title.Corrects, Emphasis.Strong, Red)]);
        }

        yield return WordText.Plain(isForm ? WordStyle.Gap : WordStyle.Normal, "");
    }

    /// <param name="title">What stands there.</param>
    /// <param name="isForm">Whether it ends a form, whose head has said the rest.</param>
    public static IEnumerable<OpenXmlElement> Foot(TitleBlock title, bool isForm)
    {
        yield return WordText.Plain(WordStyle.Gap, "");
        yield return WordText.Plain(WordStyle.Note, Origin(title)).Aligned(W.JustificationValues.Left);
        if (isForm)
        {
            yield break;
        }

        yield return Edged(Sides(WordStyle.Imprint, title.Issuer, $"{DayOf(title.Date)}印发", indent: 0), top: 8, bottom: 8, "000000");
    }

    private static string Origin(TitleBlock title) => string.Join(
        "　",
        new[] { ("编号", title.Number), ("数据快照", title.SnapshotId), ("配置版本", title.ConfigVersion) }.Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}：{part.Item2}"));

    /// <summary>编发单位 at the left, the date at the right, the red line below.</summary>
    private static W.Paragraph Publisher(TitleBlock title) => Edged(Sides(WordStyle.Issue, title.Issuer, DayOf(title.Date), indent: 0), top: 0, bottom: 18, Red);

    /// <summary>Whom it speaks of and when; a bracket of the period stands in a line of its own.</summary>
    private static IEnumerable<(string Text, WordStyle Style)> Subject(TitleBlock title)
    {
        var bracket = title.Period.IndexOf('（', StringComparison.Ordinal);
        yield return ($"{title.Region}{(bracket > 0 ? title.Period[..bracket] : title.Period)}", WordStyle.Title);
        if (bracket > 0)
        {
            yield return (title.Period[bracket..], WordStyle.Subtitle);
        }
    }

    private static W.Paragraph Sides(WordStyle style, string left, string right, int indent)
    {
        var paragraph = WordText.Of(style, [WordText.Run(left), new W.Run(new W.TabChar()), WordText.Run(right)]).Aligned(W.JustificationValues.Left);
        paragraph.ParagraphProperties!.Tabs = new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Position = WordPage.TextWidth - indent });
        paragraph.Sized(TextWidth.SizeFor($"{left}　{right}", WordPage.TextWidth - (2 * indent), style == WordStyle.Imprint ? [WordStyles.Size4, WordStyles.SizeSmall4, WordStyles.Size5] : [WordStyles.Size3, WordStyles.Size4, WordStyles.SizeSmall4, WordStyles.Size5]));
        paragraph.ParagraphProperties.Indentation = indent == 0 ? null : new W.Indentation { Left = $"{indent}", Right = $"{indent}" };
        return paragraph;
    }

    private static W.Paragraph Edged(W.Paragraph paragraph, uint top, uint bottom, string colour)
    {
        var borders = new W.ParagraphBorders();
        if (top > 0)
        {
            borders.TopBorder = new W.TopBorder { Val = W.BorderValues.Single, Size = top, Space = 1, Color = colour };
        }

        borders.BottomBorder = new W.BottomBorder { Val = W.BorderValues.Single, Size = bottom, Space = 1, Color = colour };
        paragraph.ParagraphProperties!.ParagraphBorders = borders;
        return paragraph;
    }

    /// <summary>The paragraph in another size than that of its style.</summary>
    private static W.Paragraph Sized(this W.Paragraph paragraph, int halfPoints)
    {
        foreach (var run in paragraph.Elements<W.Run>())
        {
            run.RunProperties = new W.RunProperties { FontSize = new W.FontSize { Val = $"{halfPoints}" }, FontSizeComplexScript = new W.FontSizeComplexScript { Val = $"{halfPoints}" } };
        }

        return paragraph;
    }

    private static W.Paragraph Aligned(this W.Paragraph paragraph, W.JustificationValues side)
    {
        paragraph.ParagraphProperties!.Justification = new W.Justification { Val = side };
        return paragraph;
    }

    private static string DayOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
