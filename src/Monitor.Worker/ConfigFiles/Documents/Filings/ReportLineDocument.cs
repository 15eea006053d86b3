using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>The report line.</summary>
internal sealed record ReportLineDocument : FilingSection
{
    [Meaning("哪些种类的报告适用：layoff 裁员、closure 关闭破产、suspension 停业整顿、unknown 未说明"), NotEmpty]
    public required ImmutableArray<LayoffKind> Kinds { get; init; }

    [Meaning("裁减人数达到（含本数）"), Between(1, 1000000)]
    public required int PeopleAtLeast { get; init; }

    [Meaning("不足上述人数时，占职工总数的比例达到（含本数），百分之十写作 0.10；法律没有比例的不写"), Between(0.001, 1)]
    public decimal? ShareAtLeast { get; init; }

    [Meaning("实施前多少日报告"), Between(0, 366)]
    public required int NoticeDays { get; init; }

    [Meaning("true：法律按同一工作场所计算（如美国），只合计同一县的；false：按企业合计")]
    public bool ByPlace { get; init; }
}
