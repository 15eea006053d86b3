using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

/// <summary>Files made to do harm, or spoilt beyond use: each ends in a clear message, soon and with little memory.</summary>
[Collection(nameof(ReadMemoryTests))] // what is allocated and how long it takes is measured
public sealed class HostileFilesTests
{
    private const long LittleMemory = 192L * 1024 * 1024;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20); // a loaded machine of one core; alone each takes a second at most
    private static readonly FileDescription Sheet = new() { Format = FileFormat.Xlsx, Sheet = "表" };

    [Fact]
    public void A_packed_file_that_swells_a_thousandfold_ends_where_it_does()
    {
        var part = AFile.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,2\n", 1_000_000))));
        byte[] bomb = [.. AFile.Gzip("a,b\n"u8.ToArray()), .. Enumerable.Repeat(part, 500).SelectMany(bytes => bytes)]; // two gigabytes

        var last = Last(AFile.Of(bomb), limits: new() { FreelyUnpacked = 1_000_000 });

        Assert.Equal("文件解开后超过压缩大小的 200 倍，不像是正常的数据；请核对文件来源，确属正常可在数据源配置的 limits 中调高 pack_ratio", last.Advice);
        Assert.InRange(last.Line, 250_000, 1_000_000);
    }

    [Fact]
    public void A_workbook_that_swells_a_thousandfold_is_refused_unread()
    {
        var bomb = AFile.Workbook("表", sheet => sheet + new string(' ', 40_000_000), ["企业"], ["甲"]);

        Assert.StartsWith("文件解开后超过压缩大小的 200 倍", Last(AFile.Of(bomb), Sheet).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_lies_about_its_size_is_unreadable()
    {
        var bomb = AFile.Workbook("表", sheet => sheet + new string(' ', 40_000_000), ["企业"], ["甲"]);
        var length = BitConverter.GetBytes((uint)new ZipArchive(new MemoryStream(bomb)).GetEntry("xl/worksheets/sheet1.xml")!.Length);
        for (var at = bomb.AsSpan().IndexOf(length); at >= 0; at = bomb.AsSpan().IndexOf(length))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bomb.AsSpan(at), 100);
        }

        Assert.Equal(WorkbookRows.Unreadable, Last(AFile.Of(bomb), Sheet).Reason);
    }

    [Fact]
    public void Entities_that_expand_without_end_are_not_expanded()
    {
        const string Entities = """<!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""";
        var laughing = AFile.Workbook("表", sheet => Entities + sheet.Replace("甲", "&c;", StringComparison.Ordinal), ["企业"], ["甲"]);
        var peeping = AFile.Workbook("表", sheet => """<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/hostname">]>""" + sheet.Replace("甲", "&f;", StringComparison.Ordinal), ["企业"], ["甲"]);

        Assert.Equal(WorkbookRows.Unreadable, Last(AFile.Of(laughing), Sheet).Reason);
        Assert.Equal(WorkbookRows.Unreadable, Last(AFile.Of(peeping), Sheet).Reason);
    }

    [Theory]
    [InlineData("<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>", "工作表的行号超过电子表格的上限 1048576，文件可能已损坏；请重新导出")]
    [InlineData("<row r=\"3\"><c r=\"ZZZZZ3\"><v>1</v></c></row>", "列，超过电子表格的上限 16384 列，文件可能已损坏；请重新导出")]
    public void Cells_far_beyond_any_sheet_are_refused(string row, string reason)
    {
        var far = AFile.Workbook("表", sheet => sheet.Replace("</sheetData>", row + "</sheetData>", StringComparison.Ordinal), ["企业"], ["甲"]);

        Assert.EndsWith(reason, Last(AFile.Of(far), Sheet).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nested_without_end_do_no_harm()
    {
        var deep = AFile.Workbook("表", sheet => sheet.Replace("</sheetData>", string.Concat(Enumerable.Repeat("<x>", 300_000)), StringComparison.Ordinal), ["企业"], ["甲"]);

        Assert.NotNull(Last(AFile.Of(deep), Sheet with { }));
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_refused_after_its_first()
    {
        Assert.Equal(
            "一行超过 1048576 个字符的上限；请检查引号和文件格式",
            Last(new("long.csv", () => new RepeatedBytes("企业,人数\n"u8.ToArray(), "x"u8.ToArray(), 100_000_000))).Reason);
    }

    [Fact]
    public void A_feed_that_never_ends_is_refused_at_the_limit()
    {
        var last = Last(new("endless.csv", () => new RepeatedBytes("企业,人数\n"u8.ToArray(), "甲厂,1\n"u8.ToArray(), long.MaxValue)), limits: new() { Bytes = 5_000_000 });

        Assert.Equal("文件解开后超过 5000000 字节的上限；请拆分文件，或在数据源配置的 limits 中调高 bytes", last.Advice);
    }

    [Fact]
    public void A_million_columns_are_refused()
    {
        Assert.Equal("列数 1000001 超过 500 的上限；请检查分隔符", Last(AFile.Of(new string(',', 1_000_000) + "\n")).Reason);
        Assert.Equal("列数 1000001 超过 500 的上限；请检查分隔符", Last(AFile.Of("企业\n" + new string(',', 1_000_000) + "\n")).Reason);
    }

    [Fact]
    public void Quotes_that_are_never_closed_do_not_make_reading_slow()
    {
        var last = Last(AFile.Of("企业,人数\n" + string.Concat(Enumerable.Repeat("\"甲,1\n乙,2\n", 500_000))));

        Assert.Equal("引号不成对的行超过 1000 行；请检查引号和文件格式", last.Reason);
    }

    [Fact]
    public void Json_nested_too_deeply_is_a_fault_of_its_row()
    {
        var items = AFile.Read(AFile.Of("{\"a\":" + new string('[', 100_000) + "\n{\"a\":1}\n"), new() { Format = FileFormat.JsonLines });

        Assert.StartsWith("本行不是有效的 JSON", items[0].Fault!.Reason, StringComparison.Ordinal);
        Assert.Equal("1", items[1].Row!["a"]);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>请登录</body></html>", "内容是网页（HTML），不是表格，可能是登录页或出错页；请重新下载")]
    [InlineData("\r\n  <HTML>\n<head>", "内容是网页（HTML），不是表格，可能是登录页或出错页；请重新下载")]
    [InlineData("%PDF-1.7\n", "内容是 PDF 文档，不是表格；请导出为 csv 或 xlsx")]
    [InlineData("PK\u0003\u0004xyz", "内容是压缩包或 xlsx 工作簿，不是文本；请另存为 csv，压缩请用 gzip")]
    public void What_is_no_table_at_all_is_called_by_its_name(string content, string reason)
    {
        Assert.Equal(reason, Last(AFile.Of(content)).Reason);
        Assert.Equal(reason, Last(AFile.Of(AFile.Gzip(Encoding.UTF8.GetBytes(content)))).Reason);
    }

    [Fact]
    public void A_page_or_an_old_workbook_in_the_place_of_a_workbook_is_called_by_its_name()
    {
        Assert.StartsWith("内容是网页（HTML）", Last(AFile.Of("<!doctype html>"), Sheet).Reason, StringComparison.Ordinal);
        Assert.StartsWith("内容是旧版 xls 工作簿或加了密码的文件", Last(AFile.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]), Sheet).Reason, StringComparison.Ordinal);
    }

    private static SourceFault Last(SourceFile file, FileDescription? description = null, ReadLimits? limits = null)
    {
        SourceFault? last = null;
        var watch = Stopwatch.StartNew();
        var peak = 0L;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 0;
        foreach (var item in new SourceReader(description ?? new(), limits ?? ReadLimits.Default).Read([file]))
        {
            last = item.Fault;
            peak = count++ % 1_000_000 == 0 ? Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true)) : peak;
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.InRange(peak - before, long.MinValue, LittleMemory);
        Assert.True(last is { WholeFile: true }, $"The file should end in a fault, and does in {last?.ToString() ?? "a row"}.");
        return last!;
    }

    /// <summary>A beginning and then the same bytes again and again, held by nobody.</summary>
    private sealed class RepeatedBytes(byte[] start, byte[] again, long length) : MemoryStream
    {
        private long position;

        public override long Position
        {
            get => position;
            set => position = value;
        }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - position);
            for (var index = 0; index < count; index++, position++)
            {
                buffer[index] = position < start.Length ? start[position] : again[(position - start.Length) % again.Length];
            }

            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
