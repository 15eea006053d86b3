using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Grading;
using Monitor.Rules.Indicators;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;
using Monitor.Rules.Tests.Cases;

namespace Monitor.Rules.Tests.Evaluation;

/// <summary>A restart on a tree that a county has left.</summary>
public sealed class RetiredRegionTests
{
    private const string Penglai = "370614";

    private static readonly Indicator[] Indicators = [AnIndicator.Weekly("claims")];

    private static readonly RateRule Rule = ARule.Rate("claims", (Grade.Serious, 100)) with { Scope = ARule.At(AdministrativeLevel.County) };

    [Fact]
    public void The_alert_of_a_county_that_was_renamed_goes_on_under_its_new_code()
    {
        var watch = Raised(ATree.Laishan);
        watch.Restart(Over(Without(ATree.Laishan).Append(new(Penglai, "蓬莱区", AdministrativeLevel.County, ATree.Yantai)), new FormerCode(ATree.Laishan, "莱山区", [Penglai], 2024)));
        watch.Learn("claims", Penglai, "2024-W20", 100, "2024-05-21").Learn("claims", Penglai, "2024-W21", 50, "2024-05-28");

        Assert.Equal(["370614 rate Quiet None"], watch.Told("2024-05-28"));
        Assert.Equal(("YJ2024-0001", AlertReason.QuietLongEnough), (watch.Changes[^1].Number, watch.Changes[^1].Reason));
        Assert.Single(watch.Changes.Select(change => change.Number).Distinct());
    }

    [Fact]
    public void The_alert_of_a_county_that_was_merged_goes_on_in_the_one_it_became()
    {
        var watch = Raised(ATree.Laishan, calm: ATree.Zhifu);
        watch.Restart(Over(Without(ATree.Laishan), new FormerCode(ATree.Laishan, "莱山区", [ATree.Zhifu], 2024)));

        Assert.Empty(watch.Told("2024-05-21"));
        Assert.Equal("YJ2024-0001", watch.Open(ATree.Zhifu, "rate")!.Number);
        Assert.Equal(Grade.Serious, watch.GradeOf(ATree.Zhifu));
    }

    [Fact]
    public void Of_two_alerts_that_a_merger_brings_together_one_ends_and_says_why()
    {
        var watch = Raised(ATree.Laishan);
        watch.Learn("claims", ATree.Zhifu, "2024-W20", 100, "2024-05-21").On("2024-05-21");
        watch.Restart(Over(Without(ATree.Laishan), new FormerCode(ATree.Laishan, "莱山区", [ATree.Zhifu], 2024)));

        Assert.Equal(["370613 rate Quiet None"], watch.Told("2024-05-22"));
        Assert.Equal(("YJ2024-0001", AlertReason.RegionRetired), (watch.Changes[^1].Number, watch.Changes[^1].Reason));
        Assert.Equal("YJ2024-0002", watch.Open(ATree.Zhifu, "rate")!.Number);
        Assert.Empty(watch.On("2024-05-23"));
    }

    [Theory]
    [InlineData]
    [InlineData(ATree.Zhifu, ATree.Licang)]
    public void An_alert_without_one_successor_ends_in_words_and_in_its_case(params string[] successors)
    {
        var watch = Raised(ATree.Laishan);
        var desk = new ADesk { Now = Moment.At("2024-05-20", 11) };
        desk.Take([.. watch.Changes]);

        watch.Restart(Over(Without(ATree.Laishan), successors.Length == 0 ? [] : [new FormerCode(ATree.Laishan, "莱山区", [.. successors], 2024)]));
        var change = Assert.Single(watch.On("2024-05-21"));
        desk.Now = Moment.At("2024-05-21", 11);
        desk.Take(change);

        Assert.Equal((AlertChangeKind.Quiet, AlertReason.RegionRetired, ATree.Laishan), (change.Kind, change.Reason, change.Region));
        Assert.Equal("黄色预警因区划撤销而结束", NoticeWording.GradeChange(change, watch.Rules.Grades));
        Assert.DoesNotContain(desk["SX2024-0001"].Alerts, alert => alert.IsOpen);
        Assert.Empty(watch.State.Departed);
    }

    [Fact]
    public void Nothing_is_told_of_a_calm_county_that_leaves()
    {
        var watch = new Watch(ARuleSet.With(Indicators, Rule));
        watch.Learn("claims", ATree.Laishan, "2024-W20", 50, "2024-05-20").On("2024-05-20");

        watch.Restart(Over(Without(ATree.Laishan)));

        Assert.Empty(watch.On("2024-05-21"));
    }

    private static Watch Raised(string county, string? calm = null)
    {
        var watch = new Watch(ARuleSet.With(Indicators, Rule));
        watch.Learn("claims", county, "2024-W20", 100, "2024-05-20");
        if (calm is not null)
        {
            watch.Learn("claims", calm, "2024-W20", 50, "2024-05-20");
        }

        watch.On("2024-05-20");
        return watch;
    }

    private static IEnumerable<RegionEntry> Without(string code) => ATree.Entries.Where(entry => entry.Code != code);

    private static RuleSet Over(IEnumerable<RegionEntry> entries, params FormerCode[] former) =>
        ARuleSet.Over(RegionTree.Create(entries, former), Indicators, Rule);
}
