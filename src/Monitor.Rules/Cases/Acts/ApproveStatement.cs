namespace Monitor.Rules.Cases.Acts;

/// <summary>审定口径: approves the draft; not by the one who drafted it.</summary>
/// <param name="Note">A remark.</param>
public sealed record ApproveStatement(string? Note = null) : CaseAct(ActKind.ApproveStatement);
