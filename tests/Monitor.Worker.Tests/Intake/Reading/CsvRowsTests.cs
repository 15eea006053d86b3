using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

public sealed class CsvRowsTests
{
    [Fact]
    public void Cells_are_found_by_heading_and_by_number()
    {
        var row = Assert.Single(AFile.Read("行政区划代码,人数\r\n370214,120\r\n")).Row!;

        Assert.Equal("370214", row["行政区划代码"]);
        Assert.Equal("120", row[1]);
        Assert.Null(row["没有这一列"]);
        Assert.Equal(2, row.Line);
        Assert.Equal("370214,120", row.Raw);
    }

    [Fact]
    public void A_quoted_cell_may_hold_delimiters_quotes_and_line_breaks()
    {
        var items = AFile.Read("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,w\n");

        Assert.Equal("x, \"y\"\nz", items[0].Row!["b"]);
        Assert.Equal(2, items[0].Row!.Line);
        Assert.Equal(4, items[1].Row!.Line);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4\r")]
    [InlineData("a,b\n\n1,2\n3,4\n\n")]
    public void Any_line_end_will_do_and_blank_lines_are_no_rows(string text)
    {
        var items = AFile.Read(text);

        Assert.Equal(["1", "3"], items.Select(item => item.Row!["a"]));
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_line_only()
    {
        var items = AFile.Read("a,b\n1,\"open\n2,x\n3,\"y\"\n4,z\n");

        Assert.Equal("文件 file.csv 第 2 行：引号不成对；请检查本行的引号", items[0].Fault!.ToString());
        Assert.Equal("1,\"open", items[0].Fault!.Raw);
        Assert.Equal(["2", "3", "4"], items.Skip(1).Select(item => item.Row!["a"]));
        Assert.Equal([3, 4, 5], items.Skip(1).Select(item => item.Row!.Line));
    }

    [Fact]
    public void A_quote_inside_an_unquoted_cell_is_a_character()
    {
        var row = Assert.Single(AFile.Read("a,b\n1,5\" pipe\n")).Row!;

        Assert.Equal("5\" pipe", row["b"]);
    }

    [Fact]
    public void A_row_that_is_too_short_names_the_first_missing_column()
    {
        var fault = Assert.Single(AFile.Read("代码,行业,人数\n370214,造船\n")).Fault!;

        Assert.Equal("文件 file.csv 第 2 行“人数”列：本行只有 2 列，表头有 3 列，自此列起缺失；请检查是否少了分隔符", fault.ToString());
        Assert.False(fault.WholeFile);
    }

    [Fact]
    public void A_row_that_is_too_long_is_a_fault_unless_the_surplus_is_empty()
    {
        var items = AFile.Read("a,b\n1,2,,\n1,2,3\n");

        Assert.Equal("2", items[0].Row!["b"]);
        Assert.Equal("文件 file.csv 第 3 行：本行有 3 列，多于表头的 2 列；请检查内容中的分隔符是否加了引号", items[1].Fault!.ToString());
    }

    [Fact]
    public void A_row_of_delimiters_alone_is_told()
    {
        var fault = Assert.Single(AFile.Read("a,b\n,\n")).Fault!;

        Assert.Equal("整行为空；如无内容请删去本行", fault.Reason);
    }

    [Fact]
    public void A_nul_byte_is_a_fault_of_its_row()
    {
        var items = AFile.Read("企业,人数\n甲\0厂,1\n乙厂,2\n");

        Assert.Equal("文件 file.csv 第 2 行“企业”列：含有空字符（NUL），文件可能已损坏；请重新导出", items[0].Fault!.ToString());
        Assert.Equal("甲\u2400厂,1", items[0].Fault!.Raw);
        Assert.Equal("乙厂", items[1].Row!["企业"]);
    }

    [Fact]
    public void The_headings_may_stand_below_a_title()
    {
        var row = Assert.Single(AFile.Read("2024年第7周报表,\n填报单位,\n代码,人数\n370214,5\n", new() { HeaderRow = 3 })).Row!;

        Assert.Equal("5", row["人数"]);
        Assert.Equal(4, row.Line);
    }

    [Fact]
    public void Without_headings_columns_are_called_by_their_number()
    {
        var row = Assert.Single(AFile.Read("370214;5\n", new() { HeaderRow = 0, Delimiter = ';' })).Row!;

        Assert.Equal("5", row["2"]);
    }

    [Fact]
    public void A_repeated_heading_is_known_as_such()
    {
        var header = Assert.Single(AFile.Read("a,b,a\n1,2,3\n")).Row!.Header;

        Assert.True(header.IsRepeated("a"));
        Assert.False(header.IsRepeated("b"));
    }

    [Theory]
    [InlineData("", "文件为空；请确认导出是否成功")]
    [InlineData(",,\n1,2,3\n", "表头无法读取（为空、引号不成对或含有无法识别的字符）；请检查表头，并核对数据源配置中的 encoding、delimiter 和 header_row")]
    public void A_file_without_headings_is_refused_whole(string text, string reason)
    {
        var fault = Assert.Single(AFile.Read(text)).Fault!;

        Assert.Equal(reason, fault.Advice);
        Assert.True(fault.WholeFile);
    }

    [Fact]
    public void A_file_that_ends_above_its_headings_is_refused_whole()
    {
        var fault = Assert.Single(AFile.Read("a,b\n", new() { HeaderRow = 3 })).Fault!;

        Assert.Equal("文件只有 1 行，找不到第 3 行的表头；请核对版式，并核对数据源配置中的 header_row", fault.Advice);
    }
}
