using CsCheck;
using Monitor.Rules.Indicators;
using Monitor.Rules.MonthlyReturns;

namespace Monitor.Rules.Tests.MonthlyReturns;

public sealed class PanelPublicationTests
{
    [Fact]
    public void Figures_over_fewer_enterprises_than_the_minimum_are_not_shown_and_neither_is_what_would_give_them_away()
    {
        var panel = AMonth.Published(AMonth.Book(
        [
            .. Firms(2, ATree.Licang), .. Firms(9, ATree.Chengyang), .. Firms(4, ATree.Zhifu), .. Firms(5, ATree.Laishan),
        ]));

        Assert.Null(panel.Of(ATree.Licang)!.Figures);
        Assert.Null(panel.Of(ATree.Chengyang)!.Figures); // 青岛市 less 城阳区 would be 李沧区
        Assert.NotNull(panel.Of(ATree.Qingdao)!.Figures);
        Assert.NotNull(panel.Of(ATree.Zhifu)!.Figures);
        Assert.NotNull(panel.Of(ATree.Province)!.Figures);
    }

    [Fact]
    public void No_return_that_is_taken_keeps_the_month_from_being_published() => Gen.Select(
        Gen.Int[1, 100], Gen.Int[0, 30], Gen.Int[0, 100], Gen.Int[0, 5], Gen.Int[0, 100]).Select((previous, current, hired, moved, came) =>
            AMonth.Content(previous, current, new(moved, came, "集团内企业")) with { Hired = hired, Left = previous + hired - current })
        .Where(content => content.Left >= 0 && ReturnCheck.FaultOf(content) == ReturnFault.None).Array[3, 8].Sample(contents =>
    {
        var panel = AMonth.Published(AMonth.Book(contents.Select(content => (content, ATree.Licang))));

        Assert.Equal(contents.Length, panel.Of(ATree.Province)!.Returned ?? contents.Length);
    });

    [Fact]
    public void Returns_taken_before_the_check_was_mended_leave_the_rate_without_transfers_out()
    {
        var came = AMonth.Content(100, 30, new(0, 50, "老公司")) with { Hired = 50, Left = 120 };

        var panel = AMonth.Published(AMonth.Book(Enumerable.Repeat((came, ATree.Licang), 4)));

        Assert.Equal((70.00m, null), (panel.Of(ATree.Licang)!.Figures!.LossRate, panel.Of(ATree.Licang)!.Figures!.LossRateWithoutTransfers));
        Assert.Null(PanelFigures.Of(ReturnFigure.LossRate, panel.Of(ATree.Licang)!, AMonth.Policy));
    }

    [Fact]
    public void Rules_get_the_shares_before_they_are_rounded_and_readers_after()
    {
        var panel = AMonth.Published(AMonth.Book([.. Enumerable.Repeat((AMonth.Content(10_000, 9_800), ATree.Licang), 3), (AMonth.Content(10_000, 9_802), ATree.Licang)]));
        var line = panel.Of(ATree.Licang)!;

        Assert.Equal((2.00m, 1.995m), (line.Figures!.LossRate, PanelFigures.Of(ReturnFigure.LossRateWithTransfers, line, AMonth.Policy)));
    }

    [Fact]
    public void A_response_that_only_rounding_brings_to_the_least_is_too_low()
    {
        var book = AMonth.Book(Enumerable.Repeat((AMonth.Content(100, 90), ATree.Licang), 4));
        book.Learn(AMonth.Return(98, AMonth.January, AMonth.Content(100, 100)));
        book.Learn(AMonth.Return(99, AMonth.January, AMonth.Content(100, 100)));
        var line = AMonth.Published(book).Of(ATree.Licang)!;

        Assert.Equal(66.67m, line.ResponseRate);
        Assert.Null(PanelFigures.Of(ReturnFigure.LossRateWithTransfers, line, AMonth.Policy with { MinimumResponse = 0.6667m }));
        Assert.Equal(10m, PanelFigures.Of(ReturnFigure.LossRateWithTransfers, line, AMonth.Policy with { MinimumResponse = 0.6666m }));
    }

    [Fact]
    public void A_city_with_too_few_enterprises_takes_the_next_smallest_with_it()
    {
        var panel = AMonth.Published(AMonth.Book([.. Firms(1, ATree.Licang), .. Firms(4, ATree.Zhifu), .. Firms(5, ATree.Laishan)]));

        Assert.Equal([true, false, false, false, false], new[] { ATree.Province, ATree.Qingdao, ATree.Licang, ATree.Yantai, ATree.Zhifu }.Select(code => panel.Of(code)!.Figures is not null));
    }

    [Fact]
    public void The_rate_without_giants_is_not_shown_where_it_would_tell_of_too_few_giants()
    {
        var few = AMonth.Published(AMonth.Book([.. Firms(6, ATree.Licang), (AMonth.Content(9000, 8000) with { IsGiant = true }, ATree.Licang)]));
        var enough = AMonth.Published(AMonth.Book([.. Firms(6, ATree.Licang), .. Firms(4, ATree.Licang).Select(firm => (firm.Content with { IsGiant = true }, firm.Region))]));

        Assert.All(few.Groups.Where(group => group.Grouping == PanelGrouping.Giants), group => Assert.Null(group.Figures));
        Assert.All(enough.Groups.Where(group => group.Grouping == PanelGrouping.Giants), group => Assert.NotNull(group.Figures));
    }

