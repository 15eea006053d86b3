using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on figures that are due and missing. Its scope is the register of who reports (应报名册).</summary>
[Meaning("数据完整类规则，也是应报名册：regions 所列地区每期都应报送这一指标；应报未报时发数据预警，不影响地区级别")]
internal sealed record CompletenessRuleDocument : IndicatorDataRuleDocument
{
    [Meaning("应报日之后再宽限多少天"), Between(0, 366)]
    public int OverdueDays { get; init; }

    [Meaning("数值达到多少才算报齐（含本数），用于报送率；不写则报了就算")]
    public decimal? Least { get; init; }

    [Meaning("各级条件"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, MissingGradeDocument> Grades { get; init; }
}
