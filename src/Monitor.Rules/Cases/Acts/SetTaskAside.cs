namespace Monitor.Rules.Cases.Acts;

/// <summary>任务无法执行: a task cannot be done, and why. A final report cannot be set aside.</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="Reason">Why (无法执行的原因).</param>
public sealed record SetTaskAside(string Task, string Reason) : CaseAct(ActKind.SetTaskAside);
