using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>of / by × scale.</summary>
[Meaning("比值：of ÷ by × scale（求人倍率 = 需求人数 ÷ 求职人数）")]
internal sealed record RatioFormula : FormulaDocument
{
    [Meaning("除以哪个指标"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string By { get; init; }

    [Meaning("倍数；百分比写 100")]
    public double Scale { get; init; } = 1;
}
