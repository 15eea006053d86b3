using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Monitor.Worker.Intake.Reading;

/// <summary>Rows of one sheet of an XLSX workbook, its dates and numbers as text that no culture touches.</summary>
internal sealed class WorkbookRows(string file, Stream workbook, FileDescription description, ReadLimits limits)
{
    public const string Unreadable = "工作簿无法读取，可能已损坏、加了密码或不是 xlsx 格式；请另存为 xlsx 后重新传送";

    // what a spreadsheet program can make at most
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int MostParts = 10_000;

    private static readonly string[] HeldInMemory = ["sharedStrings.xml", "styles.xml", "workbook.xml", "workbook.xml.rels", "[Content_Types].xml"];

    // a spreadsheet keeps fifteen digits; of a longer number only the magnitude is left
    private const double ExactLimit = 1e15;
    private readonly RowCheck check = new(file, description, limits);

    public IEnumerable<SourceItem> Read()
    {
        CheckStart();
        CheckSize();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // ExcelDataReader asks for code page 1252 even where it reads XML
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(workbook, new ExcelReaderConfiguration { LeaveOpen = true });
        FindSheet(reader);
        if (reader.FieldCount > MostColumns)
        {
            throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"工作表有 {reader.FieldCount} 列，超过电子表格的上限 {MostColumns} 列，文件可能已损坏；请重新导出"));
        }

        SourceHeader? header = null;
        var (line, above) = (0, 0);
        while (reader.Read())
        {
            if (++line > MostRows)
            {
                throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"工作表的行号超过电子表格的上限 {MostRows}，文件可能已损坏；请重新导出"), line);
            }

            var row = Cells(reader);
            if (line < description.HeaderRow)
            {
                above += row.Length > 0 ? 1 : 0;
                continue;
            }

            if (header is null && description.HeaderRow > 0)
            {
                check.Limit(row, line);
                header = HeaderOf(row, line, above);
                yield return header;
            }
            else if (row.Length > 0)
            {
                check.Limit(row, line);
                header ??= new(file, row.Select((_, column) => (column + 1).ToString(CultureInfo.InvariantCulture)));
                yield return Item(header, row, line);
            }
        }

        if (header is null)
        {
            throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"工作表“{reader.Name}”只有 {line} 行，找不到第 {description.HeaderRow} 行的表头；请核对版式"))
            {
                Remedy = "并核对数据源配置中的 sheet 和 header_row",
            };
        }
    }

    private void CheckStart()
    {
        Span<byte> start = stackalloc byte[64];
        var read = workbook.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        workbook.Position = 0;
        if (start is not [0x50, 0x4B, ..] && ForeignContent.Fault(start[..read]) is { } foreign)
        {
            throw new FileFaultException(foreign);
        }
    }

    private void CheckSize()
    {
        using (var archive = Archive())
        {
            if (archive.Entries.Count > MostParts)
            {
                throw new FileFaultException(Unreadable);
            }

            var unpacked = archive.Entries.Sum(entry => entry.Length);
            if (unpacked > limits.FreelyUnpacked && unpacked > workbook.Length * limits.PackRatio)
            {
                throw UnpackedStream.Swollen(limits.PackRatio);
            }

            if (unpacked > limits.Bytes)
            {
                throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"工作簿解开后超过 {limits.Bytes} 字节的上限；请拆分文件")) { Remedy = "或在 limits 中调高 bytes" };
            }

            var texts = archive.Entries
                .Where(entry => HeldInMemory.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))
                .Sum(entry => entry.Length);
            if (texts > limits.SharedTextBytes)
            {
                throw new FileFaultException(string.Create(CultureInfo.InvariantCulture, $"工作簿的文字超过 {limits.SharedTextBytes} 字节；请拆分文件，或改用 CSV"));
            }
        }

        workbook.Position = 0;
    }

    private ZipArchive Archive()
    {
        try
        {
            return new(workbook, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException broken)
        {
            throw new FileFaultException(Unreadable, inner: broken);
        }
    }

    private void FindSheet(IExcelDataReader reader)
    {
        if (description.Sheet is null)
        {
            return;
        }

        var names = new List<string>();
        do
        {
            if (reader.Name == description.Sheet)
            {
                return;
            }

            names.Add(reader.Name);
        }
        while (reader.NextResult());

        throw new FileFaultException($"找不到工作表“{description.Sheet}”，文件中有：{string.Join('、', names)}；请核对工作表的名称") { Remedy = "并核对数据源配置中的 sheet" };
    }

    private SourceHeader HeaderOf(string?[] row, int line, int above)
    {
        var header = new SourceHeader(file, row) { LinesAbove = above };
        return header.Count > 0 ? header : throw new FileFaultException("表头一行为空；请核对版式", line) { Remedy = "并核对数据源配置中的 header_row" };
    }

    private SourceItem Item(SourceHeader header, string?[] row, int line)
    {
        var raw = string.Join('\t', row);
        Array.Resize(ref row, Math.Max(row.Length, header.Count)); // a sheet does not store the empty cells at the end of a row
        return (check.Fault(header, row, line, raw) ?? check.Width(header, row, line, raw)) is { } fault
            ? fault
            : new SourceRow(file, line, header, row, raw);
    }

    // without the empty cells at the end
    private static string?[] Cells(IExcelDataReader reader)
    {
        var length = 0;
        var cells = new string?[reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = Text(reader.GetValue(column));
            length = string.IsNullOrEmpty(cells[column]) ? length : column + 1;
        }

        return cells[..length];
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        double number when Math.Abs(number) < ExactLimit => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
