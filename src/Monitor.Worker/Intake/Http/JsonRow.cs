using System.Text.Json;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Http;

/// <summary>Reads a JSON object as a row whose columns are its fields.</summary>
internal static class JsonRow
{
    private const int MostFields = 64;

    /// <summary>Reads an object, unless it is none or has fields that nobody asked for.</summary>
    /// <param name="element">The JSON value.</param>
    /// <param name="source">The id of the source it belongs to.</param>
    /// <param name="index">Its place in the batch, from zero.</param>
    /// <param name="fields">The fields it may have.</param>
    /// <param name="read">Makes something of the row.</param>
    public static SourceFault? Read(JsonElement element, string source, int index, IReadOnlyList<string> fields, Func<SourceRow, SourceFault?> read)
    {
        try
        {
            return Read(element, element.GetRawText(), source, index, fields, read);
        }
        catch (InvalidOperationException) // the text of a value is looked at only when it is asked for
        {
            return new(source, index + 1, null, "含有残缺的字符；内容应为 UTF-8 编码的 JSON，请改正");
        }
    }

    private static SourceFault? Read(JsonElement element, string raw, string source, int index, IReadOnlyList<string> fields, Func<SourceRow, SourceFault?> read)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new(source, index + 1, null, "报告应为一个 JSON 对象", raw);
        }

        var header = new SourceHeader(source, []);
        string?[] cells;
        try
        {
            cells = JsonCells.Read(element, header, MostFields, index + 1);
        }
        catch (FileFaultException)
        {
            return new(source, index + 1, null, "字段过多；请按接口说明填写", raw);
        }

        var row = new SourceRow(source, index + 1, header, cells, raw);
        var unknown = header.Names.FirstOrDefault(name => !fields.Contains(name, StringComparer.Ordinal));
        return unknown is null ? EmptyCharacter(row) ?? read(row) : row.Fault(unknown, $"没有这个字段；可用的字段为 {string.Join('、', fields)}");
    }

    private static SourceFault? EmptyCharacter(SourceRow row)
    {
        foreach (var (name, column) in row.Header.Names.Select((name, column) => (name, column)))
        {
            if (row[column]?.Contains('\0', StringComparison.Ordinal) == true)
            {
                return row.Fault(name, "含有空字符（NUL）；请改正");
            }
        }

        return null;
    }
}
