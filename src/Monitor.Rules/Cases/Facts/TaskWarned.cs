namespace Monitor.Rules.Cases.Facts;

/// <summary>临期提醒: a task is due soon.</summary>
/// <param name="Task">The task's key in the case.</param>
public sealed record TaskWarned(string Task) : CaseFact;
