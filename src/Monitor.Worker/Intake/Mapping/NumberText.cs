using System.Globalization;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Reads numbers as people write them, and nothing that could be read in two ways.</summary>
internal static class NumberText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads a decimal number; digits may stand in groups of three.</summary>
    /// <param name="text">The number as written, full-width digits included.</param>
    /// <param name="perCent">Whether the unit is per cent, and a per cent sign goes without saying.</param>
    /// <param name="number">The number.</param>
    public static bool TryRead(string text, bool perCent, out decimal number)
    {
        var written = CellTexts.Halved(text).Trim();
        if (perCent && written.EndsWith('%'))
        {
            written = written[..^1].TrimEnd();
        }

        if (written.Contains(',', StringComparison.Ordinal))
        {
            if (!IsGrouped(written))
            {
                number = 0;
                return false;
            }

            written = written.Replace(",", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(written, Plain, CultureInfo.InvariantCulture, out number);
    }

    // 1,234,567.8 is; 1,23 and 12,34.5 are not, and might be a decimal comma
    private static bool IsGrouped(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var groups = whole.TrimStart('+', '-').Split(',');
        return groups[0].Length is >= 1 and <= 3
            && groups.Skip(1).All(group => group.Length == 3)
            && !text[whole.Length..].Contains(',', StringComparison.Ordinal);
    }
}
