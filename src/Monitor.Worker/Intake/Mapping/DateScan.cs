using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Finds the dates in a text, and whether pieces of dates are left that no shape explains.</summary>
/// <remarks>
/// A date may stand among words ("Phase 1: 1/11/23 (38 workers)"), but not inside other digits. What looks like a part of a date and is none (a month
/// without a year, "1/30 to 2/15/21") is told, since the date that is meant may be the one that cannot be read.
/// </remarks>
internal sealed partial class DateScan(DateTexts dates)
{
    private const int LongestDate = 40;

    private readonly ImmutableArray<(string Shape, Regex Form)> shapes = [.. dates.Shapes.Select(shape => (shape, FormOf(shape)))];

    public Findings Find(string text)
    {
        var days = new List<DateOnly>();
        var rest = text.ToCharArray();
        var firstAt = text.Length;
        for (var at = 0; at < text.Length;)
        {
            var day = default(DateOnly);
            var length = CanBegin(rest, at) ? LongestAt(text, at, out day) : 0;
            if (length == 0)
            {
                at++;
                continue;
            }

            days.Add(day);
            firstAt = Math.Min(firstAt, at);
            rest.AsSpan(at, length).Fill(' ');
            at += length;
        }

        var left = new string(rest);
        return new(days, Fragment().IsMatch(left), Fragment().IsMatch(left[..firstAt]));
    }

    private int LongestAt(string text, int at, out DateOnly day)
    {
        day = default;
        var longest = 0;
        foreach (var (shape, form) in shapes)
        {
            foreach (var match in form.EnumerateMatches(text.AsSpan(at, Math.Min(text.Length - at, LongestDate))))
            {
                if (match.Length > longest && CanEnd(text, at + match.Length) && TryRead(text.AsSpan(at, match.Length), shape, out var read))
                {
                    (longest, day) = (match.Length, read);
                }
            }
        }

        return longest;
    }

    private static bool TryRead(ReadOnlySpan<char> text, string shape, out DateOnly day)
    {
        var isRead = DateTime.TryParseExact(text, shape, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        day = DateOnly.FromDateTime(moment);
        return isRead;
    }

    private static bool CanBegin(char[] rest, int at) => at == 0
        || !(char.IsAsciiDigit(rest[at - 1]) || (char.IsLetter(rest[at]) && char.IsLetter(rest[at - 1])) || (rest[at - 1] is '/' or '.' or '-' && at > 1 && char.IsAsciiDigit(rest[at - 2])));

    private static bool CanEnd(string text, int end) => end == text.Length
        || !(char.IsAsciiDigit(text[end]) || (text[end] is '/' or '-' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && !BeginsADate(text, end + 1)));

    // "1/2/21-1/9/21" is two dates, "1/2/21-5" is none
    private static bool BeginsADate(string text, int at) => Date().IsMatch(text.AsSpan(at));

    [GeneratedRegex(@"\A\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\b(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|May|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?"
        + @"|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\b|\d\s*/\s*-?\d|\d\s*[年月]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Fragment();

    /// <summary>What a text in this shape looks like.</summary>
    private static Regex FormOf(string shape)
    {
        var form = new StringBuilder(@"\A");
        for (var at = 0; at < shape.Length;)
        {
            var run = shape.AsSpan(at).IndexOfAnyExcept(shape[at]);
            run = run < 0 ? shape.Length - at : run;
            form.Append((shape[at], run) switch
            {
                ('y', > 2) => @"\d{4}",
                ('y', _) => @"\d{2}",
                ('M', > 2) => @"[A-Za-z]{3,9}",
                ('M' or 'd' or 'H' or 'h' or 'm' or 's', 1) => @"\d{1,2}",
                ('M' or 'd' or 'H' or 'h' or 'm' or 's', 2) => @"\d{2}",
                ('d', _) => @"[A-Za-z]{3,9}",
                ('t', _) => "[AaPp][Mm]",
                _ => Regex.Escape(shape.Substring(at, run)),
            });
            at += run;
        }

        return new(form.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    /// <param name="Days">The dates, in the order they stand.</param>
    /// <param name="Fragment">Pieces of dates are left.</param>
    /// <param name="FragmentBeforeFirst">Pieces of dates stand before the first date.</param>
    internal sealed record Findings(IReadOnlyList<DateOnly> Days, bool Fragment, bool FragmentBeforeFirst);
}