    [Fact]
    public void What_only_some_state_is_not_shown_where_too_few_are_left_out()
    {
        var panel = AMonth.Published(AMonth.Book([.. Firms(6, ATree.Licang).Index().Select(firm => (firm.Item.Content with { Hidden = firm.Index == 0 ? null : 7, Filed = 120 }, firm.Item.Region))]));

        Assert.Equal((null, null, 16.67m), (panel.Of(ATree.Licang)!.Figures!.Hidden, panel.Of(ATree.Licang)!.Figures!.HiddenRate, panel.Of(ATree.Licang)!.Figures!.CumulativeLossRate));
    }

    [Fact]
    public void One_enterprise_that_falls_alone_is_not_told_from_those_that_stay()
    {
        var panel = AMonth.Published(AMonth.Book([.. Firms(6, ATree.Licang), (AMonth.Content(500, 400), ATree.Licang)]));
        var figures = panel.Of(ATree.Licang)!.Figures!;

        Assert.Equal((-100L, null, null), (figures.Net, figures.Decreased, figures.DecreasedShare));
        Assert.All(panel.Groups.Where(group => group.Grouping is PanelGrouping.ReductionType or PanelGrouping.MainReason), group => Assert.Equal((null, null), (group.Enterprises, group.People)));
    }

    [Fact]
    public void Types_and_reasons_of_enough_enterprises_are_shown_with_their_people()
    {
        var falling = Enumerable.Range(1, 4).Select(people => (AMonth.Content(100, 100 - people), ATree.Licang));
        var panel = AMonth.Published(AMonth.Book([.. falling, .. Firms(3, ATree.Licang)]));

        Assert.Contains(new PublishedGroup(ATree.Province, PanelGrouping.ReductionType, "正常解除或终止劳动合同", 4, null, 10), panel.Groups);
        Assert.Contains(new PublishedGroup(ATree.Province, PanelGrouping.MainReason, "自然减员", 4, null, 10), panel.Groups);
    }

    [Fact]
    public void No_cell_over_too_few_enterprises_can_be_computed_from_those_that_are_shown() =>
        Gen.Select(Gen.Int[0, 7].Array[3, 5].Array[2, 4], Gen.Int[2, 4]).Sample((table, minimum) =>
        {
            var cells = new CellSuppression(minimum);
            var sums = new List<(int Total, int[] Parts)>();
            var columns = table.Min(row => row.Length);
            int[][] inner = [.. table.Select(row => row[..columns].Select(count => cells.Add(count)).ToArray())];
            int[] rowTotals = [.. table.Select(row => cells.Add(row[..columns].Sum()))];
            int[] columnTotals = [.. Enumerable.Range(0, columns).Select(column => cells.Add(table.Sum(row => row[column])))];
            var whole = cells.Add(table.Sum(row => row[..columns].Sum()));
            sums.AddRange(rowTotals.Index().Select(row => (row.Item, inner[row.Index])));
            sums.AddRange(columnTotals.Index().Select(column => (column.Item, inner.Select(row => row[column.Index]).ToArray())));
            sums.AddRange([(whole, rowTotals), (whole, columnTotals)]);
            sums.ForEach(sum => cells.AddSum(sum.Total, sum.Parts));
            cells.Protect();

            int[] counts = [.. inner.SelectMany((row, at) => row.Select((_, column) => table[at][column])), .. table.Select(row => row[..columns].Sum()), .. Enumerable.Range(0, columns).Select(column => table.Sum(row => row[column])), table.Sum(row => row[..columns].Sum())];
            return !GivesAway(sums, Enumerable.Range(0, whole + 1).Where(cells.IsHidden).ToArray(), cell => counts[cell] < minimum);
        });

    private static IEnumerable<(ReturnContent Content, string Region)> Firms(int count, string county) => Enumerable.Repeat((AMonth.Content(100, 100), county), count);

    /// <summary>Whether the sums determine one of the cells that must not be known: one of the reduced equations holds it alone.</summary>
    private static bool GivesAway(List<(int Total, int[] Parts)> sums, int[] unknown, Func<int, bool> isSecret)
    {
        var rows = sums.Select(sum => unknown.Select(cell => (cell == sum.Total ? -1m : 0) + (sum.Parts.Contains(cell) ? 1 : 0)).ToArray()).ToList();
        var pivots = 0;
        for (var column = 0; column < unknown.Length && pivots < rows.Count; column++)
        {
            var pivot = rows.FindIndex(pivots, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[pivots], rows[pivot]) = (rows[pivot], rows[pivots]);
            var scale = rows[pivots][column];
            rows[pivots] = [.. rows[pivots].Select(value => value / scale)];
            foreach (var row in Enumerable.Range(0, rows.Count).Where(row => row != pivots && rows[row][column] != 0))
            {
                var factor = rows[row][column];
                rows[row] = [.. rows[row].Zip(rows[pivots], (value, taken) => value - (factor * taken))];
            }

            pivots++;
        }

        return rows.Any(row => row.Count(value => Math.Abs(value) > 1e-9m) == 1 && isSecret(unknown[Array.FindIndex(row, value => Math.Abs(value) > 1e-9m)]));
    }
}
