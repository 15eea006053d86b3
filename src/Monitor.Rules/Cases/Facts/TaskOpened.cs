using Monitor.Rules.Cases.Plans;

namespace Monitor.Rules.Cases.Facts;

/// <summary>任务开始: a clock of the plan runs. Where the task is open already, a graver grade has tightened its limit.</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="Planned">What the plan asks for.</param>
/// <param name="StartedAt">The moment its clock began.</param>
/// <param name="DueAt">When it is due.</param>
/// <param name="WarnAt">When a warning is due; null for none.</param>
public sealed record TaskOpened(string Task, PlannedTask Planned, DateTimeOffset StartedAt, DateTimeOffset DueAt, DateTimeOffset? WarnAt = null) : CaseFact;
