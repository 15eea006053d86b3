namespace Monitor.Rules.Cases.Acts;

/// <summary>核减储备金: gives back money that was pledged and is not needed.</summary>
/// <param name="Amount">Yuan (金额，元); more than 0, no more than the case has pledged.</param>
/// <param name="Reason">Why (核减理由).</param>
public sealed record ReleaseFund(decimal Amount, string Reason) : CaseAct(ActKind.ReleaseFund);
