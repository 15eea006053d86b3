using System.Globalization;
using System.Text;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Rows of delimited text. Quotes as in RFC 4180; a quote inside an unquoted cell is a character like any other.</summary>
/// <remarks>
/// A quote that is never closed would swallow the rest of the file. Here it costs its own line only: the lines that were taken while looking for the
/// closing quote are read again as rows of their own.
/// </remarks>
internal sealed class CsvRows(string file, TextReader text, FileDescription description, ReadLimits limits)
{
    /// <summary>What an operator can do where a file is no table of the promised format.</summary>
    public const string Format = "格式无误的请核对数据源配置中的 type 和 delimiter";

    private const char Quote = '"';
    private readonly LineReader lines = new(text, limits.LineLength);
    private readonly RowCheck check = new(file, description, limits);
    private readonly List<string> cells = [];
    private readonly List<string> taken = [];
    private readonly StringBuilder quoted = new();
    private readonly bool mayBeMixed = text is StreamReader { CurrentEncoding.CodePage: MixedEncodings.Gb18030 };
    private int unpaired;

    public IEnumerable<SourceItem> Read()
    {
        SourceHeader? header = null;
        var above = 0;
        while (lines.Read() is { } first)
        {
            if (first.Length == 0 || lines.Line < description.HeaderRow)
            {
                above += first.Length > 0 ? 1 : 0;
                continue;
            }

            var line = lines.Line;
            var whole = TryParse(first);
            var row = cells.ToArray();
            var raw = string.Join('\n', taken);
            check.Limit(row, line);
            if (header is null && description.HeaderRow > 0)
            {
                header = HeaderOf(row, line, above, whole);
                yield return header;
                continue;
            }

            header ??= new(file, row.Select((_, column) => (column + 1).ToString(CultureInfo.InvariantCulture)));
            yield return whole ? Item(header, row, line, raw) : Unpaired(line, raw);
        }

        if (header is null)
        {
            throw lines.Line == 0
                ? new FileFaultException("文件为空；请确认导出是否成功")
                : new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"文件只有 {lines.Line} 行，找不到第 {description.HeaderRow} 行的表头；请核对版式"))
                {
                    Remedy = "并核对数据源配置中的 header_row",
                };
        }
    }

    private SourceFault Unpaired(int line, string raw) => ++unpaired <= limits.UnpairedQuotes
        ? new(file, line, null, "引号不成对；请检查本行的引号", RowCheck.Readable(raw))
        : throw new FileFaultException(
            string.Create(CultureInfo.InvariantCulture, $"引号不成对的行超过 {limits.UnpairedQuotes} 行；请检查引号和文件格式"), line)
        { Remedy = Format };

    private SourceItem Item(SourceHeader header, string[] row, int line, string raw)
    {
        if (Array.TrueForAll(row, description.TakesEmptyRows ? string.IsNullOrWhiteSpace : string.IsNullOrEmpty))
        {
            return description.TakesEmptyRows
                ? new SourceRow(file, line, header, row, raw)
                : new SourceFault(file, line, null, "整行为空；如无内容请删去本行", RowCheck.Readable(raw));
        }

        if (mayBeMixed && MixedEncodings.IsUtf8(raw))
        {
            return new SourceFault(file, line, null, "本行是 UTF-8 编码，与文件其余部分（GB18030）不同；请统一编码后重新导出", RowCheck.Readable(raw));
        }

        return (check.Fault(header, row, line, raw) ?? check.Width(header, row, line, raw)) is { } fault
            ? fault
            : new SourceRow(file, line, header, row, raw);
    }

    private SourceHeader HeaderOf(string[] row, int line, int above, bool whole)
    {
        var header = new SourceHeader(file, row) { LinesAbove = above };
        return whole && header.Count > 0 && check.Fault(header, row, line, "") is null
            ? header
            : throw new FileFaultException("表头无法读取（为空、引号不成对或含有无法识别的字符）；请检查表头", line) { Remedy = "并核对数据源配置中的 encoding、delimiter 和 header_row" };
    }

    // leaves the cells in "cells" and the lines they came from in "taken"; false where the quotes do not pair, and then only the first line is taken
    private bool TryParse(string first)
    {
        cells.Clear();
        taken.Clear();
        taken.Add(first);
        var current = first;
        var position = 0;
        while (true)
        {
            if (position < current.Length && current[position] == Quote)
            {
                if (!TryParseQuoted(ref current, ref position))
                {
                    GiveBackAllButFirst();
                    return false;
                }
            }
            else
            {
                var length = current.AsSpan(position).IndexOf(description.Delimiter);
                length = length < 0 ? current.Length - position : length;
                cells.Add(current.Substring(position, length));
                position += length;
            }

            if (position >= current.Length)
            {
                return true;
            }

            position++; // the delimiter
        }
    }

    private bool TryParseQuoted(ref string current, ref int position)
    {
        quoted.Clear();
        position++;
        while (true)
        {
            var length = current.AsSpan(position).IndexOf(Quote);
            if (length < 0)
            {
                quoted.Append(current.AsSpan(position)).Append('\n');
                if (quoted.Length > limits.LineLength || taken.Count >= limits.LinesPerRow || lines.Read() is not { } next)
                {
                    return false;
                }

                taken.Add(next);
                (current, position) = (next, 0);
                continue;
            }

            quoted.Append(current.AsSpan(position, length));
            position += length + 1;
            if (position < current.Length && current[position] == Quote)
            {
                quoted.Append(Quote);
                position++;
                continue;
            }

            cells.Add(quoted.ToString());
            return position == current.Length || current[position] == description.Delimiter;
        }
    }

    private void GiveBackAllButFirst()
    {
        for (var index = taken.Count - 1; index > 0; index--)
        {
            lines.GiveBack(taken[index]);
        }

        taken.RemoveRange(1, taken.Count - 1);
    }
}
