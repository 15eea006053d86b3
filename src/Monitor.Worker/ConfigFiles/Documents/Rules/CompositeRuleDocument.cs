using System.Collections.Immutable;
using Monitor.Rules.Evaluation;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Rules;

/// <summary>A rule on the alerts of other rules.</summary>
[Meaning("综合类规则：由下级地区的预警个数或者占比、由同一地区相互独立的来源定级；在其他规则之后研判，自县级到省级，数据预警不计")]
internal sealed record CompositeRuleDocument : RuleDocument
{
    [Meaning("累计天数（含当日）：现有的预警，以及在此期间因触发条件消失而结束的预警，都计入"), Between(1, EvaluationState.RecentDays)]
    public required int WindowDays { get; init; }

    [Meaning("只计这些事由的规则的预警；causes 和 rules 都不写则全部计入"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public ImmutableArray<string> Causes { get; init; }

    [Meaning("只计这些规则的预警（规则编号）"), Pattern(Shapes.Id, Shapes.IdMeaning)]
    public ImmutableArray<string> Rules { get; init; }

    [Meaning("各级条件"), NotEmpty, KeyPattern(GradeKeys.Shape, GradeKeys.Meaning)]
    public required ImmutableSortedDictionary<int, CompositeGradeDocument> Grades { get; init; }
}
