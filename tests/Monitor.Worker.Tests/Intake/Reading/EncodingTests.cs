using System.Text;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Tests.Intake.Reading;

public sealed class EncodingTests
{
    private const string Text = "企业,人数\n示例造船厂,120\n";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void Utf8_with_and_without_mark_gb18030_and_utf16_are_all_detected()
    {
        byte[][] files = [Encoding.UTF8.GetBytes(Text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], Gb18030.GetBytes(Text), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]];

        foreach (var file in files)
        {
            var row = Assert.Single(AFile.Read(AFile.Of(file))).Row!;

            Assert.Equal("示例造船厂", row["企业"]);
        }
    }

    [Fact]
    public void A_character_cut_by_the_end_of_the_sample_does_not_mislead_the_detection()
    {
        var text = "a" + Text + string.Concat(Enumerable.Repeat("示例造船厂,120\n", 20_000));

        var items = AFile.Read(text);

        Assert.Equal(20_001, items.Count);
        Assert.All(items, item => Assert.Equal("示例造船厂", item.Row![0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gzip_is_recognised_by_content(bool gb18030)
    {
        var bytes = AFile.Gzip((gb18030 ? Gb18030 : Encoding.UTF8).GetBytes(Text));

        var row = Assert.Single(AFile.Read(AFile.Of(bytes, "no-such-ending"))).Row!;

        Assert.Equal("120", row["人数"]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_fault_of_their_row()
    {
        byte[] bytes = [.. "企业,人数\n甲"u8, 0xFF, 0xFE, .. ",1\n乙,2\n"u8];

        var items = AFile.Read(AFile.Of(bytes), new() { Encoding = FileEncoding.Utf8 });

        Assert.Equal("文件 file.csv 第 2 行“企业”列：含有按文件编码无法识别的字节；请重新导出，或核对数据源配置中的 encoding", items[0].Fault!.ToString());
        Assert.Equal("甲\uFFFD\uFFFD,1", items[0].Fault!.Raw);
        Assert.Equal("乙", items[1].Row!["企业"]);
    }

    [Fact]
    public void A_replacement_character_that_the_publisher_wrote_is_text()
    {
        var row = Assert.Single(AFile.Read("name,n\nArtie\uFFFDs,1\n")).Row!;

        Assert.Equal("Artie\uFFFDs", row["name"]);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(200)]
    public void A_packed_file_that_breaks_off_is_refused_whole(int missing)
    {
        var random = new Random(1);
        var packed = AFile.Gzip(Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Range(0, 1000).Select(_ => random.Next() + "\n"))));

        var fault = AFile.Read(AFile.Of(packed[..^missing]))[^1].Fault!;

        Assert.Equal("压缩内容不完整或已损坏；请重新传送", fault.Reason);
        Assert.True(fault.WholeFile);
    }

    [Fact]
    public void A_packed_file_of_several_parts_is_read_to_its_end()
    {
        byte[] packed = [.. AFile.Gzip("a\n1\n"u8.ToArray()), .. AFile.Gzip("2\n3\n"u8.ToArray())];

        Assert.Equal(["1", "2", "3"], AFile.Read(AFile.Of(packed)).Select(item => item.Row!["a"]));
    }

    [Fact]
    public void Files_are_read_one_after_the_other_each_with_its_own_headings()
    {
        var reader = new SourceReader(new(), ReadLimits.Default);

        var items = reader.Read([AFile.Of("a,b\n1,2\n", "one/x.csv"), AFile.Of("b,a\n4,3\n", "two/x.csv")]).Where(item => item.Header is null).ToList();

        Assert.Equal(["1", "3"], items.Select(item => item.Row!["a"]));
        Assert.Equal(["one/x.csv", "two/x.csv"], items.Select(item => item.Row!.File));
    }

    [Fact]
    public void A_row_of_utf8_in_a_file_of_gb18030_is_told_and_not_misread()
    {
        byte[] mixed = [.. Gb18030.GetBytes("企业,人数\n示例造船厂,120\n联通,5\n"), .. Encoding.UTF8.GetBytes("某某机械工厂,7\n"), .. Gb18030.GetBytes("示例纺织厂,3\n")];

        var items = AFile.Read(AFile.Of(mixed));

        Assert.Equal(["示例造船厂", "联通", null, "示例纺织厂"], items.Select(item => item.Row?["企业"]));
        Assert.Equal("文件 file.csv 第 4 行：本行是 UTF-8 编码，与文件其余部分（GB18030）不同；请统一编码后重新导出", items[2].Fault!.ToString());
    }

    [Fact]
    public void A_row_of_gb18030_in_a_file_of_utf8_is_told_and_not_misread()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes("企业,人数\n" + string.Concat(Enumerable.Repeat("示例造船厂,120\n", 20_000))), .. Gb18030.GetBytes("示例纺织厂,3\n")];

        var last = AFile.Read(AFile.Of(mixed))[^1].Fault!;

        Assert.Equal("文件 file.csv 第 20002 行“企业”列：含有按文件编码无法识别的字节；请重新导出，或核对数据源配置中的 encoding", last.ToString());
    }

    [Fact]
    public void Utf16_without_a_mark_is_refused_at_its_headings()
    {
        var fault = Assert.Single(AFile.Read(AFile.Of(Encoding.Unicode.GetBytes("name,number\na,1\n")))).Fault!;

        Assert.StartsWith("表头无法读取", fault.Reason, StringComparison.Ordinal);
        Assert.True(fault.WholeFile);
    }

    [Theory]
    [InlineData("𠮷林㐂𪚥厂")] // Extensions A and B: four bytes in GB18030, two characters in UTF-16
    [InlineData("䶮氵朤")]
    public void Names_in_rare_characters_are_read_whole(string name)
    {
        foreach (var encoding in new[] { Gb18030, Encoding.UTF8 })
        {
            Assert.Equal(name, Assert.Single(AFile.Read(AFile.Of(encoding.GetBytes($"企业,人数\n{name},1\n")))).Row!["企业"]);
        }
    }
}
