using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Indicators;

/// <summary>A named formula. All look only backward.</summary>
[ChosenBy("name", "公式名称")]
[Choice("ratio", typeof(RatioFormula))]
[Choice("loss_rate", typeof(LossRateFormula))]
[Choice("difference", typeof(DifferenceFormula))]
[Choice("growth", typeof(GrowthFormula))]
[Choice("per_thousand_population", typeof(PerThousandPopulationFormula))]
[Choice("share_of_parent", typeof(ShareOfParentFormula))]
[Choice("moving_mean", typeof(MovingMeanFormula))]
[Choice("window_sum", typeof(WindowSumFormula))]
[Choice("lowest", typeof(LowestFormula))]
[Choice("log", typeof(LogFormula))]
[Choice("aggregate", typeof(AggregateFormula))]
internal abstract record FormulaDocument
{
    [Meaning("所用指标的编号"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Of { get; init; }
}
