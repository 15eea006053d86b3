namespace Monitor.Rules.Cases.Acts;

/// <summary>拒绝移交: the receiving region does not take the case.</summary>
/// <param name="Reason">Why (拒绝理由).</param>
public sealed record RefuseHandover(string Reason) : CaseAct(ActKind.RefuseHandover);
