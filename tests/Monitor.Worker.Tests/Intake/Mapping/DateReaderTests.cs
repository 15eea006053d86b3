using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Worker.Tests.Intake.Mapping;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("Phase 1: 1/11/23 (38 workers) ... Phase 2: 2/10/23 ... Phase 3: TBD", "2023-01-11")]
    [InlineData("Beginning:  January 23, 2023; Ending:  March 24, 2023", "2023-01-23")]
    [InlineData("06-11-22\n thru\n06-11-22", "2022-06-11")]
    [InlineData("7/3/2020-9/30/2020", "2020-07-03")]
    [InlineData("2024年3月5日至4月1日", "2024-03-05")]
    [InlineData("June 2020", "2020-06-01")]
    public void The_first_date_of_a_text_is_found(string text, string expected)
    {
        Assert.Equal(expected, Read(text, DatePick.First).Day);
    }

    [Fact]
    public void The_earliest_and_the_latest_of_a_list_are_found()
    {
        const string List = "9/3/2020, 6/11/2020, 11/23/2020";

        Assert.Equal(("2020-06-11", "2020-11-23"), (Read(List, DatePick.Earliest).Day, Read(List, DatePick.Latest).Day));
    }

    [Theory]
    [InlineData("Beginning April 14 and ending June 30, 2020", nameof(DatePick.First))]
    [InlineData("September 4, 2019 with more on September 13", nameof(DatePick.Earliest))]
    [InlineData("3/1620 to 4/30/20", nameof(DatePick.First))]
    [InlineData("2月中旬至2024年3月5日", nameof(DatePick.First))]
    public void A_piece_of_a_date_is_told_and_not_passed_over(string text, string pick)
    {
        Assert.EndsWith("中有不完整的日期，无法确定所指；请写全年月日", Read(text, Enum.Parse<DatePick>(pick)).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/18/224")]
    [InlineData("6/21/20023")]
    [InlineData("9/1/8/2020")]
    [InlineData("11/2/19/2020")]
    [InlineData("TBD")]
    public void What_is_no_date_is_none_in_the_midst_of_a_text_either(string text)
    {
        Assert.Contains("中没有有效日期", Read(text, DatePick.First).Fault, StringComparison.Ordinal);
        Assert.Contains("不是有效日期", Read(text, DatePick.Whole).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Full_width_digits_are_digits_and_years_are_bounded()
    {
        Assert.Equal("2020-07-03", Read("７／３／２０２０ 起", DatePick.First).Day);
        Assert.Equal("“自 7/3/2120 起”的年份 2120 不合理；请核对", Read("自 7/3/2120 起", DatePick.First).Fault);
    }

    [Fact]
    public void A_text_without_end_takes_no_time_without_end()
    {
        var text = string.Concat(Enumerable.Repeat("1/1/", 16_000));

        Assert.NotNull(Read(text, DatePick.First).Fault);
    }

    private static (string? Day, string? Fault) Read(string text, DatePick pick)
    {
        var dates = new DateTexts(["M/d/yyyy", "M/d/yy", "MM-dd-yy", "MMMM d, yyyy", "MMMM yyyy", "yyyy年M月d日"], 1900, 2050);
        var fault = new DateReader(new() { Column = "日期", Pick = pick }, new([""]), dates).Read(ARow.Of(("日期", text)), out var day);
        return (day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), fault?.Reason);
    }
}
