using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on the level of a figure.</summary>
[Meaning("水平类规则：指标达到警戒线")]
internal sealed record RateRuleDocument : FigureRuleDocument
{
    [Meaning("还须达到以前各年同期平均的多少倍")]
    public RelativeDocument? Relative { get; init; }

    [Meaning("各级警戒线"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, RateGradeDocument> Grades { get; init; }
}
