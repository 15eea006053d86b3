using Monitor.Rules.Periods;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents;

namespace Monitor.Worker.ConfigFiles.Documents.Filings;

/// <summary>By when reporters report.</summary>
internal sealed record DeadlineDocument
{
    [Meaning("报告周期：week 每周、month 每月")]
    public required ReportCycle Every { get; init; }

    [Meaning("只适用于这个地区及其下级（区划代码）；不写则处处适用"), Pattern(Shapes.RegionCode, Shapes.RegionCodeMeaning), MayBeNumber]
    public string? Region { get; init; }

    [Meaning("统计期结束后第几天截止，逢休息日顺延到下一个工作日"), Between(0, 60)]
    public required int DueDays { get; init; }

    [Meaning("截止后再宽限几个工作日，过后为逾期"), Between(0, 60)]
    public int GraceDays { get; init; }

    /// <summary>The kind of period.</summary>
    public PeriodKind Kind => Every == ReportCycle.Week ? PeriodKind.Week : PeriodKind.Month;
}
