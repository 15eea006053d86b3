using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Monitor.Testing.Servers;

/// <summary>What LibreOffice printed: words with their places, pages as they are seen, the fonts that were used.</summary>
/// <param name="Words">The words, in the order of the pages.</param>
/// <param name="Pages">The pages.</param>
/// <param name="Fonts">The fonts.</param>
public sealed partial record PrintedDocument(ImmutableArray<PrintedWord> Words, ImmutableArray<PrintedPage> Pages, ImmutableArray<string> Fonts)
{
    /// <summary>The words of a page, in lines from the top.</summary>
    public ImmutableArray<ImmutableArray<PrintedWord>> Lines(int page) =>
    [
        .. Words.Where(word => word.Page == page).GroupBy(word => Math.Round(word.Bottom)).OrderBy(line => line.Key)
            .Select(line => line.OrderBy(word => word.Left).ToImmutableArray()),
    ];

    /// <summary>The one line that says this, whatever the blanks.</summary>
    public PrintedWord Line(string text)
    {
        var wanted = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
        var line = Enumerable.Range(1, Pages.Length).SelectMany(page => Lines(page)).Single(line => string.Concat(line.Select(word => word.Text)) == wanted);
        return new(line[0].Page, line[0].Left, line.Min(word => word.Top), line[^1].Right, line.Max(word => word.Bottom), text);
    }

    /// <summary>All that is printed, without blanks and line ends.</summary>
    public string Text => string.Concat(Words.Select(word => word.Text));

    /// <summary>Reads what <c>pdftotext -bbox</c> writes.</summary>
    public static ImmutableArray<PrintedWord> Read(string boxes)
    {
        var words = ImmutableArray.CreateBuilder<PrintedWord>();
        var page = 0;
        foreach (var line in boxes.Split('\n'))
        {
            page += line.Contains("<page ", StringComparison.Ordinal) ? 1 : 0;
            if (Word().Match(line) is { Success: true } word)
            {
                words.Add(new(page, Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4), WebUtility.HtmlDecode(word.Groups[5].Value)));
            }
        }

        return words.ToImmutable();
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)</word>""")]
    private static partial Regex Word();
}
