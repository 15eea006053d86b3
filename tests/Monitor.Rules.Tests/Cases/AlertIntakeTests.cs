using System.Collections.Frozen;
using System.Collections.Immutable;
using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Cases.Facts;
using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Detection;
using Monitor.Rules.Grading;
using Monitor.Rules.Regions;

namespace Monitor.Rules.Tests.Cases;

public sealed class AlertIntakeTests
{
    private const string Shipyard = "91370200MA3C0000X1";

    [Fact]
    public void A_raised_alert_opens_a_case_of_its_region_and_cause()
    {
        var desk = ADesk.WithCase(Grade.Severe);

        var opened = desk[ADesk.First];
        Assert.Equal((ATree.Chengyang, ATree.Chengyang, "layoffs", CaseStage.AwaitingVerification), (opened.Region, opened.Owner, opened.Cause, opened.Stage));
        Assert.Equal([ATree.Qingdao, ATree.Province], opened.CopiedTo);
        Assert.Equal((desk.Now.AddMinutes(-30), desk.Now, Grade.Severe), (opened.DataKnownAt, opened.RaisedAt, opened.ComputedGrade));
        Assert.Equal("v1", opened.Plan.Version);
        Assert.All(desk.Events, e => Assert.Equal(Actor.Machine, e.Actor));
    }

