using System.Collections.Immutable;
using Monitor.Rules.Detection;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on the change of a figure.</summary>
[Meaning("变动类规则：指标与以前相比的增减")]
internal sealed record ChangeRuleDocument : FigureRuleDocument
{
    [Meaning("与何时相比：year_before 上年同期、lunar_year_before 按农历对齐的上年同期、previous_period 上期")]
    public required Comparison Compare { get; init; }

    [Meaning("spring_festival：春节前后暂停（只用于 previous_period）")]
    public RulePause? Pause { get; init; }

    [Meaning("各级警戒线"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, ChangeGradeDocument> Grades { get; init; }
}
