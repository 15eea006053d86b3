using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>What formulas over several periods share.</summary>
internal abstract record WindowFormula : FormulaDocument
{
    [Meaning("期数"), Between(1, 1040)]
    public required int Periods { get; init; }

    [Meaning("其中至少多少期有数据；不写则每期都要有"), Between(1, 1040)]
    public int? Minimum { get; init; }
}
