namespace Monitor.Rules.Cases.Facts;

/// <summary>储备金变动: money of a fund is pledged, or given back.</summary>
/// <param name="Fund">The code of the fund's region.</param>
/// <param name="Amount">Yuan; negative where it is given back.</param>
/// <param name="Reason">What for, or why.</param>
public sealed record FundPledged(string Fund, decimal Amount, string Reason) : CaseFact;
