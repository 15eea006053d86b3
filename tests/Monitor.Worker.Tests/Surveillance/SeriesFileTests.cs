using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance;

public sealed class SeriesFileTests
{
    [Fact]
    public void A_row_is_read_with_its_gaps_events_and_lags()
    {
        var series = Assert.Single(SeriesFile.Read(ASeriesFile.Of("L1,52,2020-01-06,3,2:panel;4:panel,5 NA 7 8,1 NA 3 4,2 NA 4 5,3 NA 5 6")));

        Assert.Equal(("L1", 52, (DateOnly?)new DateOnly(2020, 1, 6), 3), (series.Name, series.PeriodsPerYear, series.Start, series.TestFrom));
        Assert.Equal([2, 4], series.PanelChanges);
        Assert.Equal([5, null, 7, 8], series.Counts);
        Assert.Equal([2, null, 4, 5], series.Lags[1]);
    }

    [Fact]
    public void A_series_without_a_calendar_and_without_delay_is_read()
    {
        var series = Assert.Single(SeriesFile.Read(ASeriesFile.Of("D1,12,,1,,0 1,,,")));

        Assert.Null(series.Start);
        Assert.Empty(series.Lags);
        Assert.Empty(series.PanelChanges);
    }

    [Fact]
    public void A_packed_file_reads_like_a_plain_one()
    {
        var packed = new MemoryStream(ASeriesFile.Packed(ASeriesFile.Text("D1,52,,1,,0 1 2,,,")));

        Assert.Equal([0, 1, 2], Assert.Single(SeriesFile.Read(packed)).Counts);
    }

    [Theory]
    [InlineData("A,53,,1,,1 2,,,", "第 2 行“freq”列：“53”应为 12 到 52 的整数。")]
    [InlineData("A,24,,1,,1 2,,,", "第 2 行“freq”列：应为 52（周）或 12（月）。")]
    [InlineData("A,52,6.1.2020,1,,1 2,,,", "第 2 行“start”列：“6.1.2020”不是日期，写法如 2020-01-06。")]
    [InlineData("A,52,,3,,1 2,,,", "第 2 行“test_from”列：“3”应为 1 到 2 的整数。")]
    [InlineData("A,52,,1,2:strike,1 2,,,", "第 2 行“events”列：“2:strike”不是“期号:panel”的写法。")]
    [InlineData("A,52,,1,,1 -2,,,", "第 2 行“counts”列：“-2”应为非负整数或 NA。")]
    [InlineData("A,52,,1,,1 2,1 2,1,1 2", "第 2 行“lag1”列：有 1 期，与 counts 的 2 期不符。")]
    [InlineData(",52,,1,,1 2,,,", "第 2 行“series”列：是空的，每条序列都要有编号。")]
    [InlineData("A,52,,1,,1 2,,,\nA,52,,1,,1 2,,,", "第 3 行“series”列：序列“A”在前面已经出现过。")]
    public void A_fault_is_told_with_its_line_and_column(string rows, string message) =>
        Assert.Equal(message, Assert.Throws<SeriesFileException>(() => SeriesFile.Read(ASeriesFile.Of(rows)).Count()).Message);

    [Fact]
    public void A_missing_column_is_named()
    {
        using var file = new MemoryStream("series,freq,start,test_from,events,counts\n"u8.ToArray());

        var fault = Assert.Throws<SeriesFileException>(() => SeriesFile.Read(file).Count());

        Assert.Equal("表头缺少“lag0”列；应有的列：series、freq、start、test_from、events、counts、lag0、lag1、lag2。", fault.Message);
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Equal("文件是空的，没有表头。", Assert.Throws<SeriesFileException>(() => SeriesFile.Read(new MemoryStream()).Count()).Message);
}
