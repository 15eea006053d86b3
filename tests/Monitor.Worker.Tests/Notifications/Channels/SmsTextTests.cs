using System.Text;
using CsCheck;
using Monitor.Worker.Notifications.Channels;

namespace Monitor.Worker.Tests.Notifications.Channels;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    [InlineData(201, 3)]
    [InlineData(202, 4)]
    public void Seventy_units_go_alone_and_sixty_seven_to_each_part_beyond(int units, int segments)
    {
        Assert.Equal(segments, SmsText.Segments(new string('警', units)));
    }

    [Fact]
    public void A_character_outside_the_basic_plane_counts_twice()
    {
        Assert.Equal(4, SmsText.Units("甲𠮷乙"));
        Assert.Equal(2, SmsText.Segments(new string('警', 69) + "𠮷"));
    }

    [Fact]
    public void The_signature_is_counted()
    {
        Assert.Equal("【劳动监测】预警", SmsText.Fit("劳动监测", "预警", "", 1));
        Assert.Equal(70, SmsText.Units(SmsText.Fit("劳动监测", new string('警', 64), "", 1)));
        Assert.Equal("【劳动监测】" + new string('警', 63) + "…", SmsText.Fit("劳动监测", new string('警', 65), "", 1));
    }

    [Fact]
    public void The_ending_stays_whole_when_the_text_is_cut()
    {
        var fitted = SmsText.Fit("劳动监测", "橙色预警：" + new string('县', 80), "。请登录查看", 1);

        Assert.Equal("【劳动监测】橙色预警：" + new string('县', 52) + "…。请登录查看", fitted);
        Assert.Equal(70, SmsText.Units(fitted));
    }

    [Theory]
    [InlineData("裁员1234人，涉及企业", 4, "裁员…")]
    [InlineData("裁员1234万人，涉及企业", 6, "裁员…")]
    [InlineData("下降5.2%，连续三周下降", 4, "下降…")]
    [InlineData("下降5.2%，连续三周下降", 6, "下降5.2%…")]
    [InlineData("增加+12,345件，连续三周", 7, "增加…")]
    public void A_figure_is_neither_cut_nor_left_without_its_unit(string text, int room, string expected)
    {
        var signature = new string('签', SmsText.SinglePart - 2 - 1 - room);
        var padding = text + new string('后', 70);

        Assert.Equal($"【{signature}】{expected}", SmsText.Fit(signature, padding, "", 1));
    }

    [Fact]
    public void The_first_text_that_fits_is_taken()
    {
        string[] texts = [new string('长', 70), "橙色预警：示例县裁员1200人", "橙色预警"];

        Assert.Equal("【劳动监测】橙色预警：示例县裁员1200人", SmsText.FitFirst("劳动监测", texts, 1));
    }

    [Fact]
    public void Where_no_text_fits_the_shortest_is_cut()
    {
        string[] texts = [new string('长', 200), new string('短', 100)];

        Assert.Equal("【劳动监测】" + new string('短', 63) + "…", SmsText.FitFirst("劳动监测", texts, 1));
    }

    [Fact]
    public void A_signature_that_leaves_no_room_is_an_error_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => SmsText.Fit(new string('签', 69), "预警", "", 1));
    }

    [Fact]
    public void Whatever_the_text_it_fits_and_no_character_is_torn()
    {
        var text = Gen.OneOf(Gen.Const("预"), Gen.Const("1"), Gen.Const("𠮷"), Gen.Const("，")).Array[0, 300].Select(string.Concat);

        Gen.Select(text, Gen.Int[1, 4]).Sample((body, segments) =>
        {
            var fitted = SmsText.Fit("劳动监测", body, "请登录查看", segments);

            Assert.True(SmsText.Segments(fitted) <= segments);
            Assert.EndsWith("请登录查看", fitted, StringComparison.Ordinal);
            Assert.DoesNotContain(Rune.ReplacementChar, fitted.EnumerateRunes());
        });
    }
}
