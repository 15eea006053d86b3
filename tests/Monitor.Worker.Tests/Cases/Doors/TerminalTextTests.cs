using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Tests.Cases.Doors;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("SX2026-0001", 11)]
    [InlineData("待核实", 6)]
    [InlineData("Ⅱ级“一”", 10)]
    public void A_Chinese_character_takes_two_cells(string text, int cells) => Assert.Equal(cells, TerminalText.Width(text));

    [Theory]
    [InlineData("企业停产，三百人", 8, "企业停|产，三百|人")]
    [InlineData("限11月23日08:05前", 8, "限11月23|日08:05|前")]
    [InlineData("第一行\n第二行", 20, "第一行|第二行")]
    [InlineData("", 20, "")]
    public void Lines_break_between_characters_but_not_within_numbers_nor_before_marks(string text, int cells, string lines) =>
        Assert.Equal(lines, string.Join('|', TerminalText.Break(text, cells)));

    [Theory]
    [InlineData(0, "不足1分钟")]
    [InlineData(59, "59分钟")]
    [InlineData(60, "1小时")]
    [InlineData(125, "2小时5分")]
    [InlineData(1440, "1天")]
    [InlineData(1500, "1天1小时")]
    public void A_stretch_is_told_in_its_two_largest_units(int minutes, string text) => Assert.Equal(text, TerminalTime.Of(TimeSpan.FromMinutes(minutes)));
}
