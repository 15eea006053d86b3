namespace Monitor.Rules.Cases;

/// <summary>储备金安排: money pledged from a fund, or given back.</summary>
/// <param name="Fund">The code of the fund's region.</param>
/// <param name="Amount">Yuan; negative where it was given back.</param>
/// <param name="Reason">What for, or why.</param>
/// <param name="By">Who, and when.</param>
public sealed record FundPledge(string Fund, decimal Amount, string Reason, Signature By);
