using System.Collections.Immutable;
using Monitor.Rules.Cases.Acts;

namespace Monitor.Rules.Cases;

/// <summary>办理规则表: every legal move, one row each, to be read beside the plan; everything else is refused.</summary>
public static class ActTable
{
    private static readonly ImmutableArray<CaseStage> AnyOpen = [.. Enum.GetValues<CaseStage>().Where(s => s != CaseStage.Closed)];

    private static readonly ImmutableArray<CaseStage> Unpublished = [CaseStage.AwaitingVerification, CaseStage.UnderWatch, CaseStage.Verified, CaseStage.InConsultation, CaseStage.Approved];

    private static readonly ImmutableArray<CaseVerdict> Dismissals = [CaseVerdict.FalseAlarm, CaseVerdict.EntityTransfer, CaseVerdict.Seasonal, CaseVerdict.DataError];

    /// <summary>The rows, in the order an official meets them.</summary>
    public static ImmutableArray<ActMove> Moves { get; } =
    [
        new(ActKind.OpenCase, [], CaseStage.AwaitingVerification, "写明来电单位或人员、接报时间和主要情况；该地区同一事由没有未办结的事项。时限与系统触发的事项相同。"),
        Stays(ActKind.Acknowledge, AnyOpen, "尚未签收，或者签收后未按时办理、级别上升。签收后停止逐级呼叫，不停止其他时限。"),

        Verdict(CaseStage.Verified, [CaseVerdict.Confirmed], "写明核实情况。已排除、已解除的事项再次核实属实的，重新进入会商。", CaseStage.AwaitingVerification, CaseStage.UnderWatch, CaseStage.Dismissed, CaseStage.Lifted),
        Verdict(null, [CaseVerdict.Confirmed], "写明核实情况。出现新的异动后再次核实，阶段不变。", CaseStage.Verified, CaseStage.InConsultation, CaseStage.Approved, CaseStage.Published),
        Verdict(CaseStage.UnderWatch, [CaseVerdict.UnderWatch], "写明核实情况和观察理由。", CaseStage.AwaitingVerification, CaseStage.UnderWatch, CaseStage.Dismissed),
        Verdict(CaseStage.Dismissed, Dismissals, "写明核实情况；划转须写明划转人数。按预案需要复核的级别，由第二人复核同意后生效。", [.. Unpublished, CaseStage.Dismissed]),
        Verdict(null, [CaseVerdict.UnderWatch, .. Dismissals], "只对新的异动作出结论，原核实结论和发布级别不变。", CaseStage.Published, CaseStage.Lifted),

        new(ActKind.Consult, [CaseStage.Verified, CaseStage.InConsultation], CaseStage.InConsultation, "写明会商意见、建议级别和参加单位（突发事件应对法第六十二条）。可以多次会商。"),
        Stays(ActKind.Consult, [CaseStage.Published], "写明会商意见、建议级别和参加单位。发布后会商，供调整或者解除参考。"),
        new(ActKind.Approve, [CaseStage.InConsultation], CaseStage.Approved, "写明批准级别和审批意见。"),
        new(ActKind.SendBack, [CaseStage.InConsultation], CaseStage.Verified, "写明退回理由。"),
        new(ActKind.SendBack, [CaseStage.Approved], CaseStage.InConsultation, "写明退回理由。"),
        new(ActKind.Publish, [CaseStage.Approved], CaseStage.Published, "写明预警类别、起始时间、可能影响的范围、警示事项、应当采取的措施和发布单位；级别为批准级别，发布时间为办理时间（突发事件应对法第六十四条）。"),
        Stays(ActKind.Adjust, [CaseStage.Published], "写明调整后的级别和理由，按新级别重新发布（突发事件应对法第七十条）。降低级别的，按预案由第二人复核同意后生效。"),
        Stays(ActKind.LowerAlert, AnyOpen, "系统已提出降级建议，且数据没有缺报；不得低于建议级别。写明理由，按预案由第二人复核同意后生效，由系统在下一次研判时执行。"),
        new(ActKind.Lift, [CaseStage.Verified, CaseStage.InConsultation, CaseStage.Approved, CaseStage.Published], CaseStage.Lifted, "写明解除理由；新的异动均已核实。按预案由第二人复核同意后生效（突发事件应对法第七十条）。"),
        new(ActKind.Close, [CaseStage.Lifted, CaseStage.Dismissed], CaseStage.Closed, "任务均已完成或者注明无法执行，终报已完成；人数台账相符；没有尚未降级的严重、特别严重级别系统研判，没有待核实的新异动、待复核的提请和待接受的移交。"),
        Stays(ActKind.Reopen, [CaseStage.Closed], "写明重启理由。原事项不变，另立新事项与之关联。"),

        Stays(ActKind.HandOver, AnyOpen, "写明接收地区和理由。对方接受之前，仍由原地区承办。"),
        Stays(ActKind.AcceptHandover, AnyOpen, "有待接受的移交。接受后由接收地区承办。"),
        Stays(ActKind.RefuseHandover, AnyOpen, "有待接受的移交。写明拒绝理由。"),
        Stays(ActKind.WithdrawHandover, AnyOpen, "有待接受的移交。写明撤回理由。"),
        Stays(ActKind.Confirm, AnyOpen, "有待复核的提请，且未逾期。复核人与提请人不得为同一人，两人之中至少一人有权决定。"),
        Stays(ActKind.Decline, AnyOpen, "有待复核的提请。写明不同意的理由；提请人可以自行撤回。"),

        Stays(ActKind.CompleteTask, AnyOpen, "任务正在办理。写明完成情况。由任务的责任岗位或者带班领导办理。"),
        Stays(ActKind.SetTaskAside, AnyOpen, "任务正在办理。写明无法执行的原因。签收、核实和终报不得注明无法执行。"),
        Stays(ActKind.StopClock, AnyOpen, "任务正在计时，且未逾期。写明停止计时的理由。"),
        Stays(ActKind.RestartClock, AnyOpen, "任务已停止计时。写明恢复计时的理由；剩余时间不变。"),
        Stays(ActKind.RecordCounts, AnyOpen, "按日登记受影响、已安置就业、参加转岗转业培训、领取失业保险金和尚未安置人数。同一日再次登记的，以后一次为准。"),
        Stays(ActKind.TakeMeasure, AnyOpen, "措施在预案目录之内，按目录要求填写人数、金额。"),
        Stays(ActKind.PledgeFund, [CaseStage.Verified, CaseStage.InConsultation, CaseStage.Approved, CaseStage.Published, CaseStage.Lifted], "不超过就业风险储备金可用余额（余额减去全部未办结事项已安排的金额）。写明用途。"),
        Stays(ActKind.ReleaseFund, AnyOpen, "不超过本事项已安排的金额。写明理由。"),
        Stays(ActKind.MarkPublicAttention, AnyOpen, "写明舆情概况。预案中发布权威信息的任务随即开始计时。"),
        Stays(ActKind.DraftStatement, AnyOpen, "重新拟定的口径须重新审定。"),
        Stays(ActKind.ApproveStatement, AnyOpen, "有待审定的口径。审定人与拟定人不得为同一人。"),
        Stays(ActKind.PublishStatement, AnyOpen, "口径已审定。写明发布渠道。"),
        Stays(ActKind.AddNote, AnyOpen, "写明内容。"),
        Stays(ActKind.RecordCall, AnyOpen, "写明呼叫对象和结果。登记呼叫不代替签收，不停止逐级呼叫。"),
    ];

