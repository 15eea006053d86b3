using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Cases;

/// <summary>The official words of a case; pages, refusals, messages and the printed tables all use these.</summary>
public static class CaseWording
{
    /// <summary>What a stage is called.</summary>
    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.AwaitingVerification => "待核实",
        CaseStage.UnderWatch => "继续观察",
        CaseStage.Verified => "已核实属实",
        CaseStage.InConsultation => "会商中",
        CaseStage.Approved => "已审批",
        CaseStage.Published => "已发布",
        CaseStage.Lifted => "已解除",
        CaseStage.Dismissed => "已排除",
        CaseStage.Closed => "已办结",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };

    /// <summary>What a verdict is called.</summary>
    public static string Of(CaseVerdict verdict) => verdict switch
    {
        CaseVerdict.Confirmed => "属实",
        CaseVerdict.FalseAlarm => "误报",
        CaseVerdict.EntityTransfer => "划转",
        CaseVerdict.Seasonal => "季节性",
        CaseVerdict.DataError => "数据错误",
        CaseVerdict.UnderWatch => "继续观察",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    /// <summary>What an outcome is called.</summary>
    public static string Of(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Resolved => "风险化解",
        CaseOutcome.OrdinaryCare => "转入常态化帮扶",
        CaseOutcome.Dismissed => "排除",
        CaseOutcome.HandledElsewhere => "并入其他事项",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    /// <summary>What a kind of task is called.</summary>
    public static string Of(TaskKind kind) => kind switch
    {
        TaskKind.Acknowledgement => "签收",
        TaskKind.Verification => "核实",
        TaskKind.Consultation => "会商",
        TaskKind.FirstReport => "初报",
        TaskKind.FollowUpReport => "续报",
        TaskKind.FinalReport => "终报",
        TaskKind.Statement => "发布权威信息",
        TaskKind.Disposal => "处置任务",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of task."),
    };

    /// <summary>The moment a clock runs from.</summary>
    public static string Of(ClockStart start) => start switch
    {
        ClockStart.DataKnown => "数据得知",
        ClockStart.Raised => "触发",
        ClockStart.UnderWatch => "转入观察",
        ClockStart.Verified => "核实属实",
        ClockStart.PublicAttention => "舆情关注",
        ClockStart.Published => "发布",
        ClockStart.Lifted => "解除",
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, "There is no such clock."),
    };

    /// <summary>Why people are called for a case, in a few characters: nobody has acknowledged it, or nobody does any more.</summary>
    public static string Unanswered(Case one) =>
        one.Escalation?.Lapsed is not null ? "签收已失效，目前无人负责"
        : one.Acknowledged is { } by && one.GradeRaisedAt > by.At ? "级别上升后无人签收"
        : "至今无人签收";

    /// <summary>What came of a call.</summary>
    public static string Of(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Reached => "已接通",
        CallOutcome.NoAnswer => "无人接听",
        CallOutcome.Unavailable => "无法接通",
        CallOutcome.WrongNumber => "号码有误",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    /// <summary>What a role is called.</summary>
    public static string Of(PersonRole role) => PersonRoleName.Of(role);
}