    [Fact]
    public void Alerts_of_one_region_and_cause_share_a_case_and_others_have_their_own()
    {
        var desk = ADesk.WithCase(Grade.Serious);

        desk.Take(
            ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe, "YJ2026-0002", "law41"),
            ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate, "YJ2026-0003", "claims_yoy"),
            ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate, "YJ2026-0004", "law41", ATree.Licang),
            ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Moderate, "YJ2026-0005", "unnamed"));

        Assert.Equal(["YJ2026-0001", "YJ2026-0002"], desk[ADesk.First].Alerts.Select(a => a.Number));
        Assert.Equal(Grade.Severe, desk[ADesk.First].ComputedGrade);
        Assert.Equal([("SX2026-0001", "layoffs"), ("SX2026-0002", "claims"), ("SX2026-0003", "layoffs"), ("SX2026-0004", "other")], desk.Book.Open.Select(c => (c.Number, c.Cause)));
    }

    [Fact]
    public void An_alert_that_others_of_its_region_corroborate_joins_their_first_case()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        desk.Take(ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, "YJ2026-0002", "claims_yoy"));
        ImmutableArray<EvidenceMember> agreeing = [Member("YJ2026-0002"), Member("YJ2026-0001")];

        desk.Take(Composite("YJ2026-0003", agreeing));
        desk.Take(Composite("YJ2026-0004", [.. agreeing, Member("YJ2026-0009") with { Region = ATree.Licang }]));

        Assert.Equal(["YJ2026-0001", "YJ2026-0003"], desk[ADesk.First].Alerts.Select(a => a.Number));
        Assert.Equal([("SX2026-0001", "layoffs"), ("SX2026-0002", "claims"), ("SX2026-0003", "other")], desk.Book.Open.Select(c => (c.Number, c.Cause)));

        static EvidenceMember Member(string alert) => new(ATree.Chengyang, Grade.Serious, alert, "", "");
        static AlertChange Composite(string number, ImmutableArray<EvidenceMember> members) => ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe, number, "corroborated") with
        {
            Evidence = new Evidence { Summary = "2个来源相互印证", Sentence = "2个来源相互印证。", Members = members },
        };
    }

    [Fact]
    public void Data_alerts_and_what_keeps_make_no_case()
    {
        var desk = new ADesk();

        Assert.Empty(desk.Take(
            ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, "SJ2026-0001", "silent", isData: true),
            ADesk.Change(AlertChangeKind.Keep, Grade.Serious, Grade.Serious),
            ADesk.Change(AlertChangeKind.Lower, Grade.Severe, Grade.Serious),
            ADesk.Change(AlertChangeKind.Freeze, Grade.Severe, Grade.Severe),
            ADesk.Change(AlertChangeKind.Quiet, Grade.Moderate, Grade.None)));
    }

    [Fact]
    public void The_computed_track_moves_and_the_official_one_stands_still()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);

        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Critical));
        Assert.Equal((Grade.Critical, Grade.Serious, CaseStage.Published), Tracks(desk));

        desk.Take(ADesk.Change(AlertChangeKind.Freeze, Grade.Critical, Grade.Critical));
        Assert.True(desk[ADesk.First].Alerts[0].IsFrozen);

        desk.Take(ADesk.Change(AlertChangeKind.Thaw, Grade.Critical, Grade.Critical), ADesk.Change(AlertChangeKind.ProposeLowering, Grade.Critical, Grade.None));
        Assert.Equal((Grade.Critical, Grade.Serious, CaseStage.Published), Tracks(desk));
        Assert.Equal(Grade.None, desk[ADesk.First].Alerts[0].Proposed);

        desk.Take(ADesk.Change(AlertChangeKind.WithdrawProposal, Grade.Critical, Grade.Critical));
        Assert.Null(desk[ADesk.First].Alerts[0].Proposed);

        desk.Take(ADesk.Change(AlertChangeKind.Quiet, Grade.Critical, Grade.None));
        Assert.Equal((Grade.None, Grade.Serious, CaseStage.Published), Tracks(desk));
    }

    [Fact]
    public void After_closing_new_evidence_opens_a_case_that_continues_the_closed_one()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Serious);
        var closed = desk[ADesk.First];
        desk.Now += TimeSpan.FromDays(2);

        desk.Take(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Severe));

        Assert.Same(closed, desk[ADesk.First]);
        Assert.Equal((ADesk.First, Grade.Severe, CaseStage.AwaitingVerification), (desk["SX2026-0002"].Predecessor, desk["SX2026-0002"].ComputedGrade, desk["SX2026-0002"].Stage));
    }

    [Fact]
    public void A_lowering_that_waits_for_a_person_always_has_a_case_to_wait_in()
    {
        var desk = ADesk.At(CaseStage.Closed, Grade.Serious);

        desk.Take(ADesk.Change(AlertChangeKind.ProposeLowering, Grade.Severe, Grade.None));

        var alert = Assert.Single(desk["SX2026-0002"].Alerts);
        Assert.Equal((Grade.Severe, Grade.None), (alert.Grade, alert.Proposed!.Value));
    }

    [Fact]
    public void The_same_enterprise_in_two_counties_makes_their_city_responsible()
    {
        var desk = new ADesk();
        desk.TakeNews(News("YJ2026-0001", ATree.Chengyang));
        desk.Now += TimeSpan.FromHours(1);

        desk.TakeNews(News("YJ2026-0002", ATree.Licang));

        var (first, second) = (desk[ADesk.First], desk["SX2026-0002"]);
        Assert.Equal((ATree.Qingdao, ATree.Qingdao), (first.Owner, second.Owner));
        Assert.Equal((ATree.Chengyang, ATree.Licang), (first.Region, second.Region));
        Assert.Equal([ATree.Chengyang, ATree.Province], first.CopiedTo);
        Assert.Equal(["SX2026-0002"], first.Related);
        Assert.Equal([ADesk.First], second.Related);
    }

    [Fact]
    public void Across_two_cities_it_is_the_province_and_once_told_it_is_not_told_again()
    {
        var desk = new ADesk();
        desk.TakeNews(News("YJ2026-0001", ATree.Chengyang), News("YJ2026-0002", ATree.Zhifu));
        Assert.All(desk.Book.Open, c => Assert.Equal(ATree.Province, c.Owner));

        desk.Do(new HandOver(ATree.Chengyang, "指定管辖"), AnActor.ProvinceLead);
        desk.Do(new AcceptHandover(), AnActor.Lead);
        desk.TakeNews(News("YJ2026-0001", ATree.Chengyang, AlertChangeKind.Extend));

        Assert.Equal(ATree.Chengyang, desk[ADesk.First].Owner);
    }

    [Fact]
    public void A_city_and_its_own_county_are_no_event_across_regions()
    {
        var desk = new ADesk();

        desk.TakeNews(News("YJ2026-0001", ATree.Chengyang), News("YJ2026-0002", ATree.Qingdao));

        Assert.Equal([ATree.Chengyang, ATree.Qingdao], desk.Book.Open.Select(c => c.Owner));
    }

    [Fact]
    public void Other_enterprises_and_other_causes_leave_the_owner()
    {
        var desk = new ADesk();

        desk.TakeNews(
            News("YJ2026-0001", ATree.Chengyang),
            new AlertNews(ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, "YJ2026-0002", "law41", ATree.Licang), desk.Now) { Enterprises = ["91370200MA3C0000X2"] },
            new AlertNews(ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, "YJ2026-0003", "claims_yoy", ATree.Licang), desk.Now) { Enterprises = [Shipyard] });

        Assert.All(desk.Book.Open, c => Assert.Equal(c.Region, c.Owner));
    }

    [Fact]
    public void The_plan_is_that_of_the_day_the_case_opened()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        var changed = AFrame.Of(AFrame.Plan with { Version = "v2", Tasks = FrozenDictionary<AdministrativeLevel, ImmutableArray<PlannedTask>>.Empty });

        var events = CaseDesk.Take(desk.Book, [new AlertNews(ADesk.Change(AlertChangeKind.Upgrade, Grade.Serious, Grade.Critical), desk.Now)], desk.Now.AddHours(1), changed);

        var after = desk.Book.After(events).Find(ADesk.First)!;
        Assert.Equal("v1", after.Plan.Version);
        Assert.Contains(events, e => e.Fact is TaskOpened { Task: "first_report" }); // two hours instead of twelve, by the plan of the case
    }

    [Fact]
    public void A_region_that_has_left_the_tree_is_the_provinces()
    {
        var desk = new ADesk();

        desk.Take(ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Serious, region: "379999"));

        Assert.Equal(("379999", "379999"), (desk[ADesk.First].Region, desk[ADesk.First].Owner));
        Assert.Equal(CaseStage.Verified, desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.ProvinceLead).Stage);
    }

    private static AlertNews News(string number, string region, AlertChangeKind kind = AlertChangeKind.Raise) =>
        new(ADesk.Change(kind, kind == AlertChangeKind.Raise ? Grade.None : Grade.Serious, Grade.Serious, number, "law41", region), Moment.At("2026-11-23", 9)) { Enterprises = [Shipyard] };

    private static (Grade Computed, Grade Official, CaseStage Stage) Tracks(ADesk desk) => (desk[ADesk.First].ComputedGrade, desk[ADesk.First].OfficialGrade, desk[ADesk.First].Stage);
}
