using System.Globalization;
using Monitor.Rules.Briefings;
using Monitor.Rules.Indicators;
using Monitor.Rules.Periods;

namespace Monitor.Rules.Tests.Briefings;

public sealed class FigureComparisonTests
{
    [Theory]
    [InlineData(IndicatorKind.Count, "人", "110", "100", "上升10%")]
    [InlineData(IndicatorKind.Count, "人", "90", "100", "下降10%")]
    [InlineData(IndicatorKind.Count, "人", "100", "100", "持平")]
    [InlineData(IndicatorKind.Count, "人", "0", "0", "持平")]
    [InlineData(IndicatorKind.Count, "人", "5", "0", "对比期为0")]
    [InlineData(IndicatorKind.Count, "人", "5", null, "—")]
    [InlineData(IndicatorKind.Rate, "%", "5.3", "5.1", "上升0.2个百分点")]
    [InlineData(IndicatorKind.Rate, "%", "5", "5.004", "持平")]
    [InlineData(IndicatorKind.Rate, "", "1.32", "1.35", "下降0.03")]
    [InlineData(IndicatorKind.Rate, "%", "5", null, "—")]
    public void Counts_are_compared_by_per_cent_and_rates_by_points(IndicatorKind kind, string unit, string value, string? earlier, string expected)
    {
        var indicator = new Indicator { Key = "x", Name = "x", Unit = unit, Period = PeriodKind.Week, Kind = kind };

        var written = FigureComparison.Write(indicator, Number(value)!.Value, Number(earlier));

        Assert.Equal(expected, written);
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
