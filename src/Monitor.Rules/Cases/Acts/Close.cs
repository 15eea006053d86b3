namespace Monitor.Rules.Cases.Acts;

/// <summary>办结: ends the case. Refused while tasks are open or the counts do not meet.</summary>
/// <param name="Outcome">How it ended (办结结果).</param>
/// <param name="Summary">What happened and what was done (办结小结).</param>
public sealed record Close(CaseOutcome Outcome, string Summary) : CaseAct(ActKind.Close);
