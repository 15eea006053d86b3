namespace Monitor.Rules.Cases;

/// <summary>办结结果: how a case ended.</summary>
public enum CaseOutcome
{
    /// <summary>风险化解: nobody is left without work or benefit.</summary>
    Resolved,

    /// <summary>转入常态化帮扶: those who are still open are cared for by the ordinary services.</summary>
    OrdinaryCare,

    /// <summary>排除: it was none.</summary>
    Dismissed,

    /// <summary>并入其他事项: another case goes on with it, which the summary names.</summary>
    HandledElsewhere,
}
