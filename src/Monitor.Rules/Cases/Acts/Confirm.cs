namespace Monitor.Rules.Cases.Acts;

/// <summary>复核同意: a second person agrees to a lowering or cancelling that waits for it.</summary>
/// <param name="Note">A remark.</param>
public sealed record Confirm(string? Note = null) : CaseAct(ActKind.Confirm);
