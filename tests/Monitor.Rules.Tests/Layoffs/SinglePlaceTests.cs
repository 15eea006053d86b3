using Monitor.Rules.Layoffs;
using static Monitor.Rules.Tests.Layoffs.AFilingPolicy;

namespace Monitor.Rules.Tests.Layoffs;

/// <summary>What notices of the United States taught: places, and days, that only seem to be one.</summary>
public sealed class SinglePlaceTests
{
    private static readonly FilingPolicy ByPlace = Shipped with { Line = Shipped.Line! with { ByPlace = true } };

    [Fact]
    public void Reductions_in_two_counties_are_no_split_where_the_law_counts_one_place()
    {
        var one = Report("R1", "2024-02-01", "2024-03-01", 15, 400);
        var two = Report("R2", "2024-02-01", "2024-03-01", 15, 400) with { Region = ATree.Small.Find(ATree.Licang)!.Index };

        Assert.Empty(Judge(ByPlace, "2024-03-02", one, two).Of(LayoffFindingKind.SplitLayoff));
        Assert.Single(Judge(Shipped, "2024-03-02", one, two).Of(LayoffFindingKind.SplitLayoff));
    }

    [Fact]
    public void Two_addresses_in_one_county_are_two_places()
    {
        var one = Report("R1", "2024-02-01", "2024-03-01", 15, 400, filing: new() { Address = "东厂" });
        var two = Report("R2", "2024-02-01", "2024-03-10", 15, 400, filing: new() { Address = "西厂" });

        Assert.Empty(Judge(ByPlace, "2024-03-20", one, two).Of(LayoffFindingKind.SplitLayoff));
        Assert.Single(Judge(ByPlace, "2024-03-20", one, two with { Filing = one.Filing }).Of(LayoffFindingKind.SplitLayoff));
    }

    [Fact]
    public void Whoever_reports_over_the_line_in_between_does_not_keep_under_it() => Assert.Empty(Judge(
        Shipped,
        "2024-06-20",
        Report("R1", "2024-01-01", "2024-01-15", 19, 1000),
        Report("R2", "2024-02-01", "2024-03-15", 60, 1000),
        Report("R3", "2024-05-01", "2024-06-01", 17, 1000)).Of(LayoffFindingKind.NearLine));

    [Fact]
    public void A_report_that_only_names_the_city_is_not_taken_for_one_place()
    {
        var city = ATree.Small.Find(ATree.Qingdao)!.Index;

        Assert.Empty(Judge(ByPlace, "2024-03-02", Report("R1", "2024-02-01", "2024-03-01", 15, 400) with { Region = city }, Report("R2", "2024-02-01", "2024-03-02", 15, 400) with { Region = city }).Of(LayoffFindingKind.SplitLayoff));
    }

    [Fact]
    public void Several_on_one_day_are_told_of_several_places_where_the_law_counts_places()
    {
        var one = Report("R1", "2024-02-01", "2024-03-01", 15, 400);
        var two = Report("R2", "2024-02-01", "2024-03-01", 12, 400);
        var later = Report("R3", "2024-03-01", "2024-04-01", 6, 400);

        Assert.Empty(Judge(ByPlace, "2024-04-02", one, two).Of(LayoffFindingKind.SplitLayoff));
        Assert.Equal([21L], Judge(ByPlace, "2024-04-02", one, two, later).Of(LayoffFindingKind.SplitLayoff).Select(finding => finding.People!.Value));
    }

    [Fact]
    public void The_same_number_again_within_two_weeks_is_not_again_and_again() => Assert.Empty(Judge(
        Shipped,
        "2024-03-20",
        Report("R1", "2024-02-01", "2024-03-01", 19, 4000),
        Report("R2", "2024-02-01", "2024-03-02", 19, 4000)).Of(LayoffFindingKind.NearLine));

    [Fact]
    public void Several_near_the_line_on_one_day_are_not_again_and_again() => Assert.Empty(Judge(
        Shipped,
        "2024-03-02",
        Report("R1", "2024-02-01", "2024-03-01", 19, 4000),
        Report("R2", "2024-02-01", "2024-03-01", 18, 4000)).Of(LayoffFindingKind.NearLine));

    [Fact]
    public void Pieces_alike_may_have_been_filed_twice_and_the_finding_says_so() => Assert.Contains(
        "其中有日期、人数相同的报告，也可能是重复填报；",
        Judge(Shipped, "2024-03-02", Report("R1", "2024-02-01", "2024-03-01", 15, 400), Report("R2", "2024-02-01", "2024-03-01", 15, 400)).Of(LayoffFindingKind.SplitLayoff)[0].Sentence,
        StringComparison.Ordinal);
}
