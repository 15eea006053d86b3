using System.Globalization;
using System.Text.RegularExpressions;

namespace Monitor.Worker.ConfigFiles.Binding;

/// <summary>Checks what a property's marks ask of a single value, and says in Chinese what is wrong.</summary>
internal static class ConstraintCheck
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with a value, null where nothing is.</summary>
    public static string? Of(ConfigProperty property, object value, ScalarNode written)
    {
        if (value is string text)
        {
            return OfText(property, text);
        }

        return property.Between is { } between && !IsBetween(between, value) ? $"应{Range(between)}，实际是 {written.Text}" : null;
    }

    /// <summary>Whether a text has the shape; a pattern that takes too long counts as not matched.</summary>
    public static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, LongestMatch);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string? OfText(ConfigProperty property, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return property.MayBeBlank ? null : "不能为空白";
        }

        if (property.OneOf is { } oneOf && !oneOf.Choices.Contains(text))
        {
            var nearest = NearestName.Of(text, oneOf.Choices);
            return $"应为{ScalarReader.Choices(oneOf.Choices)}，实际是“{text}”{(nearest is null ? "" : $"；是否想写“{nearest}”？")}";
        }

        return property.Pattern is { } pattern && !Matches(pattern.Regex, text) ? $"应为{pattern.Expected}，实际是“{text}”" : null;
    }

    private static bool IsBetween(BetweenAttribute between, object value) =>
        (between.Lowest is not { } lowest || Compare(value, lowest) >= 0) && (between.Highest is not { } highest || Compare(value, highest) <= 0);

    // A double may lie outside the range of decimal, so it alone is compared as a double.
    private static int Compare(object value, string limit) => value switch
    {
        double number => number.CompareTo(double.Parse(limit, CultureInfo.InvariantCulture)),
        int or long or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(limit, CultureInfo.InvariantCulture)),
        _ => ((IComparable)value).CompareTo(ScalarReader.Read(value.GetType(), new("", 0, 0, limit, IsQuoted: false))),
    };

    private static string Range(BetweenAttribute between) => between switch
    {
        { Lowest: { } lowest, Highest: { } highest } => $"在 {lowest} 到 {highest} 之间",
        { Lowest: { } lowest } => $"不小于 {lowest}",
        _ => $"不大于 {between.Highest}",
    };
}
