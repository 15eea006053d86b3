using System.Globalization;
using System.Text.Json;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Rows of JSON, an object a line. What is nested is a column by its dotted path, list elements by their number from zero.</summary>
internal sealed class JsonLineRows(string file, TextReader text, ReadLimits limits)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32, AllowDuplicateProperties = false };
    private readonly LineReader lines = new(text, limits.LineLength);
    private readonly RowCheck check = new(file, limits);
    private readonly SourceHeader header = new([]);
    private readonly List<string?> cells = [];

    public IEnumerable<SourceItem> Read()
    {
        while (lines.Read() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Item(line);
            }
        }

        if (lines.Line == 0)
        {
            throw new FileFaultException("文件为空；请确认导出是否成功");
        }
    }

    private SourceItem Item(string line)
    {
        cells.Clear();
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Fault(line, "本行不是 JSON 对象；每行应为一个用花括号括起的对象");
            }

            Flatten(document.RootElement, "");
        }
        catch (JsonException broken)
        {
            return Fault(line, string.Create(CultureInfo.InvariantCulture, $"本行不是有效的 JSON（第 {(broken.BytePositionInLine ?? 0) + 1} 字节处，或属性重复、嵌套过深）"));
        }

        var row = cells.ToArray();
        check.Limit(row, lines.Line);
        return check.Fault(header, row, lines.Line, line) is { } fault ? fault : new SourceRow(file, lines.Line, header, row, line);
    }

    private SourceFault Fault(string line, string reason) => new(file, lines.Line, null, reason, RowCheck.Readable(line));

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
            column = header.Count < limits.Columns
                ? header.Add(path)
                : throw new FileFaultException(
                    string.Create(CultureInfo.InvariantCulture, $"字段种类超过 {limits.Columns} 的上限；请核对文件内容，或在 limits 中调高 columns"), lines.Line);
        }

        while (cells.Count <= column)
        {
            cells.Add(null);
        }

        cells[column] = value;
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
