using System.Globalization;
using System.Text.Json;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Rows of JSON, an object a line. What is nested is a column by its dotted path, list elements by their number from zero.</summary>
internal sealed class JsonLineRows(string file, TextReader text, FileDescription description, ReadLimits limits)
{
    private readonly JsonDocumentOptions options = new() { MaxDepth = limits.Depth, AllowDuplicateProperties = false };
    private readonly LineReader lines = new(text, limits.LineLength);
    private readonly RowCheck check = new(file, description, limits);
    private readonly SourceHeader header = new(file, []);

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
        string?[] row;
        try
        {
            using var document = JsonDocument.Parse(line, options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Fault(line, "本行不是 JSON 对象；每行应为一个用花括号括起的对象");
            }

            row = JsonCells.Read(document.RootElement, header, limits.Columns, lines.Line);
        }
        catch (JsonException broken)
        {
            return Fault(line, string.Create(CultureInfo.InvariantCulture, $"本行不是有效的 JSON（第 {(broken.BytePositionInLine ?? 0) + 1} 字节处，或属性重复、嵌套过深）"));
        }

        catch (InvalidOperationException)
        {
            return Fault(line, "本行含有残缺的字符（如不成对的 \\ud800）；请重新导出"); // the text of a value is looked at only when it is asked for
        }

        check.Limit(row, lines.Line);
        return check.Fault(header, row, lines.Line, line) is { } fault ? fault : new SourceRow(file, lines.Line, header, row, line);
    }

    private SourceFault Fault(string line, string reason) => new(file, lines.Line, null, reason, RowCheck.Readable(line));
}
