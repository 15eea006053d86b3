namespace Monitor.Rules.Briefings;

/// <summary>误报预算: what one anomaly rule spent of its budget of false alarms, in words.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Period">The last period judged.</param>
/// <param name="Available">The budget of a period.</param>
/// <param name="Spent">How many of its signals are expected to be false.</param>
/// <param name="Signals">How many regions it signalled.</param>
/// <param name="HeldBack">How many further regions the budget did not reach.</param>
/// <param name="Judged">How many regions were judged.</param>
/// <param name="ShortHistory">How many regions have too short a history.</param>
public sealed record BriefingAnomaly(string Rule, string Period, string Available, string Spent, int Signals, int HeldBack, int Judged, int ShortHistory);
