namespace Monitor.Rules.Cases.Acts;

/// <summary>恢复计时: starts the clock of a task again; what was left is left still.</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="Reason">Why (恢复计时的理由).</param>
public sealed record RestartClock(string Task, string Reason) : CaseAct(ActKind.RestartClock);
