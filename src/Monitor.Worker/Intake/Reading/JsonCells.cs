using System.Globalization;
using System.Text.Json;

namespace Monitor.Worker.Intake.Reading;

/// <summary>The cells of a JSON object: what is nested is a column by its dotted path, list elements by their number from zero.</summary>
internal sealed class JsonCells
{
    private readonly SourceHeader header;
    private readonly int columnLimit;
    private readonly int line;
    private readonly List<string?> cells = [];

    private JsonCells(SourceHeader header, int columnLimit, int line)
    {
        this.header = header;
        this.columnLimit = columnLimit;
        this.line = line;
    }

    /// <summary>Reads the cells of an object; columns not seen before are added to <paramref name="header"/>.</summary>
    public static string?[] Read(JsonElement element, SourceHeader header, int columnLimit, int line)
    {
        var reader = new JsonCells(header, columnLimit, line);
        reader.Flatten(element, "");
        return [.. reader.cells];
    }

    private void Flatten(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Flatten(property.Value, Below(path, property.Name));
                }

                break;
            case JsonValueKind.Array:
                var number = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Flatten(item, Below(path, (number++).ToString(CultureInfo.InvariantCulture)));
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                Set(path, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText());
                break;
        }
    }

    private void Set(string path, string value)
    {
        var column = header.IndexOf(path);
        if (column < 0)
        {
            column = header.Count < columnLimit
                ? header.Add(path)
                : throw new FileFaultException(
                    string.Create(CultureInfo.InvariantCulture, $"字段种类超过 {columnLimit} 的上限；请核对文件内容"), line)
                { Remedy = "或在 limits 中调高 columns" };
        }

        while (cells.Count <= column)
        {
            cells.Add(null);
        }

        cells[column] = value;
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
