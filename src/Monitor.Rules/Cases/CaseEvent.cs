using Monitor.Rules.Cases.Facts;

namespace Monitor.Rules.Cases;

/// <summary>事项记录: one entry of a case's history; written once, never changed.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Version">Its place in the case's history, from 1 without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who, and from where.</param>
/// <param name="Fact">What.</param>
public sealed record CaseEvent(string Case, int Version, DateTimeOffset At, Actor Actor, CaseFact Fact);
