using System.Collections.Immutable;
using Monitor.Rules.Detection;

namespace Monitor.Rules.Briefings.Composition;

/// <summary>规划目标: the main figures of a published plan.</summary>
/// <param name="Basis">The plan.</param>
/// <param name="Place">Where in it they stand, such as 专栏1.</param>
/// <param name="BaseYear">The year of the bases.</param>
/// <param name="TargetYear">The year of the targets.</param>
/// <param name="Targets">The targets, in the plan's order.</param>
public sealed record PlanTable(Basis Basis, string Place, int BaseYear, int TargetYear, ImmutableArray<PlanTarget> Targets);
