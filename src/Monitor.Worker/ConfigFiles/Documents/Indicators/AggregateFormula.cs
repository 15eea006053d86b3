using Monitor.Rules.Indicators;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>A figure of a coarser kind of period.</summary>
[Meaning("由更短的统计期得出（如由日得周）")]
internal sealed record AggregateFormula : FormulaDocument
{
    [Meaning("sum 求和、mean 平均、last 取最后一个")]
    public required Aggregation By { get; init; }

    [Meaning("其中至少多少期有数据"), Between(1, 366)]
    public required int Minimum { get; init; }
}
