namespace Monitor.Rules.Cases.Acts;

/// <summary>The acts of people, by the word that officials use.</summary>
/// <remarks>In JSON they are written as snake_case, and so is the <c>kind</c> of a <see cref="CaseAct"/>.</remarks>
public enum ActKind
{
    /// <summary>接报登记.</summary>
    OpenCase,

    /// <summary>签收.</summary>
    Acknowledge,

    /// <summary>核实.</summary>
    Verify,

    /// <summary>会商.</summary>
    Consult,

    /// <summary>审批.</summary>
    Approve,

    /// <summary>退回.</summary>
    SendBack,

    /// <summary>发布.</summary>
    Publish,

    /// <summary>调整.</summary>
    Adjust,

    /// <summary>确认降级.</summary>
    LowerAlert,

    /// <summary>解除.</summary>
    Lift,

    /// <summary>办结.</summary>
    Close,

    /// <summary>重启.</summary>
    Reopen,

    /// <summary>移交.</summary>
    HandOver,

    /// <summary>接受移交.</summary>
    AcceptHandover,

    /// <summary>拒绝移交.</summary>
    RefuseHandover,

    /// <summary>撤回移交.</summary>
    WithdrawHandover,

    /// <summary>复核同意.</summary>
    Confirm,

    /// <summary>复核不同意.</summary>
    Decline,

    /// <summary>完成任务.</summary>
    CompleteTask,

    /// <summary>任务无法执行.</summary>
    SetTaskAside,

    /// <summary>停止计时.</summary>
    StopClock,

    /// <summary>恢复计时.</summary>
    RestartClock,

    /// <summary>登记人数.</summary>
    RecordCounts,

    /// <summary>落实措施.</summary>
    TakeMeasure,

    /// <summary>安排储备金.</summary>
    PledgeFund,

    /// <summary>核减储备金.</summary>
    ReleaseFund,

    /// <summary>舆情关注.</summary>
    MarkPublicAttention,

    /// <summary>拟定口径.</summary>
    DraftStatement,

    /// <summary>审定口径.</summary>
    ApproveStatement,

    /// <summary>发布权威信息.</summary>
    PublishStatement,

    /// <summary>记事.</summary>
    AddNote,

    /// <summary>电话呼叫.</summary>
    RecordCall,
}
