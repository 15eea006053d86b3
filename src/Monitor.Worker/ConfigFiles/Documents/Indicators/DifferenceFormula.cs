using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>of − minus.</summary>
[Meaning("差：of − minus")]
internal sealed record DifferenceFormula : FormulaDocument
{
    [Meaning("减去哪个指标"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Minus { get; init; }
}
