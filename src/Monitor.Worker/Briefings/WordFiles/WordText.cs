using System.Globalization;
using DocumentFormat.OpenXml;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Operations;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Monitor.Worker.Briefings.WordFiles;

/// <summary>Words as Word keeps them. A run that writes a figure lies in a bookmark, so that the figure can be found again.</summary>
internal sealed class WordText
{
    private const int LongestBookmark = 40;
    private readonly HashSet<string> bookmarks = new(StringComparer.Ordinal);
    private int nextBookmark;

    /// <summary>A paragraph of plain words.</summary>
    public static W.Paragraph Plain(WordStyle style, string text) => Of(style, [Run(text)]);

    public static W.Paragraph Of(WordStyle style, IEnumerable<OpenXmlElement> content) =>
        new([new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style.ToString() } }, .. content]);

    public static W.Run Run(string text, Emphasis emphasis = Emphasis.None, string? colour = null)
    {
        var look = new W.RunProperties
        {
            Bold = emphasis == Emphasis.None ? null : new W.Bold(),
            Color = colour is null ? null : new W.Color { Val = colour },
            Underline = emphasis == Emphasis.Changed ? new W.Underline { Val = W.UnderlineValues.Single } : null,
        };
        var run = new W.Run(new W.Text(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (look.HasChildren)
        {
            run.RunProperties = look;
        }

        return run;
    }

    /// <summary>A run with its bookmark where it writes a figure.</summary>
    public IEnumerable<OpenXmlElement> Marked(string text, Emphasis emphasis, string? figure, string? colour = null)
    {
        var run = Run(text, emphasis, colour);
        if (figure is null)
        {
            return [run];
        }

        var id = (++nextBookmark).ToString(CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Id = id, Name = BookmarkOf(figure, id) }, run, new W.BookmarkEnd { Id = id }];
    }

    /// <summary>The name of a figure's bookmark: letters, digits and underscores, at most forty.</summary>
    private string BookmarkOf(string figure, string id)
    {
        var name = $"f_{string.Concat(figure.Select(sign => char.IsLetterOrDigit(sign) ? sign : '_'))}";
        name = name.Length > LongestBookmark ? name[..LongestBookmark] : name;
        return bookmarks.Add(name) ? name : $"f{id}_{name}"[..Math.Min(LongestBookmark, name.Length + id.Length + 2)];
    }
}
