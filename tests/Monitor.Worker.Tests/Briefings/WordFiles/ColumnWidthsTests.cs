using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.WordFiles;

namespace Monitor.Worker.Tests.Briefings.WordFiles;

public sealed class ColumnWidthsTests
{
    [Fact]
    public void A_figure_gets_the_room_it_needs_from_columns_that_have_more()
    {
        var widths = ColumnWidths.Of(Table("20903901", 9), WordStyles.Size5);

        Assert.Equal(WordPage.TextWidth, widths.Sum());
        Assert.True(widths[1] >= TextWidth.Of("20903901", WordStyles.Size5) + 140, $"{widths[1]}");
    }

    [Fact]
    public void Without_room_to_give_the_weights_hold() =>
        Assert.Equal([4422, 4423], ColumnWidths.Of(new DataTable("", "", [new("甲"), new("乙")], [new([new TextCell("长长长长长长长长长长长长长长"), new TextCell("5")])]), WordStyles.Size5));

    [Theory]
    [InlineData("周报", 72)]
    [InlineData("山东省就业失业风险监测周报", 68)]
    [InlineData("一个名称很长很长的地区组合就业失业风险监测专报", 44)]
    public void A_title_is_set_as_large_as_one_line_holds(string title, int size) =>
        Assert.Equal(size, TextWidth.SizeFor(title, WordPage.TextWidth, [72, 68, 64, 60, 56, 52, 48, 44]));

    private static DataTable Table(string figure, int weight) => new("", "", [new("指标", Weight: weight), new("数值", ColumnAlignment.Right)], [new([new TextCell("失业保险参保人数"), new NumberCell(1, figure)])]);
}
