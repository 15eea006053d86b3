using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

public sealed class HandoverTests
{
    [Fact]
    public void A_case_stays_where_it_is_until_the_other_county_accepts()
    {
        var desk = ADesk.WithCase(Grade.Serious);

        var offered = desk.Do(new HandOver(ATree.Licang, "企业注册和用工均在李沧区"), AnActor.Duty);
        Assert.Equal((ATree.Chengyang, ATree.Licang), (offered.Owner, offered.PendingHandover!.To));
        desk.Do(new Acknowledge(), AnActor.Duty);

        var accepted = desk.Do(new AcceptHandover("已接收"), AnActor.Neighbour);
        Assert.Equal((ATree.Licang, ATree.Chengyang), (accepted.Owner, accepted.Region));
        Assert.Equal([ATree.Chengyang, ATree.Qingdao, ATree.Province], accepted.CopiedTo);
        Assert.Null(accepted.PendingHandover);
        Assert.Equal(CaseStage.Verified, desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Neighbour).Stage);
        Assert.StartsWith("事项由青岛市李沧区承办", desk.Refused(AnAct.Consult(Grade.Serious), AnActor.Duty), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_region_asked_answers()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        Assert.StartsWith("本事项没有待接受的移交。", desk.Refused(new AcceptHandover(), AnActor.Duty), StringComparison.Ordinal);
        desk.Do(new HandOver(ATree.Licang, "企业在李沧区"), AnActor.Duty);

        Assert.Equal("移交的接收地区是青岛市李沧区，不在您负责的地区之内，不能办理“接受移交”。请由青岛市李沧区或其上级办理。", desk.Refused(new AcceptHandover(), AnActor.Duty));
        Assert.Equal(ATree.Licang, desk.Do(new AcceptHandover(), AnActor.CityDuty).Owner);
    }

    [Fact]
    public void What_is_refused_or_withdrawn_stays_with_its_owner()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        desk.Do(new HandOver(ATree.Licang, "企业在李沧区"), AnActor.Duty);
        Assert.StartsWith("移交青岛市李沧区尚待答复。", desk.Refused(new HandOver(ATree.Qingdao, "报市局"), AnActor.Duty), StringComparison.Ordinal);

        Assert.Equal((ATree.Chengyang, null), Standing(desk.Do(new RefuseHandover("不在本区"), AnActor.Neighbour)));

        desk.Do(new HandOver(ATree.Qingdao, "报市局"), AnActor.Duty);
        Assert.Equal((ATree.Chengyang, null), Standing(desk.Do(new WithdrawHandover("经核对在本区"), AnActor.Duty)));
    }

    [Fact]
    public void A_case_handed_upwards_is_still_verified_and_recorded_where_it_happens()
    {
        var desk = ADesk.WithCase(Grade.Serious);
        desk.Do(new HandOver(ATree.Qingdao, "影响较大"), AnActor.Duty);
        desk.Do(new AcceptHandover(), AnActor.CityDuty);

        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty);
        desk.Do(AnAct.Counts(affected: 10, open: 10), AnActor.Duty);

        Assert.Equal("事项由青岛市承办，事发属地不能办理“会商”。请报青岛市办理，或者由青岛市移交。", desk.Refused(AnAct.Consult(Grade.Serious), AnActor.Duty));
    }

    [Fact]
    public void Nobody_hands_over_to_nowhere_or_to_the_owner()
    {
        var desk = ADesk.WithCase(Grade.Serious);

        Assert.StartsWith("行政区划中没有代码为999999的地区。", desk.Refused(new HandOver("999999", "误"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("行政区划中没有代码为CN的地区。", desk.Refused(new HandOver(ATree.Nation, "误"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("事项本来就由青岛市城阳区承办。", desk.Refused(new HandOver(ATree.Chengyang, "误"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("未填写移交理由。", desk.Refused(new HandOver(ATree.Licang, ""), AnActor.Duty), StringComparison.Ordinal);
    }

    private static (string, PendingHandover?) Standing(Case subject) => (subject.Owner, subject.PendingHandover);
}
