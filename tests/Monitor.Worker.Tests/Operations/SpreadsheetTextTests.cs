using Monitor.Rules.Surveillance;
using Monitor.Worker.Operations;
using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Operations;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝HYPERLINK(1)", "'＝HYPERLINK(1)")]
    [InlineData("甲厂=乙厂", "甲厂=乙厂")]
    [InlineData("", "")]
    public void A_text_that_a_spreadsheet_would_run_stands_behind_an_apostrophe(string text, string expected)
    {
        Assert.Equal(expected, SpreadsheetText.Neutral(text));
    }

    [Fact]
    public void The_names_of_series_that_came_from_a_file_are_neutral_in_the_file_of_alarms()
    {
        var text = new StringWriter();
        using (var alarms = new AlarmsFile(text))
        {
            alarms.Write("=cmd|' /C calc'!A0", 3, default!);
        }

        Assert.Contains("\n'=cmd|", text.ToString(), StringComparison.Ordinal);
    }
}
