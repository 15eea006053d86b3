using System.CommandLine;
using System.Globalization;

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

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static Option<DateOnly> Day(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name}: '{text}' is no day; write it like 1990-01-31.");
            return default;
        },
    };
}
