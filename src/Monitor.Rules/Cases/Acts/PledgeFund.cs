namespace Monitor.Rules.Cases.Acts;

/// <summary>安排储备金: pledges money of the reserve fund (就业风险储备金); refused beyond what is left over all open cases.</summary>
/// <param name="Amount">Yuan (金额，元); more than 0.</param>
/// <param name="Reason">What for (用途).</param>
public sealed record PledgeFund(decimal Amount, string Reason) : CaseAct(ActKind.PledgeFund);
