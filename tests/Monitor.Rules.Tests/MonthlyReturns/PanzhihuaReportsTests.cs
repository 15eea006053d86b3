using System.Globalization;
using Monitor.Rules.MonthlyReturns;

namespace Monitor.Rules.Tests.MonthlyReturns;

/// <summary>The published monthly reports of the panel of Panzhihua, from enterprises made so that they add up to the published totals.</summary>
public sealed class PanzhihuaReportsTests
{
    private const int SmallFirms = 207;

    [Theory]
    [InlineData("2019-04", 87671, 511, 830, 87352, -319, "0.36", 1730, "1.98")]
    [InlineData("2022-02", 84964, 362, 854, 84472, -492, "0.58", 1370, "1.62")]
    [InlineData("2023-03", 82980, 226, 2078, 81128, -1852, "2.23", 1545, "1.90")]
    [InlineData("2023-06", 80562, 233, 1074, 79721, -841, "1.04", 1312, "1.65")]
    [InlineData("2024-09", 76443, 222, 604, 76061, -382, "0.50", 827, "1.09")]
    public void The_published_report_comes_out_to_the_digit(string report, int baseline, int hired, int left, int current, int net, string rate, int hidden, string hiddenRate)
    {
        var sums = AMonth.Of(Panel(baseline, hired, left, hidden, smallBaseline: baseline / 3, smallHired: hired / 2, smallLeft: left / 2, transferred: 0)).In(ATree.Small.Root);

        Assert.Equal(
            (report, 211, baseline, hired, left, current, net, Percent(rate), hidden, Percent(hiddenRate)),
            (report, sums.Enterprises, sums.Previous, sums.Hired, sums.Left, sums.Current, sums.Net, sums.Loss?.Percent, sums.Hidden, sums.HiddenRate));
    }

    [Fact]
    public void In_March_2023_the_rates_with_and_without_the_transfer_and_the_giants_come_out_to_the_digit()
    {
        var month = AMonth.Of(Panel(82980, 226, 2078, 1545, smallBaseline: 29800, smallHired: 150, smallLeft: 1777, transferred: 1300));

        var (all, small) = (month.In(ATree.Small.Root), month.In(ATree.Small.Root, content => !content.IsGiant));

        Assert.Equal((2.23m, 0.67m), (all.Loss!.Value.Percent, all.LossWithoutTransfers!.Value.Percent));
        Assert.Equal((5.46m, 1.10m), (small.Loss!.Value.Percent, small.LossWithoutTransfers!.Value.Percent));
        Assert.Equal((-1852L, -552L, 1), (all.Net, all.NetWithoutTransfers, all.Transferring));
        Assert.Equal((211, 207), (all.Enterprises, small.Enterprises));
    }

    [Fact]
    public void The_one_transfer_of_March_2023_would_tell_of_one_enterprise_and_is_not_shown()
    {
        var line = AMonth.Published(Panel(82980, 226, 2078, 1545, smallBaseline: 29800, smallHired: 150, smallLeft: 1777, transferred: 1300)).Of(ATree.Province)!;

        Assert.Equal((2.23m, null), (line.Figures!.LossRate, line.Figures.LossRateWithoutTransfers));
    }

    /// <summary>Four giants and 207 other enterprises; the first of these transfers people to a company outside the panel.</summary>
    private static ReturnBook Panel(int baseline, int hired, int left, int hidden, int smallBaseline, int smallHired, int smallLeft, int transferred)
    {
        var rest = Spread(smallBaseline - (2 * transferred), SmallFirms).Zip(Spread(smallHired, SmallFirms), Spread(smallLeft - transferred, SmallFirms)).ToArray();
        var small = rest.Index().Select(firm => Content(
            firm.Item.First + (firm.Index == 0 ? 2 * transferred : 0), firm.Item.Second, firm.Item.Third + (firm.Index == 0 ? transferred : 0), 0, firm.Index == 0 ? transferred : 0));
        var giants = Spread(baseline - smallBaseline, 4).Zip(Spread(hired - smallHired, 4), Spread(left - smallLeft, 4)).Zip(Spread(hidden, 4))
            .Select(firm => Content(firm.First.First, firm.First.Second, firm.First.Third, firm.Second, 0) with { IsGiant = true });
        return AMonth.Book(small.Concat(giants).Select(content => (content, ATree.Licang)));
    }

    private static ReturnContent Content(int previous, int hired, int left, int hidden, int transferred)
    {
        var content = AMonth.Content(previous, previous + hired - left, transferred > 0 ? new(transferred, 0, "新公司") : default) with { Hired = hired, Left = left, Hidden = hidden };
        Assert.Equal(ReturnFault.None, ReturnCheck.FaultOf(content));
        return content;
    }

    private static IEnumerable<int> Spread(int total, int firms) => Enumerable.Range(0, firms).Select(firm => (total / firms) + (firm < total % firms ? 1 : 0));

    private static decimal Percent(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
