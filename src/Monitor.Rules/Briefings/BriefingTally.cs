namespace Monitor.Rules.Briefings;

/// <summary>Reports counted under one heading.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Count">Reports.</param>
/// <param name="People">Workers affected, of those that say; 未报 where none does.</param>
public sealed record BriefingTally(string Name, int Count, string People);
