namespace Monitor.Rules.Notifications;

/// <summary>通知事由: why a person is told of a change.</summary>
public enum NotificationReason
{
    /// <summary>触发: a new alert.</summary>
    New,

    /// <summary>升级: a graver grade.</summary>
    Upgraded,

    /// <summary>扩大: further reports under a grade that stands.</summary>
    Extended,

    /// <summary>降级: a lesser grade.</summary>
    Lowered,

    /// <summary>建议降级: a person has to decide.</summary>
    LoweringProposed,

    /// <summary>撤回降级建议: the condition came back.</summary>
    ProposalWithdrawn,

    /// <summary>降级未执行: a person's order no longer fitted.</summary>
    OrderRefused,

    /// <summary>补记: by late data there should have been an alert, which would have ended by now.</summary>
    Noted,

    /// <summary>平息: the alert has ended.</summary>
    Quiet,

    /// <summary>数据预警: figures are due and missing, or came in again.</summary>
    Data,

    /// <summary>冻结: the grade stands still because its input is overdue.</summary>
    Frozen,

    /// <summary>解冻: the input came in again.</summary>
    Thawed,
}
