namespace Monitor.Rules.Cases.Acts;

/// <summary>移交: offers the case to another county or level; it stays where it is until the other accepts.</summary>
/// <param name="To">The code of the region that is to handle it (接收地区).</param>
/// <param name="Reason">Why (移交理由).</param>
public sealed record HandOver(string To, string Reason) : CaseAct(ActKind.HandOver);
