using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on figures that the detector holds for an outbreak.</summary>
[Meaning("异动类规则：检测器认为异常的数值；单独研判不超过 levels.yaml 中 detector_alone_up_to 规定的级别")]
internal sealed record AnomalyRuleDocument : RuleDocument
{
    [Meaning("指标编号；周或月指标，来自数据源、汇总，或者由 ratio、per_thousand_population、share_of_parent、aggregate 公式得出"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Indicator { get; init; }

    [Meaning("spring_festival：春节前后暂停")]
    public RulePause? Pause { get; init; }

    [Meaning("误报预算：每个统计期，本规则在全部适用地区合计，可以承受多少次误报（期望值）"), Between(0.001, 10000)]
    public required decimal FalseAlarms { get; init; }

    [Meaning("各级条件"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, AnomalyGradeDocument> Grades { get; init; }
}
