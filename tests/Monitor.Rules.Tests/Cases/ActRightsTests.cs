using System.Text;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Tests.Cases;

public sealed class ActRightsTests
{
    [Fact]
    public void The_printed_rights_are_those_that_people_act_by() => PrintedTable.Matches("rights.md", Printed());

    [Fact]
    public void Nobody_acts_elsewhere_and_nobody_without_a_role()
    {
        foreach (var act in Enum.GetValues<ActKind>())
        {
            Assert.All(Enum.GetValues<PersonRole>(), role => Assert.Equal(ActRight.None, ActRights.Of(act, role, RegionRelation.Elsewhere)));
            Assert.All(Enum.GetValues<RegionRelation>(), relation => Assert.Equal(ActRight.None, ActRights.Of(act, null, relation)));
            Assert.Equal(ActRight.None, ActRights.Of(act, PersonRole.Operator, RegionRelation.Own));
            Assert.Equal(ActRight.None, ActRights.Of(act, PersonRole.Auditor, RegionRelation.Above));
            Assert.Equal(ActRight.Decides, ActRights.Of(act, PersonRole.Lead, RegionRelation.Own));
        }
    }

    /// <summary>The matrix is what decides: every act by every person, on a case that stands in no one's way.</summary>
    [Fact]
    public void An_act_is_refused_for_want_of_right_exactly_where_the_matrix_says()
    {
        foreach (var kind in Enum.GetValues<ActKind>().Where(k => k is not (ActKind.AcceptHandover or ActKind.RefuseHandover)))
        {
            foreach (var actor in AnActor.All.Where(a => kind != ActKind.CompleteTask || a.Role != PersonRole.Analyst)) // a task of the duty officer is not the analyst's either
            {
                var desk = ADesk.WithCase(Grade.Serious);
                var act = AnAct.Of(kind);
                var relation = ActRights.RelationOf(actor.Region, desk[ADesk.First], act, desk.Frame.Regions);

                var refusal = desk.Try(act, actor).Refusal;

                Assert.Equal(ActRights.Of(kind, actor.Role, relation) == ActRight.None, refusal?.Kind == RefusalKind.NotAllowed);
            }
        }
    }

    [Theory]
    [InlineData(ATree.Chengyang, RegionRelation.Own)]
    [InlineData(ATree.Qingdao, RegionRelation.Above)]
    [InlineData(ATree.Province, RegionRelation.Above)]
    [InlineData(ATree.Licang, RegionRelation.Elsewhere)]
    [InlineData(ATree.Yantai, RegionRelation.Elsewhere)]
    [InlineData(ATree.Nation, RegionRelation.Elsewhere)]
    [InlineData("", RegionRelation.Elsewhere)]
    public void A_case_of_a_county_is_its_own_and_its_superiors(string region, RegionRelation relation) =>
        Assert.Equal(relation, ActRights.RelationOf(region, ATree.Chengyang, ATree.Chengyang, ATree.Small));

    [Theory]
    [InlineData(ATree.Qingdao, RegionRelation.Own)]
    [InlineData(ATree.Province, RegionRelation.Above)]
    [InlineData(ATree.Chengyang, RegionRelation.Below)]
    [InlineData(ATree.Licang, RegionRelation.Elsewhere)]
    public void Where_a_region_above_handles_it_the_place_stays_below(string region, RegionRelation relation) =>
        Assert.Equal(relation, ActRights.RelationOf(region, ATree.Qingdao, ATree.Chengyang, ATree.Small));

    [Fact]
    public void A_refusal_says_who_may()
    {
        var desk = ADesk.At(CaseStage.InConsultation, Grade.Serious);
        var act = new Approve(Grade.Serious, "同意");

        Assert.Equal("值班员不能办理“审批”。请由青岛市城阳区或其上级的带班领导办理。", desk.Refused(act, AnActor.Duty));
        Assert.Equal("事项由青岛市城阳区承办，不在您负责的地区之内，不能办理“审批”。请与青岛市城阳区联系办理，或者由青岛市城阳区移交。", desk.Refused(act, AnActor.Stranger));
        Assert.Equal("没有登记岗位的人员不能办理“审批”。请先在人员名单中登记姓名、岗位和负责地区。", desk.Refused(act, AnActor.Of("nobody", null, "")));
        Assert.Equal("审计员不能办理“记事”。请由青岛市城阳区或其上级的值班员、带班领导、分析员办理。", desk.Refused(new AddNote("查阅"), AnActor.Auditor));
    }

    [Fact]
    public void Everybody_concerned_may_read_but_not_the_operator()
    {
        Assert.True(ActRights.MayRead(PersonRole.Auditor, RegionRelation.Above));
        Assert.True(ActRights.MayRead(PersonRole.DutyOfficer, RegionRelation.Below));
        Assert.False(ActRights.MayRead(PersonRole.Lead, RegionRelation.Elsewhere));
        Assert.False(ActRights.MayRead(PersonRole.Operator, RegionRelation.Own));
        Assert.False(ActRights.MayRead(null, RegionRelation.Own));
    }

    private static string Printed()
    {
        var roles = Enum.GetValues<PersonRole>();
        var text = new StringBuilder("# 办理权限表\n\n本表由程序中的权限表打印，命令行、接口和页面按同一张表办理。\n\n");
        text.Append("- **承办**：本人负责地区就是承办地区，或者是承办地区的上级。上级可以办理下级的一切事项，以防下级无人值班。\n");
        text.Append("- **属地**：事情发生在本人负责地区，但由上级承办。\n");
        text.Append("- 其他地区的人员一律无权。移交的接受与拒绝，以接收地区为承办地区。\n");
        text.Append("- **提请**：可以提出，须经有权决定的另一人复核同意后生效。\n\n");
        text.Append(PrintedTable.Head(["办理", .. roles.Select(CaseWording.Of), "属地可办"]));
        foreach (var act in Enum.GetValues<ActKind>())
        {
            var below = roles.Where(role => ActRights.Of(act, role, RegionRelation.Below) != ActRight.None).Select(CaseWording.Of);
            Assert.All(roles, role => Assert.Equal(ActRights.Of(act, role, RegionRelation.Own), ActRights.Of(act, role, RegionRelation.Above)));
            text.Append(PrintedTable.Row([ActWording.Of(act), .. roles.Select(role => Right(ActRights.Of(act, role, RegionRelation.Own))), string.Join("、", below.DefaultIfEmpty("—"))]));
        }

        text.Append(PrintedTable.Row(["查阅", .. roles.Select(role => ActRights.MayRead(role, RegionRelation.Own) ? "查阅" : "—"), string.Join("、", roles.Where(r => ActRights.MayRead(r, RegionRelation.Below)).Select(CaseWording.Of))]));
        return text.ToString();
    }

    private static string Right(ActRight right) => right switch
    {
        ActRight.Decides => "办理",
        ActRight.Proposes => "提请",
        _ => "—",
    };
}
