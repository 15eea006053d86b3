namespace Monitor.Rules.Cases.Acts;

/// <summary>签收: the case has been seen and somebody answers for it; the other clocks go on.</summary>
/// <param name="Note">A remark.</param>
public sealed record Acknowledge(string? Note = null) : CaseAct(ActKind.Acknowledge);
