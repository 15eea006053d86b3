using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Monitor.Worker.ConfigFiles.Documents.Sources;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>The corrections that a description makes of a text before it is read.</summary>
/// <remarks>The expressions are matched without backtracking, in time that grows with the text alone, since the text is a stranger's.</remarks>
internal sealed class CellTidying
{
    private readonly ImmutableArray<(Regex Pattern, string With)> replacements;
    private readonly Regex? part;

    public CellTidying(ImmutableArray<Replacement> replace, string? pattern)
    {
        replacements = [.. replace.OrNone().Select(one => (Expression(one.Pattern), one.With))];
        part = pattern is null ? null : Expression(pattern);
    }

    /// <exception cref="ArgumentException">It is no regular expression, or one that needs backtracking.</exception>
    public static Regex Expression(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The text with all corrections, its space in single blanks; empty where the part that is meant is not there.</summary>
    public string Of(string text)
    {
        foreach (var (pattern, with) in replacements)
        {
            text = pattern.Replace(text, with);
        }

        if (part is not null && text.Length > 0)
        {
            var match = part.Match(text);
            text = !match.Success ? "" : match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
        }

        return SingleSpaced(text);
    }

    private static string SingleSpaced(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]) && (text[index] != ' ' || index == 0 || index == text.Length - 1 || text[index + 1] == ' '))
            {
                return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return text;
    }
}
