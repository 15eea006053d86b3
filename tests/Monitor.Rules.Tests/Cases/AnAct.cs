using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Tests.Cases;

/// <summary>Acts with what a test does not care about filled in.</summary>
internal static class AnAct
{
    public static OpenCase Call(string region = ATree.Chengyang, string cause = "layoffs", Grade? grade = null) =>
        new(region, cause, "城阳区某街道办事处", Moment.At("2026-11-23", 9), "一家船厂停工，工人聚集") { CallerContact = "0532-00000000", People = 180, Grade = grade };

    public static Verify Verify(CaseVerdict verdict) => new(verdict, "已到现场核对名册") { TransferredPeople = verdict == CaseVerdict.EntityTransfer ? 130 : null };

    public static Consult Consult(Grade grade) => new(grade, "建议发布", ["人社局", "工信局"]);

    public static Publish Publish() => new("规模性失业风险预警", Moment.At("2026-11-23", 12), "城阳区", "防止集中离岗", "启动应急预案", "城阳区人力资源和社会保障局");

    public static RecordCounts Counts(int affected, int resettled = 0, int retrained = 0, int benefit = 0, int open = 0, string day = "2026-11-23") =>
        new(Moment.Day(day), affected, resettled, retrained, benefit, open);

    /// <summary>One of every act, whole, for the first case of a desk.</summary>
    public static CaseAct Of(ActKind kind, Grade grade = Grade.Serious, string task = "first_report") => kind switch
    {
        ActKind.OpenCase => Call(),
        ActKind.Acknowledge => new Acknowledge(),
        ActKind.Verify => Verify(CaseVerdict.Confirmed),
        ActKind.Consult => Consult(grade),
        ActKind.Approve => new Approve(grade, "同意"),
        ActKind.SendBack => new SendBack("请补充材料"),
        ActKind.Publish => Publish(),
        ActKind.Adjust => new Adjust(grade, "形势变化"),
        ActKind.LowerAlert => new LowerAlert("YJ2026-0001", grade, "条件消失"),
        ActKind.Lift => new Lift("人员均已安置"),
        ActKind.Close => new Close(CaseOutcome.Resolved, "全部安置"),
        ActKind.Reopen => new Reopen("又有人员失业"),
        ActKind.HandOver => new HandOver(ATree.Licang, "企业在李沧区"),
        ActKind.AcceptHandover => new AcceptHandover(),
        ActKind.RefuseHandover => new RefuseHandover("企业不在本区"),
        ActKind.WithdrawHandover => new WithdrawHandover("经核对在本区"),
        ActKind.Confirm => new Confirm(),
        ActKind.Decline => new Decline("依据不足"),
        ActKind.CompleteTask => new CompleteTask(task, "已报送") { Text = "初报正文" },
        ActKind.SetTaskAside => new SetTaskAside(task, "企业已注销"),
        ActKind.StopClock => new StopClock(task, "等待上级批复"),
        ActKind.RestartClock => new RestartClock(task, "批复已到"),
        ActKind.RecordCounts => Counts(affected: 200, resettled: 120, benefit: 30, open: 50),
        ActKind.TakeMeasure => new TakeMeasure("retraining") { People = 60 },
        ActKind.PledgeFund => new PledgeFund(400_000m, "培训补贴"),
        ActKind.ReleaseFund => new ReleaseFund(100_000m, "人数减少"),
        ActKind.MarkPublicAttention => new MarkPublicAttention("短视频平台出现相关视频"),
        ActKind.DraftStatement => new DraftStatement("已派员核实，正在协助安置。"),
        ActKind.ApproveStatement => new ApproveStatement(),
        ActKind.PublishStatement => new PublishStatement("政府网站"),
        ActKind.AddNote => new AddNote("企业来电补充情况"),
        ActKind.RecordCall => new RecordCall("qingdao_duty", CallOutcome.NoAnswer),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such act."),
    };
}
