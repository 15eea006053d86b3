namespace Monitor.Rules.Cases;

/// <summary>储备金使用情况: how a reserve fund stands.</summary>
/// <param name="Region">The code of the fund's region.</param>
/// <param name="Balance">余额: yuan in it.</param>
/// <param name="Pledged">已安排: yuan that all open cases have pledged.</param>
public readonly record struct FundStanding(string Region, decimal Balance, decimal Pledged)
{
    /// <summary>可用余额: yuan that may still be pledged. Negative where the balance was corrected downwards.</summary>
    public decimal Left => Balance - Pledged;
}
