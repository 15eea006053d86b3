using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

/// <summary>What is done on the spot: counts, measures, fund, statements.</summary>
public sealed class DisposalTests
{
    [Fact]
    public void Counts_are_kept_by_day_and_the_later_record_of_a_day_stands()
    {
        var desk = ADesk.At(CaseStage.Verified, Grade.Serious);

        desk.Do(AnAct.Counts(affected: 200, open: 200), AnActor.Duty);
        desk.Do(AnAct.Counts(affected: 150, open: 150, day: "2026-11-21"), AnActor.Duty);
        var after = desk.Do(AnAct.Counts(affected: 210, resettled: 10, open: 200), AnActor.Analyst);

        Assert.Equal([(Moment.Day("2026-11-21"), 150), (Moment.Day("2026-11-23"), 210)], after.Counts.Select(c => (c.Act.Day, c.Act.Affected)));
        Assert.True(after.LastCounts!.Meet);
        Assert.StartsWith("统计日期晚于今天。", desk.Refused(AnAct.Counts(1, day: "2026-11-24"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("已安置就业人数不能小于零。", desk.Refused(AnAct.Counts(1, resettled: -1), AnActor.Duty), StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_is_ticked_with_the_figures_its_catalogue_asks_for()
    {
        var desk = ADesk.At(CaseStage.Published, Grade.Serious);

        desk.Do(new TakeMeasure("defer_premiums") { Amount = 1_250_000.50m }, AnActor.Duty);
        var after = desk.Do(new TakeMeasure("negotiated_pay") { Note = "工会参与" }, AnActor.Duty);

        Assert.Equal([("缓缴社会保险费", 1_250_000.50m), ("协商薪酬", null)], after.Measures.Select(m => (m.Name, m.Act.Amount)));
        Assert.StartsWith("措施“转岗转业培训”须填写惠及人数。", desk.Refused(new TakeMeasure("retraining"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("措施“缓缴社会保险费”须填写金额。", desk.Refused(new TakeMeasure("defer_premiums"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("惠及人数不能小于零。", desk.Refused(new TakeMeasure("retraining") { People = -1 }, AnActor.Duty), StringComparison.Ordinal);
        Assert.Equal(
            "本事项的预案中没有措施“cash”。请从以下措施中选择：defer_premiums（缓缴社会保险费）、retraining（转岗转业培训）、negotiated_pay（协商薪酬）。",
            desk.Refused(new TakeMeasure("cash"), AnActor.Duty));
    }

    [Fact]
    public void The_fund_is_never_pledged_beyond_what_is_left_over_all_open_cases()
    {
        var desk = ADesk.At(CaseStage.Verified, Grade.Serious);
        desk.Do(new PledgeFund(700_000m, "培训补贴"), AnActor.Lead);
        desk.Do(AnAct.Call(ATree.Licang), AnActor.Neighbour, "SX2026-0002");
        desk.Do(AnAct.Verify(CaseVerdict.Confirmed), AnActor.Neighbour, "SX2026-0002");

        Assert.Equal(
            "山东省就业风险储备金余额1,000,000元，未办结事项已安排700,000元，可用300,000元，不足300,000.01元。请减少金额，或者先核减其他事项已安排的金额。",
            desk.Refused(new PledgeFund(300_000.01m, "岗位补贴"), AnActor.CityLead, "SX2026-0002"));
        desk.Do(new PledgeFund(300_000m, "岗位补贴"), AnActor.CityLead, "SX2026-0002");
        Assert.Equal(1_000_000m, desk.Book.PledgedOf(ATree.Province));

        var released = desk.Do(new ReleaseFund(500_000m, "人数减少"), AnActor.Lead);
        Assert.Equal((200_000m, 500_000m), (released.Pledged, desk.Book.PledgedOf(ATree.Province)));
        Assert.StartsWith("本事项已安排储备金200,000元，不足以核减200,001元。", desk.Refused(new ReleaseFund(200_001m, "误"), AnActor.Lead), StringComparison.Ordinal);
        Assert.StartsWith("安排金额须大于零。", desk.Refused(new PledgeFund(0m, "误"), AnActor.Lead), StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_with_a_fund_of_its_own_draws_on_that()
    {
        var plan = AFrame.Plan with { Funds = [new(ATree.Province, 1_000_000m), new(ATree.Qingdao, 100m)] };
        var desk = ADesk.At(CaseStage.Verified, Grade.Serious, AFrame.Of(plan));

        Assert.StartsWith("青岛市就业风险储备金余额100元，未办结事项已安排0元，可用100元，不足101元。", desk.Refused(new PledgeFund(101m, "补贴"), AnActor.Lead), StringComparison.Ordinal);
        Assert.Equal("青岛市", desk.Frame.NameOf(desk.Do(new PledgeFund(100m, "补贴"), AnActor.Lead).Pledges[0].Fund));
    }

    [Fact]
    public void Where_there_is_no_fund_that_is_said()
    {
        var desk = ADesk.At(CaseStage.Verified, Grade.Serious, AFrame.Of(AFrame.Plan with { Funds = [] }));

        Assert.Equal("青岛市城阳区及其上级没有就业风险储备金。请在应急预案配置中登记储备金余额。", desk.Refused(new PledgeFund(1m, "补贴"), AnActor.Lead));
    }

    [Fact]
    public void A_case_the_public_talks_about_gets_a_statement_drafted_by_one_and_approved_by_another()
    {
        var desk = ADesk.At(CaseStage.Verified, Grade.Serious);
        Assert.Null(desk[ADesk.First].TaskOf("statement"));

        desk.Do(new MarkPublicAttention("短视频平台出现相关视频"), AnActor.Analyst);
        Assert.Equal(desk.Now.AddHours(5), desk[ADesk.First].TaskOf("statement")!.DueAt);
        Assert.StartsWith("发布权威信息的任务不能直接填报完成。", desk.Refused(new CompleteTask("statement", "已发"), AnActor.Lead), StringComparison.Ordinal);
        Assert.StartsWith("没有可以发布的口径。", desk.Refused(new PublishStatement("政府网站"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("没有待审定的口径。", desk.Refused(new ApproveStatement(), AnActor.Lead), StringComparison.Ordinal);

        desk.Do(new DraftStatement("已派员核实。"), AnActor.Lead);
        Assert.StartsWith("口径尚未审定，不得发布。", desk.Refused(new PublishStatement("政府网站"), AnActor.Duty), StringComparison.Ordinal);
        Assert.StartsWith("口径由您拟定，拟定人不能自行审定。", desk.Refused(new ApproveStatement(), AnActor.Lead), StringComparison.Ordinal);
        desk.Do(new ApproveStatement(), AnActor.CityLead);
        var published = desk.Do(new PublishStatement("政府网站"), AnActor.Duty);

        Assert.Equal(("chengyang_lead", "qingdao_lead", "chengyang_duty", "政府网站"), (published.Statement!.Drafted.Person, published.Statement.Approved!.Person, published.Statement.Published!.Person, published.Statement.Where));
        Assert.Equal(TaskState.Done, published.TaskOf("statement")!.State);
        Assert.StartsWith("这一口径已经发布。", desk.Refused(new PublishStatement("报纸"), AnActor.Duty), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_draft_needs_a_new_approval_and_new_talk_a_new_statement()
    {
        var desk = ADesk.At(CaseStage.Verified, Grade.Serious);
        desk.Do(new MarkPublicAttention("有网民发帖"), AnActor.Duty);
        desk.Do(new DraftStatement("第一稿"), AnActor.Duty);
        desk.Do(new ApproveStatement(), AnActor.Lead);
        Assert.Null(desk.Do(new DraftStatement("第二稿"), AnActor.Duty).Statement!.Approved);

        desk.Do(new ApproveStatement(), AnActor.Lead);
        desk.Do(new PublishStatement("政府网站"), AnActor.Duty);
        desk.Now += TimeSpan.FromHours(8);
        desk.Do(new MarkPublicAttention("又有网民发帖"), AnActor.Duty);

        Assert.Equal(desk.Now.AddHours(5), desk[ADesk.First].TaskOf("statement-2")!.DueAt);
        Assert.Equal(["有网民发帖", "又有网民发帖"], desk[ADesk.First].Notes.Select(n => n.Text));
    }
}
