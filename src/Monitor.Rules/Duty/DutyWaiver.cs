namespace Monitor.Rules.Duty;

/// <summary>空班备案: a stretch of time in which it is known and accepted that nobody is on duty; the region above answers.</summary>
/// <param name="From">Its beginning, included.</param>
/// <param name="Until">Its end, not included.</param>
/// <param name="Reason">Why.</param>
public sealed record DutyWaiver(DateTimeOffset From, DateTimeOffset Until, string Reason);
