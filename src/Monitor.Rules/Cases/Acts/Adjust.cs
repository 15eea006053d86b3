using Monitor.Rules.Grading;

namespace Monitor.Rules.Cases.Acts;

/// <summary>调整: changes the grade of a published alert and publishes it anew (突发事件应对法 §70).</summary>
/// <param name="Grade">The new grade (调整后级别); at least the lowest, other than the present one.</param>
/// <param name="Reason">Why (调整理由).</param>
public sealed record Adjust(Grade Grade, string Reason) : CaseAct(ActKind.Adjust);
