namespace Monitor.Rules.Cases.Notices;

/// <summary>事项通知事由: why people are told something of a case. Rises and falls of its alerts are told by the notices of the evaluation.</summary>
public enum CaseOccasion
{
    /// <summary>接报立项、重启立项.</summary>
    Opened,

    /// <summary>核实结论.</summary>
    Verified,

    /// <summary>待审批: a consultation has proposed a grade.</summary>
    AwaitsApproval,

    /// <summary>待发布: the lead has approved.</summary>
    AwaitsPublication,

    /// <summary>退回.</summary>
    SentBack,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>已调整.</summary>
    Adjusted,

    /// <summary>已解除.</summary>
    Lifted,

    /// <summary>已办结.</summary>
    Closed,

    /// <summary>待复核: a lowering waits for a second person.</summary>
    AwaitsConfirmation,

    /// <summary>复核未同意.</summary>
    Declined,

    /// <summary>复核失效: the grade stands as it was.</summary>
    ConfirmationLapsed,

    /// <summary>待接受移交.</summary>
    HandoverOffered,

    /// <summary>移交已答复、已撤回.</summary>
    HandoverAnswered,

    /// <summary>跨地区事件改由共同上级承办.</summary>
    OwnerRaised,

    /// <summary>临期提醒.</summary>
    DueSoon,

    /// <summary>逾期上报.</summary>
    Overdue,

    /// <summary>舆情关注.</summary>
    PublicAttention,

    /// <summary>口径待审定.</summary>
    AwaitsStatementApproval,

    /// <summary>逐级呼叫: nobody has acknowledged in time.</summary>
    Escalated,

    /// <summary>签收失效: nothing followed an acknowledgement.</summary>
    AcknowledgementLapsed,
}
