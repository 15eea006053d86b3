namespace Monitor.Rules.Cases;

/// <summary>停止计时: who stopped a clock, why, and what was left of its limit.</summary>
/// <param name="By">Who, and when.</param>
/// <param name="Reason">Why.</param>
/// <param name="Left">What was left until the limit, in the limit's own time.</param>
public sealed record ClockStop(Signature By, string Reason, TimeSpan Left);
