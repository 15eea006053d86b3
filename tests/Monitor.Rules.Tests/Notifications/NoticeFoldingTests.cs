using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Notifications;

public sealed class NoticeFoldingTests
{
    private static readonly Person City = new() { Id = "city", Name = "示例市值班员", Role = PersonRole.DutyOfficer, Region = ATree.Qingdao, Mail = "city@example.org", Mobile = "13900000001", SmsFrom = Grade.Moderate };
    private static readonly Person County = City with { Id = "county", Region = ATree.Licang };
    private static readonly Person Province = City with { Id = "province", Region = ATree.Province };

    private static readonly CompositeRule Cities = ARule.Together(AdministrativeLevel.City, ARule.Regions(Grade.Severe, 2, Grade.Moderate));

    private static readonly CompositeRule Whole = ARule.Together(AdministrativeLevel.Province, ARule.Regions(Grade.Critical, 2, Grade.Severe)) with { Id = "whole" };

    [Fact]
    public void A_higher_alert_folds_those_it_counts_and_every_county_keeps_its_own()
    {
        var notices = Plan(Wave(Cities), City, County);

        var city = Sms(notices, "city");
        Assert.Equal(["370200 together"], Lines(city.Items));
        Assert.Equal(["370213 law41", "370214 law41"], Lines(city.Items[0].Folded));
        Assert.Equal(3, city.All.Length);
        Assert.Equal(["370213 law41"], Lines(Sms(notices, "county").Items));
        Assert.Empty(Sms(notices, "county").Items[0].Folded);
    }

    [Fact]
    public void What_is_folded_under_a_city_is_folded_with_it_under_the_province()
    {
        var province = Sms(Plan(Wave(Cities, Whole), Province), "province");

        Assert.Equal(["370000 whole"], Lines(province.Items));
        Assert.Equal(["370200 together", "370600 together", "370213 law41", "370214 law41", "370602 law41", "370613 law41"], Lines(province.Items[0].Folded));
    }

    [Fact]
    public void A_graver_alert_is_never_folded_under_a_lesser_one()
    {
        var watch = new Watch(ARuleSet.OfRules(ARule.Law41(), ARule.Shandong2016(), ARule.Together(AdministrativeLevel.City, ARule.Regions(Grade.Moderate, 2, Grade.Moderate))));
        watch.Learn(AReport.Of("1", "2024-05-20", 20, region: ATree.Licang), AReport.Of("2", "2024-05-20", 300)).On("2024-05-20");

        var city = Sms(Plan(watch, City), "city");

        Assert.Equal(["370214 sd2016_event", "370200 together"], Lines(city.Items));
        Assert.Equal(["370213 law41", "370214 law41"], Lines(city.Items[1].Folded));
    }

    [Fact]
    public void Alerts_of_the_same_cause_are_folded_and_those_of_another_are_not()
    {
        var claims = ARule.Rate("claims", (Grade.Serious, 100)) with { Cause = "claims", Scope = ARule.At(AdministrativeLevel.City, AdministrativeLevel.County) };
        var watch = new Watch(ARuleSet.With([AnIndicator.Weekly("claims")], claims, ARule.Law41() with { Cause = "layoffs" }));
        watch.Learn("claims", ATree.Licang, "2024-W20", 100, "2024-05-20").Learn("claims", ATree.Chengyang, "2024-W20", 1, "2024-05-20").Learn(AReport.Of("1", "2024-05-20", 20)).On("2024-05-20");

        var city = Sms(Plan(watch, City), "city");

        Assert.Equal(["370200 rate", "370214 law41"], Lines(city.Items));
        Assert.Equal(["370213 rate"], Lines(city.Items[0].Folded));
    }

    [Fact]
    public void Nothing_is_folded_where_the_higher_alert_is_not_told()
    {
        var countiesOnly = City with { Levels = [AdministrativeLevel.County] };

        Assert.Equal(["370213 law41", "370214 law41"], Lines(Sms(Plan(Wave(Cities), countiesOnly), "city").Items));
    }

    [Fact]
    public void A_fall_is_told_by_itself()
    {
        var watch = Wave(Cities);
        watch.Changes.Clear();
        watch.On("2024-06-19"); // the reports have left their window, and the alerts the window of the composite rule only later
        watch.On("2024-07-20");

        var city = Sms(Plan(watch, City), "city");

        Assert.Equal(3, city.Items.Length);
        Assert.All(city.Items, item => Assert.Empty(item.Folded));
    }

    private static Watch Wave(params Rule[] composites)
    {
        var watch = new Watch(ARuleSet.OfRules([ARule.Law41(), .. composites]));
        watch.Learn(
            AReport.Of("1", "2024-05-20", 20, region: ATree.Licang), AReport.Of("2", "2024-05-20", 30, region: ATree.Chengyang),
            AReport.Of("3", "2024-05-20", 40, region: ATree.Zhifu), AReport.Of("4", "2024-05-20", 50, region: ATree.Laishan)).On("2024-05-20");
        return watch;
    }

    private static ImmutableArray<PlannedNotice> Plan(Watch watch, params Person[] people) => NotificationPolicy.Plan(watch.Changes, people, watch.Rules);

    private static PlannedNotice Sms(ImmutableArray<PlannedNotice> notices, string person) => notices.Single(n => n.Person.Id == person && n.Channel == NotificationChannel.Sms);

    private static string[] Lines(IEnumerable<NoticeItem> items) => [.. items.Select(item => $"{item.Change.Region} {item.Change.RuleId}")];
}
