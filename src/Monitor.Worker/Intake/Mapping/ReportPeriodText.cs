using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Rules.Periods;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>报告期 as people write it: 2026-11, 202611, 2026年11月; 2026-W47, 2026年第47周.</summary>
internal static partial class ReportPeriodText
{
    public static bool TryRead(string text, out Period period)
    {
        period = default;
        if (Month().Match(text) is { Success: true } month)
        {
            return TryParse(PeriodKind.Month, $"{month.Groups[1].Value}-{Two(month.Groups[2].Value)}", out period);
        }

        return Week().Match(text) is { Success: true } week && TryParse(PeriodKind.Week, $"{week.Groups[1].Value}-W{Two(week.Groups[2].Value)}", out period);
    }

    private static string Two(string digits) => digits.PadLeft(2, '0');

    private static bool TryParse(PeriodKind kind, string text, out Period period)
    {
        try
        {
            period = Period.Parse(kind, text);
            return true;
        }
        catch (FormatException)
        {
            period = default;
            return false;
        }
    }

    // a spreadsheet makes the first day of the month of it
    [GeneratedRegex("^([0-9]{4})[-年]?([0-9]{1,2})(?:月|-01)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex("^([0-9]{4})(?:-?[Ww]|年第?)([0-9]{1,2})周?$", RegexOptions.CultureInvariant)]
    private static partial Regex Week();
}
