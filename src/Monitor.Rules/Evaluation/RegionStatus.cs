using System.Collections.Immutable;
using Monitor.Rules.Grading;

namespace Monitor.Rules.Evaluation;

/// <summary>What a region stands at: grade and data status, two fields that never mix.</summary>
/// <param name="Code">The region's code.</param>
/// <param name="Grade">系统研判: its computed grade.</param>
/// <param name="Alerts">The numbers of its open alerts, data alerts included.</param>
/// <param name="Overdue">The keys of the indicators whose figures it owes (应报未报). A calm grade with something overdue is no calm verdict.</param>
public sealed record RegionStatus(string Code, Grade Grade, ImmutableArray<string> Alerts, ImmutableArray<string> Overdue)
{
    /// <summary>经核准停报: the keys of the indicators that it has not delivered and is excused from; null for none.</summary>
    public ImmutableArray<string>? Excused { get; init; }
}
