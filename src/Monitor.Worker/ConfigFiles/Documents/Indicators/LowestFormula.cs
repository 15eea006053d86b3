using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>The least of earlier periods.</summary>
[Meaning("最低值：截至 skip 期之前的 periods 期中的最低值")]
internal sealed record LowestFormula : WindowFormula
{
    [Meaning("跳过最近几期；0 表示含本期"), Between(0, 1040)]
    public int Skip { get; init; }
}
