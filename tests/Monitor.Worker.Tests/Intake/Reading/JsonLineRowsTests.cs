using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

public sealed class JsonLineRowsTests
{
    private static readonly FileDescription JsonLines = new() { Format = FileFormat.JsonLines };

    [Fact]
    public void Nested_values_are_columns_by_their_dotted_path()
    {
        var row = Assert.Single(AFile.Read("""{"region":{"code":"370214"},"people":120,"tags":["a","b"],"closed":true,"note":null}""", JsonLines)).Row!;

        Assert.Equal("370214", row["region.code"]);
        Assert.Equal("120", row["people"]);
        Assert.Equal("b", row["tags.1"]);
        Assert.Equal("true", row["closed"]);
        Assert.Null(row["note"]);
    }

    [Fact]
    public void A_row_need_not_have_the_fields_of_the_row_before()
    {
        var items = AFile.Read("{\"a\":1}\n\n{\"b\":2}\n", JsonLines);

        Assert.Null(items[1].Row!["a"]);
        Assert.Equal("2", items[1].Row!["b"]);
        Assert.Equal(3, items[1].Row!.Line);
    }

    [Theory]
    [InlineData("{\"a\":1", "本行不是有效的 JSON（第 7 字节处，或属性重复、嵌套过深）")]
    [InlineData("[1]", "本行不是 JSON 对象；每行应为一个用花括号括起的对象")]
    [InlineData("{\"a\":\"x\\u0000\"}", "含有空字符（NUL），文件可能已损坏；请重新导出")]
    public void A_bad_line_costs_only_itself(string bad, string reason)
    {
        var items = AFile.Read(bad + "\n{\"a\":2}\n", JsonLines);

        Assert.Equal(reason, items[0].Fault!.Reason);
        Assert.Equal(1, items[0].Fault!.Line);
        Assert.Equal("2", items[1].Row!["a"]);
    }

    [Fact]
    public void Of_all_limits_that_of_nesting_alone_costs_only_its_line()
    {
        var items = AFile.Read("{\"a\":{\"b\":{\"c\":1}}}\n{\"a\":{\"b\":2}}\n", JsonLines, new() { Depth = 2 });

        Assert.False(items[0].Fault!.WholeFile);
        Assert.Equal("2", items[1].Row!["a.b"]);
    }

    [Fact]
    public void A_doubled_property_is_a_fault_since_nobody_knows_which_is_meant()
    {
        Assert.NotNull(Assert.Single(AFile.Read("{\"a\":1,\"a\":2}", JsonLines)).Fault);
    }

    [Fact]
    public void Fields_without_end_are_refused()
    {
        var fault = AFile.Read("{\"a\":1,\"b\":2}\n{\"c\":3}\n", JsonLines, new() { Columns = 2 })[^1].Fault!;

        Assert.Equal("字段种类超过 2 的上限；请核对文件内容，或在 limits 中调高 columns", fault.Advice);
        Assert.True(fault.WholeFile);
    }

    [Fact]
    public void Half_a_character_is_a_fault_of_its_row()
    {
        var items = AFile.Read(AFile.Of("{\"a\":\"\\u4e2d\\ud800\"}\n{\"\\udc00\":1}\n{\"a\":\"好\"}\n"), JsonLines);

        Assert.Equal("文件 file.csv 第 1 行：本行含有残缺的字符（如不成对的 \\ud800）；请重新导出", items[0].Fault!.ToString());
        Assert.NotNull(items[1].Fault);
        Assert.Equal("好", items[2].Row!["a"]);
    }
}
