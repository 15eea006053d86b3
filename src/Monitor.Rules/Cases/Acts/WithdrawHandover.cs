namespace Monitor.Rules.Cases.Acts;

/// <summary>撤回移交: the owner takes its offer back.</summary>
/// <param name="Reason">Why (撤回理由).</param>
public sealed record WithdrawHandover(string Reason) : CaseAct(ActKind.WithdrawHandover);
