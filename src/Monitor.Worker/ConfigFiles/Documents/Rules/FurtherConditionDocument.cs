using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A condition on another indicator.</summary>
internal sealed record FurtherConditionDocument
{
    [Meaning("指标编号，统计期须与规则的指标相同"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Indicator { get; init; }

    [Meaning("不低于")]
    public decimal? AtLeast { get; init; }

    [Meaning("不高于")]
    public decimal? AtMost { get; init; }
}
