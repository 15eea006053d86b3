namespace Monitor.Rules.Cases.Plans;

/// <summary>措施: one of the plan's catalogue, such as 缓缴社会保险费.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="AsksPeople">Whether it is recorded with the number of people it reaches.</param>
/// <param name="AsksAmount">Whether it is recorded with an amount in yuan.</param>
public sealed record Measure(string Id, string Name, bool AsksPeople, bool AsksAmount);
