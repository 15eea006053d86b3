using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule that speaks of the data of one indicator.</summary>
internal abstract record IndicatorDataRuleDocument : DataRuleDocument
{
    [Meaning("指标编号；须是数据源报送的指标"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Indicator { get; init; }
}
