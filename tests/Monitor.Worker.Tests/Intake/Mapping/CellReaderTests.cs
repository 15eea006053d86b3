using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Worker.Tests.Intake.Mapping;

public sealed class CellReaderTests
{
    [Fact]
    public void A_cell_is_corrected_cut_to_the_part_meant_and_its_space_made_single()
    {
        var reading = new CellReading { Column = "企业", Replace = [new() { Pattern = "^\\*+" }, new() { Pattern = "公司\\(", With = "公司 (" }], Pattern = "(?s)^(.*?)\\s*\\(" };

        Assert.Equal("某 机械 公司", Read(reading, ("企业", "**某\u00A0 机械\n公司(更正)")));
    }

    [Fact]
    public void Another_column_is_read_where_nothing_is_left()
    {
        var reading = new CellReading { Column = "修订", Replace = [new() { Pattern = "^0$" }], Or = new() { Column = "预计" } };

        Assert.Equal("50", Read(reading, ("修订", "0"), ("预计", "50")));
        Assert.Equal("40", Read(reading, ("修订", "40"), ("预计", "50")));
        Assert.Equal("", Read(reading, ("修订", "无"), ("预计", "无")));
    }

    [Fact]
    public void Html_entities_become_characters_where_the_source_says_so()
    {
        Assert.Equal("A&B <甲>", new CellReader(new() { Column = "企业" }, new([""], htmlEntities: true)).Of(ARow.Of(("企业", "A&amp;B &lt;甲&gt;"))));
        Assert.Equal("A&amp;B", Read(new() { Column = "企业" }, ("企业", "A&amp;B")));
    }

    [Fact]
    public void One_of_several_columns_of_the_same_heading_is_meant_by_its_number()
    {
        Assert.Equal("7", Read(new() { Column = "人数#2" }, ("人数", "5"), ("人数", "7")));
    }

    private static string Read(CellReading reading, params (string Heading, string Text)[] cells) => new CellReader(reading, new(["", "无"])).Of(ARow.Of(cells));
}
