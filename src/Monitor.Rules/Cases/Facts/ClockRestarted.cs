namespace Monitor.Rules.Cases.Facts;

/// <summary>计时恢复: what follows from <see cref="Acts.RestartClock"/>.</summary>
/// <param name="Task">The task's key in the case.</param>
/// <param name="DueAt">When it is due now.</param>
/// <param name="WarnAt">When a warning is due now; null for none, and where it went out already.</param>
public sealed record ClockRestarted(string Task, DateTimeOffset DueAt, DateTimeOffset? WarnAt = null) : CaseFact;
