namespace Monitor.Rules.Alerts;

/// <summary>What a decision does to an alert.</summary>
public enum AlertChangeKind
{
    /// <summary>维持: nothing.</summary>
    Keep,

    /// <summary>触发: a new alert.</summary>
    Raise,

    /// <summary>升级: a graver grade.</summary>
    Upgrade,

    /// <summary>扩大: the grade stands, but further reports came in that it rests on.</summary>
    Extend,

    /// <summary>降级: a lesser grade.</summary>
    Lower,

    /// <summary>建议降级: the condition has gone, but a person has to lower or lift the alert.</summary>
    ProposeLowering,

    /// <summary>撤回降级建议: the condition came back before anyone acted on the proposal.</summary>
    WithdrawProposal,

    /// <summary>平息: the alert ends because its condition has gone for long enough, or its rule is no longer in force.</summary>
    Quiet,

    /// <summary>冻结: the input of the rule is overdue; the grade stays as it was.</summary>
    Freeze,

    /// <summary>解冻: the input came in again.</summary>
    Thaw,

    /// <summary>降级未执行: a person's order to lower no longer fits; the grade stays as it was.</summary>
    RefuseOrder,

    /// <summary>补记: by late data an alert would have been raised, or a graver grade given, that would have ended by now; nothing is opened.</summary>
    Note,
}
