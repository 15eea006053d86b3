using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>The growth against an earlier period in per cent.</summary>
[Meaning("增幅（%）：（本期 ÷ 前 periods 期 − 1）× 100")]
internal sealed record GrowthFormula : FormulaDocument
{
    [Meaning("与多少期前相比"), Between(1, 520)]
    public required int Periods { get; init; }
}
