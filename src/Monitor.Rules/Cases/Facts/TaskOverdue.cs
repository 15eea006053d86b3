namespace Monitor.Rules.Cases.Facts;

/// <summary>逾期: a task was not done within its limit; the lead and the region above are told (逐级上报).</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="EscalatedTo">The code of the region above the owner; null for the province.</param>
public sealed record TaskOverdue(string Task, string? EscalatedTo = null) : CaseFact;
