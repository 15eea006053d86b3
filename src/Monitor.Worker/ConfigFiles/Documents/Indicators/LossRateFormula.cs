using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>The loss against an earlier period in per cent.</summary>
[Meaning("流失率（%）：（前 periods 期 − 本期）÷ 前 periods 期 × 100")]
internal sealed record LossRateFormula : FormulaDocument
{
    [Meaning("与多少期前相比"), Between(1, 520)]
    public int Periods { get; init; } = 1;
}
