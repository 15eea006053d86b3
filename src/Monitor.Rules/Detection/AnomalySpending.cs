namespace Monitor.Rules.Detection;

/// <summary>误报预算使用情况: what an anomaly rule signalled in its last period, and how many of the signals are expected to be false.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Period">The last period that any of its regions has a figure of, in machine form.</param>
/// <param name="Available">How many false signals the rule may be expected to give in a period.</param>
/// <param name="Spent">How many of its signals are expected to be false: the sum of their probabilities of being so.</param>
/// <param name="Signals">How many regions it signals.</param>
/// <param name="HeldBack">How many further regions reached a line and are not signalled, because the budget was spent.</param>
/// <param name="Cut">The least probability that is signalled.</param>
/// <param name="Judged">How many regions were judged.</param>
/// <param name="ShortHistory">How many regions have too short a history to be judged.</param>
public sealed record AnomalySpending(string Rule, string Period, decimal Available, decimal Spent, int Signals, int HeldBack, decimal Cut, int Judged, int ShortHistory);