    /// <summary>The row of an act in a stage; null where the act is not legal there.</summary>
    public static ActMove? Find(CaseStage stage, CaseAct act) =>
        Moves.FirstOrDefault(m => m.Act == act.Kind && m.From.Contains(stage) && (act is not Verify verify || m.Verdicts.Contains(verify.Verdict)));

    /// <summary>Why an act is not legal in a stage, and where it is; null where it is legal.</summary>
    internal static Refusal? Refuse(CaseStage stage, CaseAct act)
    {
        if (act is Verify { Verdict: var verdict } && !Enum.IsDefined(verdict))
        {
            return new(RefusalKind.Invalid, "核实结论不在规定之内。", "请从属实、误报、划转、季节性、数据错误、继续观察中选择。");
        }

        if (Find(stage, act) is not null)
        {
            return null;
        }

        var name = act is Verify verify ? $"核实（{CaseWording.Of(verify.Verdict)}）" : ActWording.Of(act.Kind);
        var where = Moves.Where(m => m.Act == act.Kind && (act is not Verify v || m.Verdicts.Contains(v.Verdict))).SelectMany(m => m.From).Distinct().Order().Select(CaseWording.Of);
        return new Refusal(
            RefusalKind.OutOfOrder,
            $"事项处于“{CaseWording.Of(stage)}”阶段，不能办理“{name}”。",
            stage == CaseStage.Closed ? "已办结的事项不再变更；如有新情况，请办理“重启”，另立关联事项。" : $"“{name}”适用于以下阶段：{string.Join("、", where)}。");
    }

    private static ActMove Stays(ActKind act, ImmutableArray<CaseStage> from, string needs) => new(act, from, null, needs);

    private static ActMove Verdict(CaseStage? to, ImmutableArray<CaseVerdict> verdicts, string needs, params ImmutableArray<CaseStage> from) => new(ActKind.Verify, from, to, needs) { Verdicts = verdicts };
}
