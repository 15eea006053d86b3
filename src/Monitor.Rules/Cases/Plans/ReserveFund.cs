namespace Monitor.Rules.Cases.Plans;

/// <summary>就业风险储备金: a fund that cases of a region, and of those below it without a fund of their own, pledge money from.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Balance">Yuan in it (余额，元); 0 or more. What closed cases spent has left it.</param>
public sealed record ReserveFund(string Region, decimal Balance);
