using System.Text;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

public sealed class ReadLimitsTests
{
    [Fact]
    public void Rows_before_the_limit_are_given_and_then_the_file_ends()
    {
        var items = AFile.Read("a\n1\n2\n3\n4\n", limits: new() { Rows = 3 });

        Assert.Equal(["1", "2"], items.Take(2).Select(item => item.Row!["a"]));
        Assert.Equal("文件 file.csv 第 4 行：行数超过 3 的上限；请拆分文件，或在数据源配置的 limits 中调高 rows", items[2].Fault!.ToString());
        Assert.True(items[2].Fault!.WholeFile);
        Assert.Equal(3, items.Count);
    }

    [Fact]
    public void A_small_packed_file_that_unpacks_to_too_much_is_refused()
    {
        var packed = AFile.Gzip(Encoding.UTF8.GetBytes("a\n" + new string('1', 50) + "\n" + string.Concat(Enumerable.Repeat("2\n", 5_000_000))));

        var last = AFile.Read(AFile.Of(packed), limits: new() { Bytes = 100_000 })[^1].Fault!;

        Assert.Equal("文件解开后超过 100000 字节的上限；请拆分文件，或在数据源配置的 limits 中调高 bytes", last.Advice);
        Assert.True(last.WholeFile);
    }

    [Fact]
    public void A_line_without_end_is_refused_before_it_fills_the_memory()
    {
        var fault = Assert.Single(AFile.Read("a\n" + new string('x', 2_000_000), limits: new() { LineLength = 100_000 })).Fault!;

        Assert.Equal("文件 file.csv 第 2 行：一行超过 100000 个字符的上限；请检查引号和文件格式，格式无误的请核对数据源配置中的 type 和 delimiter", fault.ToString());
        Assert.True(fault.WholeFile);
    }

    [Fact]
    public void Too_many_columns_are_refused()
    {
        var fault = Assert.Single(AFile.Read(new string(',', 20) + "\n", limits: new() { Columns = 10 })).Fault!;

        Assert.Equal("列数 21 超过 10 的上限；请检查分隔符，确认分隔符与数据源配置一致，或在 limits 中调高 columns", fault.Advice);
        Assert.True(fault.WholeFile);
    }

    [Fact]
    public void Too_long_a_cell_is_refused()
    {
        var fault = AFile.Read("a\n" + new string('x', 11) + "\n", limits: new() { CellLength = 10 })[^1].Fault!;

        Assert.Equal("一个单元格有 11 个字符，超过 10 的上限；请检查引号是否成对，或在 limits 中调高 cell", fault.Advice);
        Assert.True(fault.WholeFile);
    }
}
