using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Monitor.Worker.TimeSeries;

/// <summary>Reads why a server refused lines, down to the line where it says so.</summary>
/// <remarks>
/// 1.x answers {"error": "partial write: unable to parse '…': reason … dropped=N"}; 2.x {"code": "invalid", "message": "…line N…"}; 3 adds "data" with a number and
/// a message a line. A 400 that speaks of no line is no refusal of lines: a wrong database name must not send every point to the side.
/// </remarks>
internal static partial class RefusalText
{
    private const int MostFaults = 10_000;

    private static readonly string[] WordFields = ["error", "message"];

    private static readonly string[] Signs =
    [
        "partial write", "unable to parse", "field type conflict", "points beyond retention policy", "max-series-per-database", "max-values-per-tag", "invalid field", "invalid number",
        "missing fields", "unbalanced quotes", "line protocol", "unprocessable",
    ];

    /// <summary>The refusal; null where the answer speaks of no line.</summary>
    public static WriteAnswer? Read(string body)
    {
        var faults = ImmutableArray.CreateBuilder<LineFault>();
        var message = Message(body, faults);
        if (faults.Count == 0 && !Signs.Any(sign => message.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        foreach (Match match in Quoted().Matches(message).Take(MostFaults))
        {
            faults.Add(new(null, match.Groups["line"].Value, match.Groups["reason"].Value.Trim()));
        }

        foreach (Match match in Numbered().Matches(message).Take(faults.Count == 0 ? MostFaults : 0))
        {
            faults.Add(new(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), "", message));
        }

        return new(WriteOutcome.Refused, message)
        {
            Faults = faults.ToImmutable(),
            Dropped = DroppedCount().Match(message) is { Success: true } dropped ? int.Parse(dropped.Groups[1].Value, CultureInfo.InvariantCulture) : null,
        };
    }

    /// <summary>The words of an error, whatever the version calls their field.</summary>
    public static string Message(string body)
    {
        var none = ImmutableArray.CreateBuilder<LineFault>();
        return Message(body, none);
    }

    private static string Message(string body, ImmutableArray<LineFault>.Builder faults)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return body;
            }

            if (document.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in data.EnumerateArray().Take(MostFaults))
                {
                    AddNumbered(item, faults);
                }
            }

            return WordFields
                .Select(name => document.RootElement.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null)
                .FirstOrDefault(text => text is not null) ?? body;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) // half a character shows only once its text is asked for
        {
            return body;
        }
    }

    private static void AddNumbered(JsonElement item, ImmutableArray<LineFault>.Builder faults)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("line_number", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var line))
        {
            faults.Add(new(line, "", item.TryGetProperty("error_message", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : ""));
        }
    }

    [GeneratedRegex(@"unable to parse '(?<line>(?:[^'\n]|'(?!:))*)': (?<reason>[^\n]*?)(?=\n|$| dropped=)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bline (?<number>[0-9]{1,6})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\bdropped=([0-9]{1,7})\b")]
    private static partial Regex DroppedCount();
}
