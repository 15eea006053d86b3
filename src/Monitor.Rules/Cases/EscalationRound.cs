using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>一次呼叫: a step of the escalation that was taken.</summary>
/// <param name="Version">The version of the case with which it was.</param>
/// <param name="At">When.</param>
/// <param name="Call">Who was called, and how.</param>
public sealed record EscalationRound(int Version, DateTimeOffset At, Escalated Call);
