namespace Monitor.Rules.Cases;

/// <summary>办理阶段: how far people have brought a case. Only people move it; the machine never does.</summary>
public enum CaseStage
{
    /// <summary>待核实.</summary>
    AwaitingVerification,

    /// <summary>继续观察: looked at, neither confirmed nor dismissed.</summary>
    UnderWatch,

    /// <summary>已核实属实.</summary>
    Verified,

    /// <summary>会商中.</summary>
    InConsultation,

    /// <summary>已审批.</summary>
    Approved,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>已解除: over, with reports and counts still to be finished.</summary>
    Lifted,

    /// <summary>已排除: a false alarm, a transfer, a season or an error of data.</summary>
    Dismissed,

    /// <summary>已办结: changes no more; what follows is a case of its own.</summary>
    Closed,
}
