namespace Monitor.Rules.Cases.Acts;

/// <summary>退回: the step before has to be done again.</summary>
/// <param name="Reason">What is wanting (退回理由).</param>
public sealed record SendBack(string Reason) : CaseAct(ActKind.SendBack);
