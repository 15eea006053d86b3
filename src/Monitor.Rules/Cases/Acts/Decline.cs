namespace Monitor.Rules.Cases.Acts;

/// <summary>复核不同意: a second person disagrees, or the first takes the proposal back.</summary>
/// <param name="Reason">Why (不同意的理由).</param>
public sealed record Decline(string Reason) : CaseAct(ActKind.Decline);
