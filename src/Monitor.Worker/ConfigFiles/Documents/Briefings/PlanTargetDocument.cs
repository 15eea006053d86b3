using System.Collections.Immutable;
using Monitor.Rules.Briefings.Composition;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Briefings;

/// <summary>A target of the plan.</summary>
internal sealed record PlanTargetDocument
{
    [Meaning("指标名称，照规划原文")]
    public required string Name { get; init; }

    [Meaning("单位")]
    public required string Unit { get; init; }

    [Meaning("基数")]
    public required decimal Base { get; init; }

    [Meaning("目标")]
    public required decimal Target { get; init; }

    [Meaning("at_least 达到、above 高于（＞）、below 低于（＜）")]
    public TargetBound Bound { get; init; }

    [Meaning("是否为规划期累计数")]
    public bool Cumulative { get; init; }

    [Meaning("true 约束性，false 预期性")]
    public bool Binding { get; init; }

    [Meaning("本系统里反映其进展的指标；没有公布结果时使用"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public string? Indicator { get; init; }

    [Meaning("指标数值换算成规划单位的倍数"), Between(0.000000001)]
    public decimal Scale { get; init; } = 1;

    [Meaning("公布的年度结果，按年份先后")]
    public ImmutableArray<PlanResultDocument> Results { get; init; } = [];
}
