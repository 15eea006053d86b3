using System.Buffers;
using System.Globalization;

namespace Monitor.Worker.Intake.Reading;

/// <summary>What every row must be, whatever its format.</summary>
internal sealed class RowCheck(string file, FileDescription description, ReadLimits limits)
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create('\0', TextContent.Undecodable);
    private long rows;

    /// <summary>Counts a row and ends the file where it asks for too much.</summary>
    public void Limit(string?[] cells, int line)
    {
        if (++rows > limits.Rows)
        {
            throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"行数超过 {limits.Rows} 的上限；请拆分文件"), line) { Remedy = "或在数据源配置的 limits 中调高 rows" };
        }

        if (cells.Length > limits.Columns)
        {
            throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"列数 {cells.Length} 超过 {limits.Columns} 的上限；请检查分隔符"), line)
            {
                Remedy = "确认分隔符与数据源配置一致，或在 limits 中调高 columns",
            };
        }

        foreach (var cell in cells)
        {
            if (cell?.Length > limits.CellLength)
            {
                throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"一个单元格有 {cell.Length} 个字符，超过 {limits.CellLength} 的上限；请检查引号是否成对"), line)
                {
                    Remedy = "或在 limits 中调高 cell",
                };
            }
        }
    }

    /// <summary>Says what is wrong with a row of text, or nothing.</summary>
    public SourceFault? Fault(SourceHeader header, string?[] cells, int line, string raw)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            var at = cells[column].AsSpan().IndexOfAny(Forbidden);
            if (at >= 0)
            {
                return cells[column]![at] == '\0'
                    ? new(file, line, Name(header, column), "含有空字符（NUL），文件可能已损坏；请重新导出", Readable(raw))
                    : new(file, line, Name(header, column), "含有按文件编码无法识别的字节；请重新导出", Readable(raw)) { Remedy = "或核对数据源配置中的 encoding" };
            }
        }

        return null;
    }

    /// <summary>Says whether a row has the columns that the headings promise. Empty cells beyond the last heading do no harm.</summary>
    public SourceFault? Width(SourceHeader header, string?[] cells, int line, string raw)
    {
        if (cells.Length < header.Count && !description.TakesShortRows)
        {
            return new(
                file,
                line,
                Name(header, cells.Length),
                string.Create(CultureInfo.InvariantCulture, $"本行只有 {cells.Length} 列，表头有 {header.Count} 列，自此列起缺失；请检查是否少了分隔符"),
                Readable(raw));
        }

        for (var column = header.Count; column < cells.Length && !description.TakesLongRows; column++)
        {
            if (!string.IsNullOrEmpty(cells[column]))
            {
                return new(
                    file,
                    line,
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"本行有 {cells.Length} 列，多于表头的 {header.Count} 列；请检查内容中的分隔符是否加了引号"),
                    Readable(raw));
            }
        }

        return null;
    }

    public static string Readable(string raw) => raw.Replace('\0', '\u2400').Replace(TextContent.Undecodable, '\uFFFD');

    private static string Name(SourceHeader header, int column) =>
        column < header.Count && header.Names[column].Length > 0
            ? header.Names[column]
            : string.Create(CultureInfo.InvariantCulture, $"第 {column + 1} 列");
}
