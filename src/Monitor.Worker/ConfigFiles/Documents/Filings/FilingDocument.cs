using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>filing.yaml: the codes of layoff reports, and what they are judged by.</summary>
[Meaning("企业规模裁员减员及突发事件报告制度：代码表与法定义务研判；不写的部分不作研判")]
internal sealed record FilingDocument
{
    [Meaning("就业人数减少类型代码表")]
    public ImmutableArray<FilingCodeDocument> ReductionTypes { get; init; } = [];

    [Meaning("就业人数减少原因代码表")]
    public ImmutableArray<FilingCodeDocument> ReductionReasons { get; init; } = [];

    [Meaning("失业动态监测企业月报如何汇总、哪些可以显示；不写则没有企业月报")]
    public ReturnsDocument? MonthlyReturns { get; init; }

    [Meaning("实施日期在多少日以前的报告不再研判"), Between(1, 100000)]
    public int LookbackDays { get; init; } = 180;

    [Meaning("裁员报告线")]
    public ReportLineDocument? Line { get; init; }

    [Meaning("达到报告线的，核对哪些法定程序")]
    public DutiesDocument? Duties { get; init; }

    [Meaning("拆分裁员")]
    public SplitDocument? Split { get; init; }

    [Meaning("贴线裁员")]
    public NearLineDocument? NearLine { get; init; }

    [Meaning("关联企业合计")]
    public RelatedDocument? Related { get; init; }

    [Meaning("裁员后重新招用")]
    public RehiringDocument? Rehiring { get; init; }

    [Meaning("应报未报")]
    public UnreportedDocument? Unreported { get; init; }

    [Meaning("重点行业、重点企业名单")]
    public ImmutableArray<WatchListDocument> WatchLists { get; init; } = [];

    [Meaning("政策关停并转登记")]
    public ClosureRegisterDocument? PlannedClosures { get; init; }

    [Meaning("人工智能替代")]
    public SubstitutionDocument? Substitution { get; init; }
}
