namespace Monitor.Rules.Layoffs;

/// <summary>What the judgement of reports can find.</summary>
public enum LayoffFindingKind
{
    /// <summary>达到报告线: the duties of the law hold.</summary>
    LineReached,

    /// <summary>无法判断: a number that the law compares was not reported.</summary>
    Undecidable,

    /// <summary>报告不及时: fewer days ahead than the law demands.</summary>
    LateFiling,

    /// <summary>程序不全: a duty is not shown or not done.</summary>
    DutyMissing,

    /// <summary>疑似拆分裁员.</summary>
    SplitLayoff,

    /// <summary>疑似贴线裁员.</summary>
    NearLine,

    /// <summary>关联企业合计达到报告线.</summary>
    RelatedEnterprises,

    /// <summary>六个月内重新招用.</summary>
    Rehiring,

    /// <summary>疑似应报未报.</summary>
    Unreported,

    /// <summary>重点名单企业、行业裁减人员.</summary>
    WatchListed,

    /// <summary>计划关停.</summary>
    PlannedClosure,

    /// <summary>人工智能替代.</summary>
    Substitution,

    /// <summary>疑似重复报送.</summary>
    DuplicateFiling,
}
