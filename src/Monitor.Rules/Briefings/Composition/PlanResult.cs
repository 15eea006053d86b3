namespace Monitor.Rules.Briefings.Composition;

/// <summary>A published result.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure in the plan's unit.</param>
/// <param name="Source">Who published it.</param>
public sealed record PlanResult(int Year, decimal Value, string Source);
