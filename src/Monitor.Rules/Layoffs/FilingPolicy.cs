using System.Collections.Immutable;
using Monitor.Rules.Panels;

namespace Monitor.Rules.Layoffs;

/// <summary>报告制度: the codes that reports are filled in with, and what they are judged by in law. What is null is not judged.</summary>
public sealed record FilingPolicy
{
    /// <summary>No codes and no law: reports are taken and not judged.</summary>
    public static FilingPolicy None { get; } = new() { Types = new([]), Reasons = new([]) };

    /// <summary>就业人数减少类型.</summary>
    public required FilingCodes Types { get; init; }

    /// <summary>就业人数减少原因.</summary>
    public required FilingCodes Reasons { get; init; }

    /// <summary>回看天数: reductions that took effect longer ago are judged no more; more than 0.</summary>
    public int LookbackDays { get; init; } = 180;

    /// <summary>裁员报告线. Without it nothing is compared with a line.</summary>
    public ReportLine? Line { get; init; }

    /// <summary>程序核对.</summary>
    public DutyCheck? Duties { get; init; }

    /// <summary>拆分裁员.</summary>
    public SplitWatch? Split { get; init; }

    /// <summary>贴线裁员.</summary>
    public NearLineWatch? NearLine { get; init; }

    /// <summary>关联企业.</summary>
    public RelatedWatch? Related { get; init; }

    /// <summary>重新招用.</summary>
    public RehiringWatch? Rehiring { get; init; }

    /// <summary>应报未报.</summary>
    public UnreportedWatch? Unreported { get; init; }

    /// <summary>重点名单.</summary>
    public ImmutableArray<WatchList> WatchLists { get; init; } = [];

    /// <summary>计划关停登记.</summary>
    public ClosureRegister? Closures { get; init; }

    /// <summary>逐段对照.</summary>
    public CohortWatch? Cohorts { get; init; }

    /// <summary>重复报送. Without it two reports under two numbers are two.</summary>
    public DuplicateWatch? Duplicates { get; init; }

    /// <summary>应报制度: who reports regularly owes it by when. Without it nobody is overdue.</summary>
    public RegisterPolicy? Register { get; init; }

    /// <summary>人工智能替代.</summary>
    public SubstitutionWatch? Substitution { get; init; }
}
