using System.Text;

namespace Monitor.Worker.Cases.Doors;

/// <summary>Lays out Chinese and Latin text in the cells of a terminal, where a Chinese character takes two.</summary>
internal static class TerminalText
{
    /// <summary>The width that every terminal has.</summary>
    public const int Columns = 80;

    private const string NotAtTheStart = "，。、；：！？）》”’】,.;:)";

    /// <summary>How many cells a text takes.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>A text with blanks behind it up to a number of cells; one that is longer, as it is.</summary>
    public static string Pad(string text, int cells) => text + new string(' ', Math.Max(0, cells - Width(text)));

    /// <summary>Writes a text behind a label, broken at the right edge and set in under itself.</summary>
    public static void Write(TextWriter output, string label, string text, int indent)
    {
        var lead = Pad(label, indent);
        foreach (var line in Break(text, Columns - indent))
        {
            output.Write(lead);
            output.WriteLine(line);
            lead = new string(' ', indent);
        }
    }

    /// <summary>Breaks a text into lines: between any two Chinese characters, never within a word or number, and no line begins with a closing mark.</summary>
    public static IEnumerable<string> Break(string text, int cells)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var width = Width(piece);
            if (piece == "\n" || (used > 0 && used + width > cells))
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                used = 0;
            }

            if (piece != "\n" && !(used == 0 && piece == " "))
            {
                line.Append(piece);
                used += width;
            }
        }

        yield return line.ToString().TrimEnd();
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var follows = piece.Length > 0 && (NotAtTheStart.Contains(rune.ToString(), StringComparison.Ordinal) || (IsWord(rune) && IsWord(LastOf(piece))));
            if (!follows && piece.Length > 0)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static Rune LastOf(StringBuilder piece) => Rune.TryCreate(piece[^1], out var rune) ? rune : Rune.ReplacementChar;

    private static bool IsWord(Rune rune) => Width(rune) == 1 && rune.Value is not (' ' or '\n');

    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F or (>= 0x2013 and <= 0x203B) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        >= 0x2160 and <= 0x216B => 2, // Roman numerals of grades: two cells where Chinese is set
        _ => 1,
    };
}
