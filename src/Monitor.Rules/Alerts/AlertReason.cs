namespace Monitor.Rules.Alerts;

/// <summary>Why a decision was taken, the decision to do nothing among them.</summary>
public enum AlertReason
{
    /// <summary>Nothing was found and nothing was open.</summary>
    Normal,

    /// <summary>数据缺失: without data no decision is taken.</summary>
    DataMissing,

    /// <summary>A grade's condition holds, but not for enough periods.</summary>
    NotHeldLongEnough,

    /// <summary>A grade's condition held for enough periods.</summary>
    GradeReached,

    /// <summary>Further reports came in, or were corrected, that reach a grade by themselves or together.</summary>
    FurtherReports,

    /// <summary>The condition holds as before.</summary>
    Unchanged,

    /// <summary>The condition has gone, but not for enough periods.</summary>
    NotQuietLongEnough,

    /// <summary>The alert has not stayed for its least number of periods.</summary>
    WithinMinimumStay,

    /// <summary>The condition has gone for enough periods.</summary>
    QuietLongEnough,

    /// <summary>The lowering was proposed already and waits for a person.</summary>
    AwaitingPerson,

    /// <summary>The condition came back.</summary>
    ConditionReturned,

    /// <summary>The rule is no longer in force, or no longer for the region.</summary>
    RuleRetired,

    /// <summary>区划撤销: the region is no longer in the tree, and no single region took its place that could carry the alert on.</summary>
    RegionRetired,

    /// <summary>统计期变更: the rule's figures now speak of periods of another kind; it begins anew.</summary>
    PeriodChanged,

    /// <summary>The data came in again.</summary>
    DataReturned,

    /// <summary>人工确认降级: people decided it.</summary>
    OrderedByPerson,

    /// <summary>The order came too late: the alert has ended.</summary>
    AlertEnded,

    /// <summary>The order came too late: the alert has risen since.</summary>
    RisenSinceOrder,

    /// <summary>The order names a grade that is not below the one the alert stands at.</summary>
    NoLowering,

    /// <summary>The order goes further than the engine now proposes.</summary>
    BeyondProposal,

    /// <summary>补报触发: figures or reports that came or were corrected late change what a period judged before says.</summary>
    LateData,
}
