using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>A source of numbers of single enterprises from administrative records: insured staff, stops, claims. No persons.</summary>
internal sealed record EnterpriseFiguresSource : SourceDocument
{
    [Meaning("企业名称")]
    public required CellReading Enterprise { get; init; }

    [Meaning("统一社会信用代码（核对校验码）；有误的行进入隔离区，不填的以企业名称识别")]
    public CellReading? CreditCode { get; init; }

    [Meaning("统计期如何确定；参保人数记在统计期的最后一天")]
    public required PeriodReading Period { get; init; }

    [Meaning("各列是什么人数"), NotEmpty]
    public required ImmutableArray<EnterpriseFigureReading> Figures { get; init; }
}
