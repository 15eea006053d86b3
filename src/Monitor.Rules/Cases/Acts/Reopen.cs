namespace Monitor.Rules.Cases.Acts;

/// <summary>重启: opens a case that continues a closed one; the closed one stays closed.</summary>
/// <param name="Reason">Why (重启理由).</param>
public sealed record Reopen(string Reason) : CaseAct(ActKind.Reopen);
