namespace Monitor.Rules.Cases.Plans;

/// <summary>任务种类: what fulfils a task.</summary>
public enum TaskKind
{
    /// <summary>签收: done by the act of that name.</summary>
    Acknowledgement,

    /// <summary>核实: done by the act of that name; opened again when new evidence comes in after a verification.</summary>
    Verification,

    /// <summary>会商: done by the act of that name.</summary>
    Consultation,

    /// <summary>初报.</summary>
    FirstReport,

    /// <summary>续报: may repeat until the case is lifted.</summary>
    FollowUpReport,

    /// <summary>终报: never set aside.</summary>
    FinalReport,

    /// <summary>发布权威信息: done when an approved statement is published.</summary>
    Statement,

    /// <summary>处置任务: anything else.</summary>
    Disposal,
}
