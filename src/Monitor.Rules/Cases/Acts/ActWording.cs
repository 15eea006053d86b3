namespace Monitor.Rules.Cases.Acts;

/// <summary>The official words for the acts; pages, refusals, messages and the printed tables all use these.</summary>
public static class ActWording
{
    /// <summary>What an act is called.</summary>
    public static string Of(ActKind act) => act switch
    {
        ActKind.OpenCase => "接报登记",
        ActKind.Acknowledge => "签收",
        ActKind.Verify => "核实",
        ActKind.Consult => "会商",
        ActKind.Approve => "审批",
        ActKind.SendBack => "退回",
        ActKind.Publish => "发布",
        ActKind.Adjust => "调整",
        ActKind.LowerAlert => "确认降级",
        ActKind.Lift => "解除",
        ActKind.Close => "办结",
        ActKind.Reopen => "重启",
        ActKind.HandOver => "移交",
        ActKind.AcceptHandover => "接受移交",
        ActKind.RefuseHandover => "拒绝移交",
        ActKind.WithdrawHandover => "撤回移交",
        ActKind.Confirm => "复核同意",
        ActKind.Decline => "复核不同意",
        ActKind.CompleteTask => "完成任务",
        ActKind.SetTaskAside => "任务无法执行",
        ActKind.StopClock => "停止计时",
        ActKind.RestartClock => "恢复计时",
        ActKind.RecordCounts => "登记人数",
        ActKind.TakeMeasure => "落实措施",
        ActKind.PledgeFund => "安排储备金",
        ActKind.ReleaseFund => "核减储备金",
        ActKind.MarkPublicAttention => "舆情关注",
        ActKind.DraftStatement => "拟定口径",
        ActKind.ApproveStatement => "审定口径",
        ActKind.PublishStatement => "发布权威信息",
        ActKind.AddNote => "记事",
        ActKind.RecordCall => "电话呼叫",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "There is no such act."),
    };
}
