using System.CommandLine;
using System.Globalization;
using Monitor.Rules.Evaluation;

namespace Monitor.Worker.CommandLine;

/// <summary>Options that several verbs share, made anew for each.</summary>
internal static class CommonOptions
{
    public static Option<string?> Config() => new("--config") { Description = "The profile's folder (default: config under the working directory, then beside the program)." };

    public static Option<string> Data() => new("--data")
    {
        Description = "The data folder: record, inbox, messages, briefings.",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string[]> Inputs(bool required) => new("--input")
    {
        Description = "A folder of files to read. May be given several times: files at the same relative path are read as one.",
        Required = required,
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    public static Option<string?> AsKnownAt() => new("--as-known-at") { Description = "A day (its end) or a moment of the profile's zone, such as 2026-03-01 or \"2026-03-01 09:30\" (default: now)." };

    /// <summary>The moment that <see cref="AsKnownAt"/> was given; prints why not where it is none.</summary>
    public static bool TryReadMoment(string? text, RuleSet rules, DateTimeOffset now, TextWriter output, out DateTimeOffset moment)
    {
        moment = now;
        if (text is null)
        {
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsWithinReach(day.Year))
        {
            moment = rules.StartOf(day.AddDays(1)).AddTicks(-1);
            return true;
        }

        if (DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && IsWithinReach(local.Year))
        {
            moment = new DateTimeOffset(local, rules.TimeZone.GetUtcOffset(local));
            return true;
        }

        output.WriteLine($"--as-known-at：“{text}”不是日期或者时刻，写法如 2026-03-01 或者 \"2026-03-01 09:30\"。");
        return false;
    }

    // a day more, or the zone's offset, must not lead out of the calendar
    private static bool IsWithinReach(int year) => year > DateTime.MinValue.Year && year < DateTime.MaxValue.Year;

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static Option<DateOnly> Day(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsWithinReach(day.Year))
            {
                return day;
            }

            result.AddError($"{name}: '{text}' is no day; write it like 1990-01-31.");
            return default;
        },
    };
}
