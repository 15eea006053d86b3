using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on figures that are due and missing.</summary>
[Meaning("数据完整类规则：应报未报时发数据预警，不影响地区级别")]
internal sealed record CompletenessRuleDocument : RuleDocument
{
    [Meaning("指标编号"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public required string Indicator { get; init; }

    [Meaning("应报日之后再宽限多少天"), Between(0, 366)]
    public int OverdueDays { get; init; }

    [Meaning("各级条件"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, MissingGradeDocument> Grades { get; init; }
}
