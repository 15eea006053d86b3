namespace Monitor.Rules.Cases.Acts;

/// <summary>解除: the danger is over: ends a published alert, or a verified case that needs none (突发事件应对法 §70).</summary>
/// <param name="Reason">Why (解除理由).</param>
public sealed record Lift(string Reason) : CaseAct(ActKind.Lift);
