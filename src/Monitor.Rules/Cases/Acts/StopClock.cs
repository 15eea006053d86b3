namespace Monitor.Rules.Cases.Acts;

/// <summary>停止计时: stops the clock of a task.</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="Reason">Why (停止计时的理由).</param>
public sealed record StopClock(string Task, string Reason) : CaseAct(ActKind.StopClock);
