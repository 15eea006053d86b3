using CsCheck;
using Monitor.Rules.MonthlyReturns;

namespace Monitor.Rules.Tests.MonthlyReturns;

public sealed class PanelMonthTests
{
    private static readonly string[] Counties = [ATree.Licang, ATree.Chengyang, ATree.Zhifu, ATree.Laishan];

    private static readonly Gen<(ReturnContent Content, string Region)[]> Panels = Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 3])
        .Select((previous, current, county) => (AMonth.Content(previous, current), Counties[county])).Array[2, 30];

    [Fact]
    public void Only_enterprises_that_returned_in_both_months_are_compared()
    {
        var book = new ReturnBook();
        book.Learn(AMonth.Return(1, AMonth.January, AMonth.Content(100, 100)));
        book.Learn(AMonth.Return(1, AMonth.February, AMonth.Content(100, 90)));
        book.Learn(AMonth.Return(2, AMonth.January, AMonth.Content(70, 70)));
        book.Learn(AMonth.Return(3, AMonth.February, AMonth.Content(50, 10)));

        var month = AMonth.Of(book);
        var sums = month.In(ATree.Small.Root);

        Assert.Equal((1, 100L, 90L), (sums.Enterprises, sums.Previous, sums.Current));
        Assert.Equal((3, 2), (month.ExpectedIn(ATree.Small.Root), month.ReturnedIn(ATree.Small.Root)));
    }

    [Fact]
    public void A_reported_zero_change_is_a_return_and_not_a_missing_one()
    {
        var month = AMonth.Of(AMonth.Book([(AMonth.Content(100, 100), ATree.Licang), (AMonth.Content(80, 80), ATree.Licang)]));
        var sums = month.In(ATree.Small.Root);

        Assert.Equal((2, 2, 2, 0m), (month.ReturnedIn(ATree.Small.Root), sums.Enterprises, sums.Flat, sums.Loss!.Value.Percent));
    }

    [Fact]
    public void A_withdrawn_return_is_none_and_an_enterprise_that_closed_is_no_longer_expected()
    {
        var book = new ReturnBook();
        book.Learn(AMonth.Return(1, AMonth.January, AMonth.Content(100, 100)));
        book.Learn(AMonth.Return(1, AMonth.February, AMonth.Content(100, 90)));
        book.Learn(AMonth.Return(1, AMonth.February, AMonth.Content(100, 90)) with { Withdrawn = true });
        book.Learn(AMonth.Return(2, AMonth.January, AMonth.Content(100, 0)));

        var month = AMonth.Of(book);

        Assert.Equal((1, 0, 0), (month.ExpectedIn(ATree.Small.Root), month.ReturnedIn(ATree.Small.Root), month.In(ATree.Small.Root).Enterprises));
    }

    [Fact]
    public void A_correction_replaces_the_return_of_its_month()
    {
        var book = AMonth.Book([(AMonth.Content(100, 10), ATree.Licang)]);
        book.Learn(AMonth.Return(0, AMonth.February, AMonth.Content(100, 101)));

        Assert.Equal((101L, 1), (AMonth.Of(book).In(ATree.Small.Root).Current, AMonth.Of(book).In(ATree.Small.Root).Increased));
    }

    [Fact]
    public void The_cumulative_rate_starts_from_the_filing_of_those_that_state_it()
    {
        var sums = SampleFigures.Of([AMonth.Content(100, 90) with { Filed = 120 }, AMonth.Content(50, 50) with { Filed = 80 }, AMonth.Content(1000, 1)]);

        Assert.Equal((2, 30.00m), (sums.Filing, sums.CumulativeLoss!.Value.Percent));
        Assert.Equal((66.67m, 33.33m, 0m), (sums.DecreasedShare, sums.FlatShare, sums.IncreasedShare));
    }

    [Fact]
    public void Sums_of_the_regions_below_make_the_sum_above_and_the_net_change_is_that_of_the_enterprises() => Panels.Sample(panel =>
    {
        var month = AMonth.Of(AMonth.Book(panel));
        var whole = month.In(ATree.Small.Root);
        var below = Counties.Select(county => month.In(ATree.Small.Find(county)!)).ToArray();

        return (whole.Enterprises, whole.Previous, whole.Current, whole.Net) == (below.Sum(it => it.Enterprises), below.Sum(it => it.Previous), below.Sum(it => it.Current), below.Sum(it => it.Net))
            && whole.Net == panel.Sum(firm => (long)firm.Content.Net)
            && whole.Increased + whole.Flat + whole.Decreased == panel.Length;
    });

    [Fact]
    public void Moving_workers_between_two_enterprises_changes_nothing_without_transfers_when_it_is_declared() =>
        Gen.Select(Panels, Gen.Int[0, 500], Gen.Int[0, 29], Gen.Int[0, 29]).Sample((panel, people, from, to) =>
        {
            (from, to) = (from % panel.Length, to % panel.Length);
            people = Math.Min(people, panel[from].Content.Current);
            if (from == to || people == 0)
            {
                return true;
            }

            var moved = panel.ToArray();
            moved[from].Content = Moved(panel[from].Content, -people, new(people, 0, "乙"));
            moved[to].Content = Moved(panel[to].Content, people, new(0, people, "甲"));
            var (before, after) = (AMonth.Of(AMonth.Book(panel)), AMonth.Of(AMonth.Book(moved)));

            return before.In(ATree.Small.Root).Current == after.In(ATree.Small.Root).Current
                && ATree.Small.Regions.All(region => before.In(region).NetWithoutTransfers == after.In(region).NetWithoutTransfers
                    && before.In(region).LossWithoutTransfers == after.In(region).LossWithoutTransfers);
        });

    private static ReturnContent Moved(ReturnContent content, int change, EntityTransfer transfer) => AMonth.Content(content.Previous, content.Current + change, transfer);
}
