using Monitor.Rules.Alerts;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

public sealed class CaseOpeningTests
{
    [Fact]
    public void A_case_opened_by_hand_has_the_same_clocks()
    {
        var desk = new ADesk();

        var opened = desk.Do(AnAct.Call(grade: Grade.Severe), AnActor.Duty); // the call came at 09:00

        Assert.Equal(("城阳区某街道办事处", "chengyang_duty", CaseStage.AwaitingVerification), (opened.Call!.Caller, opened.OpenedBy!.Person, opened.Stage));
        Assert.Equal((Grade.None, Grade.Severe), (opened.ComputedGrade, opened.HandlingGrade));
        Assert.Equal(Moment.At("2026-11-23", 11), opened.TaskOf("first_report")!.DueAt);
        Assert.Equal(Moment.At("2026-11-23", 14), opened.TaskOf("verify")!.DueAt);
    }

    [Fact]
    public void Without_an_estimate_the_lowest_plan_applies()
    {
        var desk = new ADesk();

        var opened = desk.Do(AnAct.Call(), AnActor.CityDuty);

        Assert.Equal(Moment.At("2026-11-23", 21), opened.TaskOf("first_report")!.DueAt);
    }

    [Fact]
    public void An_alert_that_comes_later_joins_the_case_opened_by_hand()
    {
        var desk = new ADesk();
        desk.Do(AnAct.Call(), AnActor.Duty);
        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Duty);

        desk.Take(ADesk.Change(AlertChangeKind.Raise, Grade.None, Grade.Severe));

        Assert.Single(desk.Book.Cases);
        Assert.Equal((Grade.Severe, desk.Now), (desk[ADesk.First].ComputedGrade, desk[ADesk.First].NewEvidenceAt!.Value));
    }

    [Fact]
    public void One_region_and_cause_has_one_open_case()
    {
        var desk = ADesk.WithCase();

        Assert.Equal(
            "青岛市城阳区“企业裁员减员”已有未办结的事项SX2026-0001，同一地区同一事由不重复立项。请在SX2026-0001中办理“记事”或者“核实”。",
            desk.Refused(AnAct.Call(), AnActor.Duty));
        desk.Do(AnAct.Call(cause: "claims"), AnActor.Duty, "SX2026-0002");
        desk.Do(AnAct.Call(ATree.Licang), AnActor.Neighbour, "SX2026-0003");
    }

    [Fact]
    public void What_a_call_lacks_is_asked_for()
    {
        var desk = new ADesk();

        Assert.StartsWith("未填写来电单位或人员。", desk.Refused(AnAct.Call() with { Caller = "" }, AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("未填写主要情况。", desk.Refused(AnAct.Call() with { What = "" }, AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("涉及人数不能小于零。", desk.Refused(AnAct.Call() with { People = -1 }, AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("接报时间晚于当前时间。", desk.Refused(AnAct.Call() with { CalledAt = desk.Now.AddMinutes(1) }, AnActor.Duty), StringComparison.Ordinal);
        Assert.Equal("应急预案中没有事由“strikes”。请从以下事由中选择：layoffs（企业裁员减员）、claims（失业保险金申领）、other（其他失业风险）。", desk.Refused(AnAct.Call(cause: "strikes"), AnActor.Duty));
        Assert.StartsWith("事项由烟台市芝罘区承办，不在您负责的地区之内", desk.Refused(AnAct.Call(ATree.Zhifu), AnActor.Duty), StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NotAllowed, desk.Try(AnAct.Call("999999"), AnActor.Duty).Refusal!.Kind);
        Assert.Empty(desk.Events);
    }

    [Fact]
    public void Numbers_are_given_in_order_and_begin_again_each_year()
    {
        var book = CaseBook.Of([], ["SX2026-0041", "SX2025-0007", "SX2026-0009"]);

        Assert.Equal(("SX2026-0042", "SX2025-0008", "SX2027-0001"), (book.NextNumber(2026), book.NextNumber(2025), book.NextNumber(2027)));
        Assert.Throws<ArgumentException>(() => CaseBook.Of([], ["YJ2026-0001"]));
    }

    [Fact]
    public void The_year_of_a_number_is_that_of_the_local_day()
    {
        var desk = new ADesk { Now = new DateTimeOffset(2026, 12, 31, 16, 30, 0, TimeSpan.Zero) };

        Assert.Equal("SX2027-0001", desk.Do(AnAct.Call(), AnActor.Duty, "SX2027-0001").Number);
    }
}
