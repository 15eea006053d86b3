using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Evaluation;

namespace Monitor.Worker.CommandLine;

/// <summary>The option <c>--as-known-at</c>: a moment of the past, of which everything is shown as it was known then.</summary>
internal static class AsKnownAt
{
    public static Option<string?> Option() => new("--as-known-at") { Description = "A day (its end) or a moment of the profile's zone, such as 2026-03-01 or \"2026-03-01 09:30\" (default: now)." };

    /// <summary>The moment; prints why not and gives null for a text that is none.</summary>
    public static DateTimeOffset? Read(string? text, RuleSet rules, DateTimeOffset now, TextWriter output)
    {
        if (text is null)
        {
            return now;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return rules.StartOf(day.AddDays(1)).AddTicks(-1);
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return new DateTimeOffset(moment, rules.TimeZone.GetUtcOffset(moment));
        }

        output.WriteLine($"--as-known-at：“{text}”不是日期或者时刻，写法如 2026-03-01 或者 \"2026-03-01 09:30\"。");
        return null;
    }
}
