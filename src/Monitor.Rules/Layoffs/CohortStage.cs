namespace Monitor.Rules.Layoffs;

/// <summary>同一批人的阶段: where people who lose their work are seen, in the order in which they are.</summary>
public enum CohortStage
{
    /// <summary>企业报告: told beforehand.</summary>
    Reported,

    /// <summary>停保: their insurance stops.</summary>
    InsuranceStopped,

    /// <summary>申领失业保险金: they claim benefit.</summary>
    Claimed,
}
