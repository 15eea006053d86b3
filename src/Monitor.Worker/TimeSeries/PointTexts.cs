using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Monitor.Worker.TimeSeries;

/// <summary>The content of a point as one text, from our own line and from the server's answer alike.</summary>
internal static class PointTexts
{
    /// <summary>Of a line: its fields stand in the order of their names.</summary>
    public static string Of(in CopiedLine line)
    {
        var text = new StringBuilder();
        foreach (var field in line)
        {
            Add(text, Encoding.UTF8.GetString(field.Name), field.IsText ? JsonSerializer.Serialize(field.Text) : Written(field.Number));
        }

        return text.ToString();
    }

    /// <summary>Of a row of an answer, whose columns stand in the order of their names behind the time.</summary>
    public static string Of(IReadOnlyList<string> columns, JsonElement row)
    {
        var text = new StringBuilder();
        for (var column = 1; column < columns.Count; column++)
        {
            if (row[column].ValueKind != JsonValueKind.Null)
            {
                Add(text, columns[column], row[column].ValueKind == JsonValueKind.String ? JsonSerializer.Serialize(row[column].GetString()) : Written(row[column].GetDouble()));
            }
        }

        return text.ToString();
    }

    /// <summary>Whether one text has fields that the other has not.</summary>
    public static bool HasFurtherField(string text, string than)
    {
        var names = Names(than).ToHashSet(StringComparer.Ordinal);
        return Names(text).Any(name => !names.Contains(name));
    }

    private static IEnumerable<string> Names(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(field => field[..field.IndexOf('=', StringComparison.Ordinal)]);

    private static string Written(double number) => (number + 0.0).ToString(CultureInfo.InvariantCulture); // a negative zero is a zero

    private static void Add(StringBuilder text, string name, string value) => text.Append(name).Append('=').Append(value).Append('\n');
}
