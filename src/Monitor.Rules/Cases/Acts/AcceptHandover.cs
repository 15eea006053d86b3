namespace Monitor.Rules.Cases.Acts;

/// <summary>接受移交: the receiving region takes the case.</summary>
/// <param name="Note">A remark.</param>
public sealed record AcceptHandover(string? Note = null) : CaseAct(ActKind.AcceptHandover);
