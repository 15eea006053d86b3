namespace Monitor.Rules.Cases.Facts;

/// <summary>计时停止: what follows from <see cref="Acts.StopClock"/>.</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="Reason">Why.</param>
/// <param name="Left">What is left until the limit, in the limit's own time.</param>
public sealed record ClockStopped(string Task, string Reason, TimeSpan Left) : CaseFact;
